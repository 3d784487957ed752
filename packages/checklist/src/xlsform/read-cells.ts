import type { FormNotes } from './form-note.ts';
import { type FormRecord, placeOf } from './form-table.ts';

const YES = new Set(['yes', 'y', 'true', 'true()', '1', 'on', 'ja', 'oui', 'igen']);
const NO = new Set(['no', 'n', 'false', 'false()', '0', 'off', 'nein', 'non', 'nem']);

/** Yes, no, '' for an empty cell, or null for anything else. */
export function readYesNo(text: string): 'yes' | 'no' | '' | null {
  const plain = text.trim().toLowerCase().replaceAll(/\s+/g, '');
  if (plain === '') return '';
  if (YES.has(plain)) return 'yes';
  return NO.has(plain) ? 'no' : null;
}

/** A number in a cell; undefined where there is none, which is noted unless the cell is empty. A comma may stand for the point. */
export function readAmount(record: FormRecord, field: string, notes: FormNotes): number | undefined {
  const text = record.text(field);
  if (text === '') return undefined;
  const number = Number(/^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : text);
  if (Number.isFinite(number)) return number;
  notes.add('error', 'VALUE_INVALID', placeOf(record, field), { value: text });
  return undefined;
}
