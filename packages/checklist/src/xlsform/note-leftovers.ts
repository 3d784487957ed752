import type { FormNotes } from './form-note.ts';
import { type FormRecord, type FormTable, placeOf } from './form-table.ts';
import { readYesNo } from './read-cells.ts';

/** Columns whose every cell has been dealt with where it stands. */
const SURVEY_READ = new Set([
  'type',
  'name',
  'label',
  'hint',
  'relevant',
  'constraint',
  'required',
  'choice_filter',
  'repeat_count',
  'disabled',
  'weight',
  'score',
  'points',
]);
/** Columns that have a meaning which nothing of ours has; each filled cell is noted. */
const SURVEY_CELLS = [
  'constraint_message',
  'required_message',
  'guidance_hint',
  'default',
  'trigger',
  'media::image',
  'media::audio',
  'media::video',
  'media::big_image',
];
const CHOICES_READ = new Set([
  'list_name',
  'name',
  'label',
  'media::image',
  'media::audio',
  'media::video',
  'media::big_image',
]);
const SETTINGS_READ = new Set(['form_title', 'form_id', 'default_language', 'allow_choice_duplicates']);

export const KNOWN_SURVEY_FIELDS: ReadonlySet<string> = new Set([
  ...SURVEY_READ,
  ...SURVEY_CELLS,
  'calculation',
  'read_only',
  'appearance',
  'parameters',
]);
export const KNOWN_CHOICE_FIELDS: ReadonlySet<string> = CHOICES_READ;
export const KNOWN_SETTINGS_FIELDS: ReadonlySet<string> = new Set([
  ...SETTINGS_READ,
  'version',
  'instance_name',
  'style',
]);

const own = (field: string) => field.startsWith('concord::');

/** Notes what stands in a survey and has no place in a checklist. */
export function noteSurveyLeftovers(survey: FormTable, pictured: ReadonlySet<FormRecord>, notes: FormNotes): void {
  for (const record of survey.records) {
    for (const field of SURVEY_CELLS) {
      if (field === 'media::image' && pictured.has(record)) continue;
      for (const [language, value] of record.texts(field)) {
        notes.add('lost', 'CELL_NOT_CARRIED', placeOf(record, field, language), { value });
      }
    }
    if (readYesNo(record.text('read_only')) === 'yes') {
      notes.add('lost', 'CELL_NOT_CARRIED', placeOf(record, 'read_only'), { value: record.text('read_only') });
    }
    const calculated = record.text('calculation');
    if (calculated !== '' && !/calc|hidden/i.test(record.text('type'))) {
      notes.add('lost', 'CELL_NOT_CARRIED', placeOf(record, 'calculation'), { value: calculated });
    }
  }
  noteColumns(
    survey,
    (field) =>
      SURVEY_READ.has(field) || SURVEY_CELLS.includes(field) || field === 'calculation' || field === 'read_only',
    notes,
  );
}

export function noteChoiceLeftovers(choices: FormTable, used: ReadonlySet<string>, notes: FormNotes): void {
  noteColumns(choices, (field) => CHOICES_READ.has(field) || used.has(field), notes);
}

export function noteSettingsLeftovers(settings: FormTable, notes: FormNotes): void {
  noteColumns(settings, (field) => SETTINGS_READ.has(field), notes);
}

/** How a question looks is the audit app's to say; so is what else a column holds that only other programs know. */
const LAYOUT =
  /^(?:appearance|parameters|version|style|body::|control::|autoplay|rows|public_key|submission_url|instance_name)/;

function noteColumns(table: FormTable, isRead: (field: string) => boolean, notes: FormNotes): void {
  for (const { field, heading } of table.columns) {
    if (isRead(field) || own(field)) continue;
    const cells = table.records.filter((record) => record.text(field) !== '').length;
    const place = { sheet: table.name, row: table.headingRow, column: heading };
    const level = cells === 0 || LAYOUT.test(field) ? 'info' : 'lost';
    notes.add(level, 'COLUMN_NOT_CARRIED', place, { heading, cells });
  }
}
