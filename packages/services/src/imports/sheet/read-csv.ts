import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { SheetEncoding } from '@concord/domain/location-import';
import { decodeText, encodingOf, textDecoder, type TextEncoding } from './decode-text.ts';
import { type Delimiter, guessDelimiter } from './guess-delimiter.ts';
import type { SheetRow } from './sheet-row.ts';
import { csvSplitter } from './split-csv.ts';

const HEAD_BYTES = 64 * 1024;
const CHUNK_BYTES = 256 * 1024;

export interface CsvDialect {
  readonly encoding: TextEncoding;
  readonly delimiter: Delimiter;
  readonly onlyReturns: boolean;
}

/** What kind of CSV a file is, by its first 64 kB. @throws SheetUnreadable NOT_UTF8, EMPTY_FILE */
export async function csvDialect(
  path: string,
  asked: { readonly encoding: SheetEncoding; readonly delimiter: Delimiter | 'auto' },
): Promise<CsvDialect> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const head = buffer.subarray(0, bytesRead);
    const encoding = encodingOf(head, asked.encoding);
    const decoded = textDecoder(encoding)(head);
    const onlyReturns = !decoded.includes('\n') && decoded.includes('\r');
    const text = onlyReturns ? decoded.replaceAll('\r', '\n') : decoded;
    return { encoding, onlyReturns, delimiter: asked.delimiter === 'auto' ? guessDelimiter(text) : asked.delimiter };
  } finally {
    await file.close();
  }
}

/** The rows of a CSV file as it is read, some thousand at a time. `onBytes` is told how many bytes are behind them. */
export async function* csvRows(
  path: string,
  { encoding, delimiter, onlyReturns }: CsvDialect,
  onBytes: (read: number) => void,
): AsyncGenerator<readonly SheetRow[]> {
  const bytes = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  const splitter = csvSplitter(delimiter);
  for await (const text of decodeText(bytes, encoding, onlyReturns)) {
    onBytes(bytes.bytesRead);
    yield splitter.push(text, false);
  }
  yield splitter.push('', true);
}
