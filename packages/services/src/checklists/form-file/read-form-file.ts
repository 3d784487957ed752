import type { FormSheet } from '@concord/checklist/form-sheet';
import { ServiceError } from '@concord/domain/errors';
import { SheetUnreadable } from '../../imports/sheet/sheet-row.ts';
import { formRows } from './form-rows.ts';
import { readMarkdown } from './read-markdown.ts';
import { readSheetedCsv } from './read-sheeted-csv.ts';
import { readXls } from './read-xls.ts';
import { readXlsx } from './read-xlsx.ts';
import { textOf } from './text-of.ts';

/** Largest file of a form, bytes: a form of a thousand questions in five languages is a tenth of it. */
export const MOST_FORM_BYTES = 5 * 1024 * 1024;

/**
 * The sheets of a form, from XLSX, XLS, CSV (one file with the names of its sheets in it) or the tables of a Markdown text. Which one
 * it is, the content says.
 * @throws ServiceError FORM_UNREADABLE {file, reason}
 */
export async function readFormFile(bytes: Uint8Array, file: string): Promise<readonly FormSheet[]> {
  try {
    return (await sheetsOf(bytes)).map(({ name, rows }) => ({ name: name.trim(), rows: formRows(rows) }));
  } catch (error) {
    if (!(error instanceof SheetUnreadable)) throw error;
    throw new ServiceError('FORM_UNREADABLE', { file, reason: error.reason });
  }
}

async function sheetsOf(bytes: Uint8Array): Promise<readonly FormSheet[]> {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (bytes.length === 0) throw new SheetUnreadable('EMPTY_FILE');
  if (start === '504b0304') return readXlsx(bytes);
  if (start === 'd0cf11e0') return readXls(bytes);
  const text = textOf(bytes);
  const found = /^\s*\|/.test(text) ? readMarkdown(text) : readSheetedCsv(text);
  if (found.length === 0) throw new SheetUnreadable('EMPTY_FILE');
  return found;
}
