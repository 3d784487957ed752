import type { Tx } from '@concord/db/tenant';
import type { LocationImportSettings } from '@concord/domain/location-import';
import { sql } from 'drizzle-orm';
import { readAside } from '../aside/read-aside.ts';
import { wakeful } from '../whole-brand.ts';
import type { FoundIssue } from './stage-locations.ts';

export interface RepeatedRowsInput {
  readonly path: string;
  readonly settings: LocationImportSettings;
  /** Rows looked up at most. */
  readonly most: number;
  readonly onIssues: (issues: readonly FoundIssue[]) => Promise<void>;
}

/**
 * Sound rows that name a location a second time, each with the line that counts instead. Their cells are read from the file once more:
 * until all rows are there nobody knows which these are.
 */
export async function repeatedRows(tx: Tx, { path, settings, most, onIssues }: RepeatedRowsInput): Promise<void> {
  if (most <= 0) return;
  const found = await tx.execute<{ line: number; first: number; id: string }>(sql`
    select p.line, p.first, s.external_id as id from location_plan p join location_stage s on s.line = p.line
    where p.good and p.line <> p.first order by p.line limit ${most}`);
  if (found.length === 0) return;
  const byLine = new Map(found.map((row) => [row.line, row]));
  const connection = wakeful(tx);
  for await (const rows of readAside('lines', { path, settings, lines: [...byLine.keys()] })) {
    const issues = rows.flatMap(({ line, cells }): FoundIssue[] => {
      const repeated = byLine.get(line);
      if (!repeated) return [];
      const details = { field: 'externalId', value: repeated.id, first: repeated.first };
      return [{ line, code: 'LOCATION_REPEATED', details, row: cells }];
    });
    await onIssues(issues);
    await connection.step();
  }
}
