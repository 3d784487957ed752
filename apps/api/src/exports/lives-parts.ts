import { csvLine } from '@concord/domain/csv';
import type { LivesFeed } from '@concord/services/lives/export-lives';
import type { ZipPart } from './write-zip.ts';

/** The tables of a feed as CSV files; no cell of them runs as a formula. */
export function livesParts({ tables }: LivesFeed): ZipPart[] {
  return tables.map(({ file, rows }) => ({
    name: file,
    content: async function* () {
      for await (const batch of rows()) yield batch.map(csvLine).join('');
    },
  }));
}
