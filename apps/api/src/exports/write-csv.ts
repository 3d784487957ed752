import { BYTE_ORDER_MARK, csvLine } from '@concord/domain/csv';
import { Readable } from 'node:stream';
import type { OpenedExport } from './export-table.ts';

/** The table as CSV, as the rows come. */
export function writeCsv({ headings, batches }: OpenedExport): Readable {
  async function* parts() {
    yield `${BYTE_ORDER_MARK}${csvLine(headings)}`;
    for await (const batch of batches) yield batch.map(csvLine).join('');
  }
  return Readable.from(parts());
}
