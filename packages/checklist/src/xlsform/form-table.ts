import { distance, type FormColumn, readHeading } from './form-columns.ts';
import type { FormNotes } from './form-note.ts';
import type { FormSheet } from './form-sheet.ts';

/** A text in the languages of the form, by the names that it gives them; '' is the language of columns that name none. */
export type FormTexts = ReadonlyMap<string, string>;

/** One row by fields. */
export interface FormRecord {
  readonly sheet: string;
  readonly row: number;
  /** The text of a field, '' where there is none; of one in several languages the first that is not empty. */
  readonly text: (field: string) => string;
  readonly texts: (field: string) => FormTexts;
  /** Fields that its sheet has a column for. */
  readonly fields: readonly string[];
  /** The heading that the field stands under, for notes. */
  readonly heading: (field: string, language?: string) => string;
}

export interface FormTable {
  readonly name: string;
  readonly columns: readonly FormColumn[];
  readonly records: readonly FormRecord[];
  readonly headingRow: number;
  readonly has: (field: string) => boolean;
}

/** Reads a sheet whose first row are headings. A heading that comes twice counts once. */
export function readFormTable(sheet: FormSheet, known: ReadonlySet<string>, notes: FormNotes): FormTable {
  const [head, ...rows] = sheet.rows;
  const headingRow = head?.row ?? 1;
  const columns = uniqueColumns(sheet.name, headingRow, head?.cells ?? [], notes);
  suspectColumns(sheet.name, headingRow, columns, known, notes);
  const [first] = rows;
  if (first && first.row === headingRow + 2) {
    notes.add('changed', 'ROW_BLANK', { sheet: sheet.name, row: headingRow + 1 });
  }
  const byField = Map.groupBy(columns, ({ field }) => field);
  return {
    name: sheet.name,
    columns,
    headingRow,
    records: rows.map(({ row, cells }) => recordOf(sheet.name, row, cells, byField)),
    has: (field) => byField.has(field),
  };
}

function uniqueColumns(sheet: string, row: number, headings: readonly string[], notes: FormNotes): FormColumn[] {
  const seen = new Map<string, string>();
  return headings.flatMap((heading, index) => {
    if (heading === '') return [];
    const column = readHeading(heading, index);
    const identity = `${column.field} ${column.language?.toLowerCase() ?? ''}`;
    const first = seen.get(identity);
    if (first !== undefined) {
      notes.add('error', 'COLUMN_TWICE', { sheet, row, column: heading }, { heading, first });
      return [];
    }
    seen.set(identity, heading);
    return [column];
  });
}

/** `lable` is nearly the name of something that is not there. */
function suspectColumns(
  sheet: string,
  row: number,
  columns: readonly FormColumn[],
  known: ReadonlySet<string>,
  notes: FormNotes,
): void {
  const present = new Set(columns.map(({ field }) => field));
  for (const { field, heading } of columns) {
    if (known.has(field) || field.length < 4) continue;
    const meant = [...known].find((name) => !present.has(name) && distance(name, field) <= 1);
    if (meant) notes.add('error', 'COLUMN_SUSPECT', { sheet, row, column: heading }, { heading, meant });
  }
}

function recordOf(
  sheet: string,
  row: number,
  cells: readonly string[],
  byField: ReadonlyMap<string, readonly FormColumn[]>,
): FormRecord {
  const texts = (field: string): FormTexts =>
    new Map(
      (byField.get(field) ?? []).flatMap(({ index, language }) => {
        const text = cells[index] ?? '';
        return text === '' ? [] : [[language ?? '', text] as const];
      }),
    );
  return {
    sheet,
    row,
    texts,
    fields: [...byField.keys()],
    text: (field) => texts(field).values().next().value ?? '',
    heading: (field, language) => {
      const columns = byField.get(field) ?? [];
      return (columns.find((one) => (one.language ?? '') === language) ?? columns[0])?.heading ?? field;
    },
  };
}

/** The place of a record, or of one of its cells, for a note. */
export function placeOf(record: FormRecord, field?: string, language?: string) {
  const column = field === undefined ? null : record.heading(field, language);
  return { sheet: record.sheet, row: record.row, column };
}
