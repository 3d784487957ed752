import type { Condition } from '../condition.ts';
import type { ChecklistDefinition, Section } from '../definition.ts';
import type { Question } from '../question.ts';
import { type FormScope, NotSayable } from './expression/form-scope.ts';
import { parseExpression } from './expression/parse.ts';
import { readCondition } from './expression/read-condition.ts';
import { BrokenExpression } from './expression/tokenize.ts';
import { type WrittenQuestion, writeCondition } from './expression/write-condition.ts';
import { freeKey } from './form-names.ts';
import { pictureFile } from './form-pictures.ts';
import { languageName } from './form-languages.ts';
import { type FormNote, type FormNotes, formNotes } from './form-note.ts';
import { moreCells, OWN_CHOICE_COLUMNS, OWN_SETTINGS_COLUMNS, OWN_SURVEY_COLUMNS } from './own-columns.ts';
import { type ChoiceWriter, choiceWriter, type WrittenWords } from './write-choices.ts';
import { writeQuestion } from './write-question.ts';
import { sheetOf, type WrittenRow, writePlain, writeText } from './written-text.ts';

export type { WrittenWords } from './write-choices.ts';

export interface WrittenForm {
  /** Sheets as rows of texts, headings first. */
  readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[];
  /** The pictures that belong beside it, by the names that its cells give them. */
  readonly pictures: readonly { readonly file: string; readonly photo: string }[];
  /** What other programs will not see in it. */
  readonly notes: readonly FormNote[];
}

export interface WriteFormOptions {
  readonly words: WrittenWords;
  /** As the form's settings name the version; '' for a draft. */
  readonly version: string;
}

/**
 * The XLSForm of a checklist: what forms have words for in theirs, the rest in columns of ours, so that reading it again gives the same
 * checklist.
 */
export function writeForm(definition: ChecklistDefinition, options: WriteFormOptions): WrittenForm {
  const notes = formNotes();
  const choices = choiceWriter(languagesOf(definition), options.words);
  const survey = writeSurvey(definition, choices, notes);
  if (survey.length > 0) notes.add('info', 'WRITTEN_SCORING', { sheet: 'survey', row: 1 });
  return {
    sheets: [
      sheetOf(
        'survey',
        [
          'type',
          'name',
          'label',
          'hint',
          'media::image',
          'required',
          'relevant',
          'appearance',
          'parameters',
          'repeat_count',
          ...OWN_SURVEY_COLUMNS,
        ],
        survey,
      ),
      ...(choices.rows().length > 0
        ? [sheetOf('choices', ['list_name', 'name', 'label', ...OWN_CHOICE_COLUMNS], choices.rows())]
        : []),
      sheetOf(
        'settings',
        ['form_title', 'form_id', 'version', 'default_language', ...OWN_SETTINGS_COLUMNS],
        [settingsOf(definition, options)],
      ),
    ],
    pictures: picturesIn(definition),
    notes: notes.all(),
  };
}

function picturesIn({ sections }: ChecklistDefinition): WrittenForm['pictures'] {
  return sections
    .flatMap(({ questions }) => questions)
    .flatMap(({ id, pictures = [] }) =>
      pictures.flatMap(({ photo }, index) => (photo === undefined ? [] : [{ file: pictureFile(id, index), photo }])),
    );
}

/** Those of the checklist, and any that a text has besides. */
function languagesOf({ languages, sections }: ChecklistDefinition): string[] {
  const texts = sections.flatMap(({ title, questions }) => [title, ...questions.map(({ text }) => text)]);
  return [...new Set([...languages, ...texts.flatMap((text) => Object.keys(text))])];
}

function settingsOf(definition: ChecklistDefinition, { version }: WriteFormOptions): WrittenRow {
  const { $schema: _schema, format: _format, key, title, languages, policy, sections: _sections, ...more } = definition;
  const main = languages[0] ?? 'en';
  const row: WrittenRow = new Map();
  const kept = writePlain(row, 'form_title', title, main) ? more : { ...more, title };
  row.set('form_id', key);
  if (version !== '') row.set('version', version);
  row.set('default_language', languageName(main));
  row.set('concord::key', key);
  row.set('concord::languages', languages.join(' '));
  for (const [column, cell] of [...moreCells(policy, 'concord::policy'), ...moreCells(kept)]) row.set(column, cell);
  return row;
}

