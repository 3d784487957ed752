import type { FormSheet } from '@concord/checklist/form-sheet';
import type { ReadForm, ReadFormOptions } from '@concord/checklist/read-form';
import { ServiceError } from '@concord/domain/errors';
import { type Input, type Portion, readAside } from '../../imports/aside/read-aside.ts';
import { SheetUnreadable } from '../../imports/sheet/sheet-row.ts';
import { formRows } from './form-rows.ts';
import { isWorkbook } from './kind-of-file.ts';
import { readMarkdown } from './read-markdown.ts';
import { readSheetedCsv } from './read-sheeted-csv.ts';
import { textOf } from './text-of.ts';

const MOST_MILLISECONDS = 15_000;

/**
 * What a form comes to, with all that it does not carry.
 * @throws ServiceError FORM_UNREADABLE {file, reason}
 */
export async function readFormDefinition(bytes: Uint8Array, file: string, options: ReadFormOptions): Promise<ReadForm> {
  const sheets = await readFormFile(bytes, file);
  return orUnreadable(file, () => inThread('definition', { sheets, options }));
}

/**
 * The sheets of a form, from XLSX, XLS, CSV (one file with the names of its sheets in it) or the tables of a Markdown text. Which one
 * it is, the content says.
 * @throws ServiceError FORM_UNREADABLE {file, reason}
 */
export async function readFormFile(bytes: Uint8Array, file: string): Promise<readonly FormSheet[]> {
  return orUnreadable(file, async () => {
    const sheets = isWorkbook(bytes) ? await inThread('form', bytes) : readText(bytes);
    if (sheets.length === 0) throw new SheetUnreadable('EMPTY_FILE');
    return sheets.map(({ name, rows }) => ({ name: name.trim(), rows: formRows(rows) }));
  });
}

async function orUnreadable<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SheetUnreadable)) throw error;
    throw new ServiceError('FORM_UNREADABLE', { file, reason: error.reason });
  }
}

/** In a thread of its own, and not for ever: a hostile form costs nothing but itself. */
async function inThread<Name extends 'form' | 'definition'>(task: Name, input: Input<Name>): Promise<Portion<Name>> {
  const late = AbortSignal.timeout(MOST_MILLISECONDS);
  try {
    for await (const portion of readAside(task, input, late)) return portion;
    throw new SheetUnreadable('EMPTY_FILE');
  } catch (error) {
    throw late.aborted ? new SheetUnreadable('TOO_SLOW') : error;
  }
}

function readText(bytes: Uint8Array): readonly FormSheet[] {
  const text = textOf(bytes);
  return /^\s*\|/.test(text) ? readMarkdown(text) : readSheetedCsv(text);
}
