import { BYTE_ORDER_MARK, csvLine } from '@concord/domain/csv';
import { Readable } from 'node:stream';
import { type OpenedExport, valueOf } from './export-table.ts';

/** The table as CSV, as the rows come: a heading and rows, nothing else. What they are of stands in the file's name. */
export function writeCsv({ headings, batches }: OpenedExport): Readable {
  async function* parts() {
    yield `${BYTE_ORDER_MARK}${csvLine(headings)}`;
    for await (const batch of batches) yield batch.map((row) => csvLine(row.map(valueOf))).join('');
  }
  return Readable.from(parts());
}
