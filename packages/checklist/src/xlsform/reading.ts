import type { LocalizedText } from '@concord/domain/localized-text';
import type { ChecklistDefinitionInput } from '../definition.ts';
import type { ChoiceLists } from './choice-lists.ts';
import type { FormNotes } from './form-note.ts';
import type { FormRecord } from './form-table.ts';
import type { FormLanguages } from './form-texts.ts';
import type { NameBook } from './name-book.ts';

export type SectionDraft = ChecklistDefinitionInput['sections'][number];
export type QuestionDraft = SectionDraft['questions'][number];

/** Texts for what a form only implies. */
export interface FormWords {
  /** The section of questions that are in no group. */
  readonly general: LocalizedText;
  readonly other: LocalizedText;
  readonly specifyOther: LocalizedText;
  /** The one choice of a question that is only acknowledged. */
  readonly acknowledged: LocalizedText;
}

export interface ReadFormOptions {
  /** Owns every question that names no department. */
  readonly department: string;
  /** Of texts that name no language, where the form does not say. */
  readonly language: string;
  /** The name of the file, without its ending: title and key of a form that has none. */
  readonly fileName: string;
  readonly words: FormWords;
}

/** What every part of the reading is given. */
export interface Reading {
  readonly options: ReadFormOptions;
  readonly notes: FormNotes;
  readonly languages: FormLanguages;
  readonly lists: ChoiceLists;
  readonly externalLists: ChoiceLists;
  readonly book: NameBook;
  /** Ids of questions, as far as they are given away. */
  readonly questionIds: Set<string>;
  readonly sectionIds: Set<string>;
  /** Fields of the sheet of choices that a filter used up. */
  readonly usedChoiceFields: Set<string>;
  /** Rows whose pictures have been dealt with. */
  readonly pictured: Set<FormRecord>;
}

/** Words in the languages of the form; in its default where we have none of them. */
export function wordsIn(text: LocalizedText, tags: readonly string[]): LocalizedText {
  const spoken = Object.fromEntries(tags.flatMap((tag) => (text[tag] === undefined ? [] : [[tag, text[tag]]])));
  const main = tags[0] ?? 'en';
  return Object.keys(spoken).length > 0 ? spoken : { [main]: text['en'] ?? Object.values(text)[0] ?? '' };
}
