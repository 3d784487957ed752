import { distance, readHeading } from './form-columns.ts';
import type { FormNotes } from './form-note.ts';
import type { FormSheet } from './form-sheet.ts';

const KNOWN = ['survey', 'choices', 'settings', 'external_choices'] as const;
type Known = (typeof KNOWN)[number];

export type FoundSheets = Readonly<Partial<Record<Known, FormSheet>>>;

const plain = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');

/**
 * The sheets that make a form, whatever the case of their names. One whose name is nearly right is taken for the one that is missing; the
 * only sheet of a file is its survey. All others are noted.
 */
export function findSheets(sheets: readonly FormSheet[], notes: FormNotes): FoundSheets {
  const found: Partial<Record<Known, FormSheet>> = {};
  const others: FormSheet[] = [];
  for (const sheet of sheets) {
    const name = KNOWN.find((known) => known === plain(sheet.name));
    if (name && !found[name]) found[name] = sheet;
    else if (name) notes.add('error', 'SHEET_TWICE', { sheet: sheet.name, row: 1 });
    else others.push(sheet);
  }
  const left = others.filter((sheet) => !takeFor(sheet, nearlyNamed(sheet, found), found, notes));
  const rest = found.survey ? left : left.filter((sheet) => !takeFor(sheet, asSurvey(sheet, sheets), found, notes));
  for (const { name, rows } of rest) {
    if (rows.length > 0)
      notes.add('lost', 'SHEET_NOT_CARRIED', { sheet: name, row: rows[0]?.row ?? 1 }, { rows: rows.length });
  }
  return found;
}

function takeFor(
  sheet: FormSheet,
  meant: Known | undefined,
  found: Partial<Record<Known, FormSheet>>,
  notes: FormNotes,
): boolean {
  if (!meant || found[meant]) return false;
  found[meant] = sheet;
  notes.add('error', 'SHEET_NAME_SUSPECT', { sheet: sheet.name, row: 1 }, { name: sheet.name, meant });
  return true;
}

function nearlyNamed({ name }: FormSheet, found: FoundSheets): Known | undefined {
  return KNOWN.find((known) => !found[known] && distance(plain(name), known) <= 2);
}

/** The only sheet, or the first that has a column of types. */
function asSurvey({ rows }: FormSheet, sheets: readonly FormSheet[]): Known | undefined {
  const typed = rows[0]?.cells.some((heading, index) => readHeading(heading, index).field === 'type');
  return typed || sheets.length === 1 ? 'survey' : undefined;
}
