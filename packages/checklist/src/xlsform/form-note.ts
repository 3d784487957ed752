/** What can be said about a form that is read or written. Append only: portals linger. */
export const formNoteCodes = [
  'SURVEY_SHEET_MISSING',
  'TYPE_COLUMN_MISSING',
  'NO_QUESTIONS',
  'SHEET_NAME_SUSPECT',
  'SHEET_TWICE',
  'SHEET_NOT_CARRIED',
  'COLUMN_TWICE',
  'COLUMN_SUSPECT',
  'COLUMN_NOT_CARRIED',
  'CELL_NOT_CARRIED',
  'TYPE_MISSING',
  'TYPE_UNKNOWN',
  'TYPE_NOT_CARRIED',
  'TYPE_CHANGED',
  'METADATA_NOT_NEEDED',
  'NAME_MISSING',
  'NAME_TWICE',
  'NAME_CHANGED',
  'LABEL_MISSING',
  'TEXT_TOO_LONG',
  'TEXT_WITH_REFERENCE',
  'LANGUAGE_UNKNOWN',
  'GROUP_NOT_CLOSED',
  'GROUP_NOT_OPENED',
  'GROUP_NESTED',
  'GROUP_IN_REPEAT',
  'REPEAT_IN_REPEAT',
  'GROUP_EMPTY',
  'LOOP_SPREAD',
  'REPEAT_COUNT_NOT_CARRIED',
  'LIST_MISSING',
  'LIST_UNKNOWN',
  'CHOICE_NAME_MISSING',
  'CHOICE_TWICE',
  'CHOICES_IN_FILE',
  'CHOICES_UNFILTERED',
  'CHOICES_SPLIT',
  'CHOICE_AS_NOT_APPLICABLE',
  'OTHER_ADDED',
  'SHARES_ASSUMED',
  'SHARES_GUESSED',
  'SHARES_SCALED',
  'VALUE_INVALID',
  'RANK_AS_CHOICES',
  'RANGE_STEP_NOT_CARRIED',
  'NOTE_AS_HELP',
  'NOTE_NOT_CARRIED',
  'CALCULATION_MISSING',
  'CALCULATION_NOT_CARRIED',
  'CONSTRAINT_AS_BAND',
  'EXPRESSION_BROKEN',
  'EXPRESSION_QUESTION_UNKNOWN',
  'EXPRESSION_LATER',
  'EXPRESSION_OF_LOST',
  'EXPRESSION_VALUE',
  'EXPRESSION_FUNCTION',
  'EXPRESSION_NOT_SAYABLE',
  'CONDITION_EDITED',
  'ROW_COMMENT',
  'ROW_DISABLED',
  'ROW_BLANK',
  'WRITTEN_SCORING',
  'WRITTEN_CONDITION',
  'WRITTEN_AS_TEXT',
  'WRITTEN_NOT_APPLICABLE',
  'WRITTEN_TEXT',
  'PICTURE_FILE',
  'PICTURE_PER_LANGUAGE',
  'WRITTEN_PICTURES',
  'WRITTEN_PICTURE_MISSING',
] as const;
export type FormNoteCode = (typeof formNoteCodes)[number];

/**
 * `error`: the form contradicts itself or is broken there; `lost`: sound, but not carried; `changed`: carried as something else;
 * `info`: nothing of worth is different.
 */
export type FormNoteLevel = 'error' | 'lost' | 'changed' | 'info';

/** One remark, with the place that it is about. `column` is the heading as written; null for the whole row. */
export interface FormNote {
  readonly level: FormNoteLevel;
  readonly code: FormNoteCode;
  readonly sheet: string;
  readonly row: number;
  readonly column: string | null;
  readonly params: Readonly<Record<string, string | number>>;
}

const LONGEST_PARAM = 200;

export interface FormNotes {
  readonly add: (
    level: FormNoteLevel,
    code: FormNoteCode,
    place: { readonly sheet: string; readonly row: number; readonly column?: string | null },
    params?: FormNote['params'],
  ) => void;
  /** All remarks, each once, by sheet in the order of first mention and by row. */
  readonly all: () => readonly FormNote[];
}

export function formNotes(): FormNotes {
  const notes = new Map<string, FormNote>();
  return {
    add: (level, code, { sheet, row, column = null }, params = {}) => {
      const note = { level, code, sheet, row, column, params: shortened(params) };
      notes.set(JSON.stringify(note), note);
    },
    all: () => {
      const sheets = [...new Set([...notes.values()].map(({ sheet }) => sheet))];
      return [...notes.values()].toSorted((a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.row - b.row);
    },
  };
}

function shortened(params: FormNote['params']): FormNote['params'] {
  const entries = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' && value.length > LONGEST_PARAM ? `${value.slice(0, LONGEST_PARAM)}…` : value,
  ]);
  return Object.fromEntries(entries) as FormNote['params'];
}
