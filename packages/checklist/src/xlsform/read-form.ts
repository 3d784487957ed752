import type { ChecklistDefinitionInput } from '../definition.ts';
import { readChoiceLists } from './choice-lists.ts';
import { SCORE_FIELDS } from './choice-shares.ts';
import { findSheets } from './find-sheets.ts';
import { keyOf } from './form-names.ts';
import { type FormNote, type FormNotes, formNotes } from './form-note.ts';
import type { FormSheet } from './form-sheet.ts';
import { type FormRecord, type FormTable, placeOf, readFormTable } from './form-table.ts';
import { formLanguages } from './form-texts.ts';
import { makeSections } from './make-sections.ts';
import { nameBook } from './name-book.ts';
import {
  KNOWN_CHOICE_FIELDS,
  KNOWN_SETTINGS_FIELDS,
  KNOWN_SURVEY_FIELDS,
  noteChoiceLeftovers,
  noteSettingsLeftovers,
  noteSurveyLeftovers,
} from './note-leftovers.ts';
import { outlineOf } from './outline.ts';
import { readMore } from './own-columns.ts';
import { placeRows } from './place-rows.ts';
import { readYesNo } from './read-cells.ts';
import type { Reading, ReadFormOptions } from './reading.ts';

export type { FormWords, ReadFormOptions } from './reading.ts';

export interface ReadForm {
  /** Null when there is nothing that could be a checklist; the notes say why. */
  readonly definition: ChecklistDefinitionInput | null;
  readonly notes: readonly FormNote[];
}

/**
 * The checklist that an XLSForm is, and everything about the form that it does not carry, by sheet, row and column. Never throws:
 * what is wrong with a form is a note. The definition is not validated.
 */
export function readForm(sheets: readonly FormSheet[], options: ReadFormOptions): ReadForm {
  const notes = formNotes();
  const found = findSheets(sheets, notes);
  const table = (sheet: FormSheet | undefined, known: ReadonlySet<string>) =>
    sheet ? readFormTable(sheet, known, notes) : null;
  const survey = table(found.survey, KNOWN_SURVEY_FIELDS);
  if (!survey) {
    notes.add(
      'error',
      'SURVEY_SHEET_MISSING',
      { sheet: 'survey', row: 1 },
      { found: sheets.map(({ name }) => name).join(', ') },
    );
    return { definition: null, notes: notes.all() };
  }
  if (!survey.has('type')) {
    const headings = survey.columns.map(({ heading }) => heading).join(', ');
    notes.add('error', 'TYPE_COLUMN_MISSING', { sheet: survey.name, row: survey.headingRow }, { found: headings });
    return { definition: null, notes: notes.all() };
  }
  const tables = {
    survey,
    choices: table(found.choices, KNOWN_CHOICE_FIELDS),
    external: table(found.external_choices, KNOWN_CHOICE_FIELDS),
    settings: table(found.settings, KNOWN_SETTINGS_FIELDS),
  };
  return { definition: definitionOf(tables, options, notes), notes: notes.all() };
}

interface Tables {
  readonly survey: FormTable;
  readonly choices: FormTable | null;
  readonly external: FormTable | null;
  readonly settings: FormTable | null;
}

function definitionOf(tables: Tables, options: ReadFormOptions, notes: FormNotes): ChecklistDefinitionInput | null {
  const { survey, choices, external, settings } = tables;
  const setting = (field: string) => settings?.records[0]?.text(field) ?? '';
  const own = ownLanguages(setting('concord::languages'));
  const translated = [survey, choices, external].filter((one) => one !== null);
  const languages = formLanguages(
    translated,
    { named: own[0] ?? setting('default_language'), fallback: options.language },
    notes,
  );
  const repeated = readYesNo(setting('allow_choice_duplicates')) === 'yes';
  const outline = outlineOf(survey, notes);
  const lists = readChoiceLists(choices, languages, repeated, notes);
  const reading: Reading = {
    options,
    notes,
    languages,
    lists,
    externalLists: readChoiceLists(external, languages, true, notes),
    book: nameBook(outline),
    questionIds: new Set(),
    sectionIds: new Set(),
    usedChoiceFields: new Set(SCORE_FIELDS),
    pictured: new Set(),
  };
  const sections = makeSections(placeRows(outline, lists, notes), reading);
  noteSurveyLeftovers(survey, reading.pictured, notes);
  for (const one of [choices, external]) if (one) noteChoiceLeftovers(one, reading.usedChoiceFields, notes);
  if (settings) noteSettingsLeftovers(settings, notes);
  if (sections.length === 0) {
    notes.add('error', 'NO_QUESTIONS', { sheet: survey.name, row: survey.headingRow });
    return null;
  }
  const title = setting('form_title') || setting('form_id') || options.fileName;
  const more = settings?.records[0] ? ownSettings(settings.records[0], notes) : {};
  return {
    format: 'concord.checklist/1',
    key: setting('concord::key') || keyOf(setting('form_id')) || keyOf(title) || 'form',
    title: { [languages.tags[0] ?? options.language]: title },
    languages: own.length > 0 ? own : [...languages.tags],
    policy: {},
    ...more,
    sections,
  };
}

function ownLanguages(cell: string): string[] {
  return cell.split(/\s+/).filter((tag) => tag !== '');
}

function ownSettings(record: FormRecord, notes: FormNotes): object {
  const read = (column: string) => {
    const value = readMore(record.text, column);
    if (value === undefined)
      notes.add('error', 'VALUE_INVALID', placeOf(record, column), { value: record.text(column) });
    return value ?? null;
  };
  const policy = read('concord::policy');
  return { ...(policy ? { policy } : {}), ...read('concord::more') };
}