function writeSurvey({ sections }: ChecklistDefinition, choices: ChoiceWriter, notes: FormNotes): WrittenRow[] {
  const rows: WrittenRow[] = [];
  const written: WrittenNames = { byId: new Map(), byName: new Map() };
  const names = new Set(['data', 'meta']);
  const questionNames = new Map(
    sections.flatMap(({ questions }) => questions.map(({ id }) => [id, freeKey(xmlName(id), names)] as const)),
  );
  for (const section of sections) {
    rows.push(writeSection(section, freeKey(xmlName(section.id), names), { written, notes, row: rows.length + 2 }));
    for (const question of section.questions) {
      const place = { sheet: 'survey', row: rows.length + 2 };
      const list = choices.listOf(question);
      const name = questionNames.get(question.id) ?? question.id;
      const { row, changed } = writeQuestion(question, name, list);
      if (changed.length > 0) notes.add('changed', 'WRITTEN_TEXT', place);
      noteUnsaid(question, place, notes);
      writeRelevant(row, question.condition, { written, notes, row: place.row });
      rows.push(row);
      const one = { name, question, notApplicable: list?.notApplicable ?? null };
      written.byId.set(question.id, one);
      written.byName.set(name, one);
    }
    rows.push(new Map([['type', section.repeat ? 'end_repeat' : 'end_group']]));
  }
  return rows;
}

/** Names of XML begin with a letter. */
function xmlName(id: string): string {
  return /^[a-z]/.test(id) ? id : `q_${id}`.slice(0, 64);
}

/** The questions that are written already: conditions look back only. */
interface WrittenNames {
  readonly byId: Map<string, WrittenQuestion>;
  readonly byName: Map<string, WrittenQuestion>;
}

interface Writing {
  readonly written: WrittenNames;
  readonly notes: FormNotes;
  readonly row: number;
}

function writeSection(section: Section, name: string, writing: Writing): WrittenRow {
  const { id, title, weight, repeat, condition, questions: _questions, ...more } = section;
  const row: WrittenRow = new Map([
    ['type', repeat ? 'begin_repeat' : 'begin_group'],
    ['name', name],
    ['concord::weight', String(weight)],
  ]);
  if (name !== id) row.set('concord::id', id);
  const kept: Record<string, unknown> = writeText(row, 'label', title) ? { ...more } : { ...more, title };
  if (repeat) {
    if (repeat.min === repeat.max) row.set('repeat_count', String(repeat.max));
    row.set('concord::repeat_min', String(repeat.min));
    row.set('concord::repeat_max', String(repeat.max));
    if (!writeText(row, 'concord::repeat_label', repeat.label)) kept['repeat'] = repeat;
  }
  writeRelevant(row, condition, writing);
  for (const [column, cell] of moreCells(kept)) row.set(column, cell);
  return row;
}

function writeRelevant(
  row: WrittenRow,
  condition: Condition | undefined,
  { written, notes, row: number }: Writing,
): void {
  if (!condition) return;
  const relevant = writeCondition(condition, (id) => written.byId.get(id));
  if (relevant === null) notes.add('lost', 'WRITTEN_CONDITION', { sheet: 'survey', row: number, column: 'relevant' });
  else row.set('relevant', relevant);
  const back = relevant === null ? null : readBack(relevant, written);
  if (JSON.stringify(back) !== JSON.stringify(condition)) row.set('concord::condition', JSON.stringify(condition));
}

/** What a reader makes of it; null where the words are right and the reader knows none of ours for them. */
function readBack(relevant: string, written: WrittenNames): Condition | null {
  try {
    return readCondition(parseExpression(relevant), scopeOf(written));
  } catch (error) {
    if (error instanceof NotSayable || error instanceof BrokenExpression) return null;
    throw error;
  }
}

/** The names as whoever reads the form again will understand them. */
function scopeOf({ byName }: WrittenNames): FormScope {
  return (name) => {
    const found = byName.get(name);
    if (!found) return { kind: 'unknown' };
    const { question, notApplicable } = found;
    const ids =
      question.type === 'passFail'
        ? ['pass', 'fail']
        : 'options' in question
          ? question.options.map(({ id }) => id)
          : null;
    const named = notApplicable === null ? [] : [[notApplicable, null] as const];
    const choices = ids && new Map<string, string | null>([...ids.map((id) => [id, id] as const), ...named]);
    return { kind: 'targets', targets: [{ id: question.id, type: question.type, choices }] };
  };
}

function noteUnsaid(question: Question, place: { sheet: string; row: number }, notes: FormNotes): void {
  const { type, allowNotApplicable, pictures = [] } = question;
  const column = 'media::image';
  if (pictures.length > 1) notes.add('changed', 'WRITTEN_PICTURES', { ...place, column }, { count: pictures.length });
  for (const { photo, file = '' } of pictures) {
    if (photo === undefined) notes.add('lost', 'WRITTEN_PICTURE_MISSING', { ...place, column }, { file });
  }
  if (type === 'colour') notes.add('changed', 'WRITTEN_AS_TEXT', { ...place, column: 'type' }, { type });
  const listed = type === 'passFail' || type === 'graded' || type === 'choice';
  if (allowNotApplicable && !listed) notes.add('lost', 'WRITTEN_NOT_APPLICABLE', place);
}
