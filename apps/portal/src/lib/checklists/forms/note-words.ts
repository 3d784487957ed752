import type { FormNote, FormNoteCode } from '@concord/checklist/form-note';
import * as m from '@concord/i18n/messages';

type Words = (note: FormNote) => string;
const fact = ({ params }: FormNote, name: string) => String(params[name] ?? '');

const WORDS: Record<FormNoteCode, Words> = {
  SURVEY_SHEET_MISSING: (note) => m.xlsform_note_survey_sheet_missing({ found: fact(note, 'found') }),
  TYPE_COLUMN_MISSING: (note) => m.xlsform_note_type_column_missing({ found: fact(note, 'found') }),
  NO_QUESTIONS: () => m.xlsform_note_no_questions(),
  SHEET_NAME_SUSPECT: (note) =>
    m.xlsform_note_sheet_name_suspect({ meant: fact(note, 'meant'), name: fact(note, 'name') }),
  SHEET_TWICE: () => m.xlsform_note_sheet_twice(),
  SHEET_NOT_CARRIED: (note) => m.xlsform_note_sheet_not_carried({ rows: fact(note, 'rows') }),
  COLUMN_TWICE: (note) => m.xlsform_note_column_twice({ first: fact(note, 'first'), heading: fact(note, 'heading') }),
  COLUMN_SUSPECT: (note) =>
    m.xlsform_note_column_suspect({ heading: fact(note, 'heading'), meant: fact(note, 'meant') }),
  COLUMN_NOT_CARRIED: (note) =>
    m.xlsform_note_column_not_carried({ cells: fact(note, 'cells'), heading: fact(note, 'heading') }),
  CELL_NOT_CARRIED: (note) => m.xlsform_note_cell_not_carried({ value: fact(note, 'value') }),
  TYPE_MISSING: () => m.xlsform_note_type_missing(),
  TYPE_UNKNOWN: (note) => m.xlsform_note_type_unknown({ type: fact(note, 'type') }),
  TYPE_NOT_CARRIED: (note) => m.xlsform_note_type_not_carried({ type: fact(note, 'type') }),
  TYPE_CHANGED: (note) => m.xlsform_note_type_changed({ to: fact(note, 'to'), type: fact(note, 'type') }),
  METADATA_NOT_NEEDED: (note) => m.xlsform_note_metadata_not_needed({ type: fact(note, 'type') }),
  NAME_MISSING: (note) => m.xlsform_note_name_missing({ id: fact(note, 'id') }),
  NAME_TWICE: (note) => m.xlsform_note_name_twice({ id: fact(note, 'id'), name: fact(note, 'name') }),
  NAME_CHANGED: (note) => m.xlsform_note_name_changed({ id: fact(note, 'id'), name: fact(note, 'name') }),
  LABEL_MISSING: (note) => m.xlsform_note_label_missing({ text: fact(note, 'text') }),
  TEXT_TOO_LONG: (note) => m.xlsform_note_text_too_long({ most: fact(note, 'most') }),
  TEXT_WITH_REFERENCE: (note) => m.xlsform_note_text_with_reference({ text: fact(note, 'text') }),
  LANGUAGE_UNKNOWN: (note) => m.xlsform_note_language_unknown({ name: fact(note, 'name'), tag: fact(note, 'tag') }),
  GROUP_NOT_CLOSED: (note) => m.xlsform_note_group_not_closed({ name: fact(note, 'name') }),
  GROUP_NOT_OPENED: (note) => m.xlsform_note_group_not_opened({ type: fact(note, 'type') }),
  GROUP_NESTED: (note) => m.xlsform_note_group_nested({ name: fact(note, 'name') }),
  GROUP_IN_REPEAT: (note) => m.xlsform_note_group_in_repeat({ name: fact(note, 'name') }),
  REPEAT_IN_REPEAT: (note) => m.xlsform_note_repeat_in_repeat({ name: fact(note, 'name') }),
  GROUP_EMPTY: (note) => m.xlsform_note_group_empty({ name: fact(note, 'name') }),
  LOOP_SPREAD: (note) => m.xlsform_note_loop_spread({ name: fact(note, 'name'), sections: fact(note, 'sections') }),
  REPEAT_COUNT_NOT_CARRIED: (note) => m.xlsform_note_repeat_count_not_carried({ expression: fact(note, 'expression') }),
  LIST_MISSING: (note) => m.xlsform_note_list_missing({ type: fact(note, 'type') }),
  LIST_UNKNOWN: (note) => m.xlsform_note_list_unknown({ list: fact(note, 'list') }),
  CHOICE_NAME_MISSING: (note) => m.xlsform_note_choice_name_missing({ list: fact(note, 'list') }),
  CHOICE_TWICE: (note) => m.xlsform_note_choice_twice({ list: fact(note, 'list'), name: fact(note, 'name') }),
  CHOICES_IN_FILE: (note) => m.xlsform_note_choices_in_file({ file: fact(note, 'file') }),
  CHOICES_UNFILTERED: (note) => m.xlsform_note_choices_unfiltered({ expression: fact(note, 'expression') }),
  CHOICES_SPLIT: (note) => m.xlsform_note_choices_split({ questions: fact(note, 'questions') }),
  CHOICE_AS_NOT_APPLICABLE: (note) => m.xlsform_note_choice_as_not_applicable({ name: fact(note, 'name') }),
  OTHER_ADDED: (note) => m.xlsform_note_other_added({ id: fact(note, 'id') }),
  SHARES_ASSUMED: (note) => m.xlsform_note_shares_assumed({ list: fact(note, 'list'), worth: fact(note, 'worth') }),
  SHARES_GUESSED: (note) => m.xlsform_note_shares_guessed({ list: fact(note, 'list'), worth: fact(note, 'worth') }),
  SHARES_SCALED: (note) => m.xlsform_note_shares_scaled({ list: fact(note, 'list'), most: fact(note, 'most') }),
  VALUE_INVALID: (note) => m.xlsform_note_value_invalid({ value: fact(note, 'value') }),
  RANK_AS_CHOICES: () => m.xlsform_note_rank_as_choices(),
  RANGE_STEP_NOT_CARRIED: (note) => m.xlsform_note_range_step_not_carried({ step: fact(note, 'step') }),
  NOTE_AS_HELP: (note) => m.xlsform_note_note_as_help({ text: fact(note, 'text') }),
  NOTE_NOT_CARRIED: (note) => m.xlsform_note_note_not_carried({ text: fact(note, 'text') }),
  CALCULATION_MISSING: (note) => m.xlsform_note_calculation_missing({ name: fact(note, 'name') }),
  CALCULATION_NOT_CARRIED: (note) => m.xlsform_note_calculation_not_carried({ name: fact(note, 'name') }),
  CONSTRAINT_AS_BAND: (note) =>
    m.xlsform_note_constraint_as_band({
      expression: fact(note, 'expression'),
      from: fact(note, 'from'),
      to: fact(note, 'to'),
    }),
  EXPRESSION_BROKEN: (note) =>
    m.xlsform_note_expression_broken({ at: fact(note, 'at'), expression: fact(note, 'expression') }),
  EXPRESSION_QUESTION_UNKNOWN: (note) =>
    m.xlsform_note_expression_question_unknown({ expression: fact(note, 'expression'), name: fact(note, 'name') }),
  EXPRESSION_LATER: (note) =>
    m.xlsform_note_expression_later({ expression: fact(note, 'expression'), name: fact(note, 'name') }),
  EXPRESSION_OF_LOST: (note) =>
    m.xlsform_note_expression_of_lost({ expression: fact(note, 'expression'), name: fact(note, 'name') }),
  EXPRESSION_VALUE: (note) =>
    m.xlsform_note_expression_value({
      expression: fact(note, 'expression'),
      name: fact(note, 'name'),
      value: fact(note, 'value'),
    }),
  EXPRESSION_FUNCTION: (note) =>
    m.xlsform_note_expression_function({ expression: fact(note, 'expression'), name: fact(note, 'name') }),
  EXPRESSION_NOT_SAYABLE: (note) => m.xlsform_note_expression_not_sayable({ expression: fact(note, 'expression') }),
  CONDITION_EDITED: () => m.xlsform_note_condition_edited(),
  ROW_COMMENT: () => m.xlsform_note_row_comment(),
  ROW_DISABLED: () => m.xlsform_note_row_disabled(),
  ROW_BLANK: () => m.xlsform_note_row_blank(),
  WRITTEN_SCORING: () => m.xlsform_note_written_scoring(),
  WRITTEN_CONDITION: () => m.xlsform_note_written_condition(),
  WRITTEN_AS_TEXT: (note) => m.xlsform_note_written_as_text({ type: fact(note, 'type') }),
  WRITTEN_NOT_APPLICABLE: () => m.xlsform_note_written_not_applicable(),
  WRITTEN_TEXT: () => m.xlsform_note_written_text(),
  PICTURE_FILE: (note) => m.xlsform_note_picture_file({ file: fact(note, 'file') }),
  PICTURE_PER_LANGUAGE: (note) => m.xlsform_note_picture_per_language({ count: fact(note, 'count') }),
  WRITTEN_PICTURES: (note) => m.xlsform_note_written_pictures({ count: fact(note, 'count') }),
  WRITTEN_PICTURE_MISSING: (note) => m.xlsform_note_written_picture_missing({ file: fact(note, 'file') }),
};

/** What a note says, in the reader's language. Codes that are newer than this build have one sentence for all. */
export function noteWords(note: FormNote): string {
  const words = Object.hasOwn(WORDS, note.code) ? WORDS[note.code] : undefined;
  return words ? words(note) : m.xlsform_note_unknown();
}

/** Where in the form it is. */
export function notePlace({ sheet, row, column }: Pick<FormNote, 'sheet' | 'row' | 'column'>): string {
  return column === null ? m.xlsform_place({ sheet, row }) : m.xlsform_place_column({ sheet, row, column });
}
