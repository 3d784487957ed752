import type { Tx } from '@concord/db/tenant';
import type { LocationImportSettings } from '@concord/domain/location-import';
import { sql } from 'drizzle-orm';
import { openSheet } from '../sheet/open-sheet.ts';
import type { FoundIssue } from './stage-locations.ts';

/**
 * Sound rows that name a location a second time, each with the line that counts instead; at most `most`. Their cells are read from the
 * file once more: until all rows are there nobody knows which these are.
 */
export async function repeatedRows(
  tx: Tx,
  { path, settings, most }: { path: string; settings: LocationImportSettings; most: number },
): Promise<FoundIssue[]> {
  const found = await tx.execute<{ line: number; first: number; id: string }>(sql`
    select p.line, p.first, s.external_id as id from location_plan p join location_stage s on s.line = p.line
    where p.good and p.line <> p.first order by p.line limit ${most}`);
  if (found.length === 0) return [];
  const byLine = new Map(found.map((row) => [row.line, row]));
  const issues: FoundIssue[] = [];
  const sheet = await openSheet(path, settings);
  for await (const rows of sheet.rows(() => undefined)) {
    for (const { line, cells } of rows) {
      const repeated = byLine.get(line);
      if (!repeated) continue;
      const details = { field: 'externalId', value: repeated.id, first: repeated.first };
      issues.push({ line, code: 'LOCATION_REPEATED', details, row: cells });
    }
    if (issues.length === found.length) break;
  }
  return issues;
}
