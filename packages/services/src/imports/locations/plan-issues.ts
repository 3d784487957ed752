import type { Tx } from '@concord/db/tenant';
import type { LocationImportSettings, LocationIssueCode } from '@concord/domain/location-import';
import { sql } from 'drizzle-orm';
import type { Ctx } from '../../context.ts';
import { readAside } from '../aside/read-aside.ts';
import { wakeful } from '../whole-brand.ts';
import { saidOf } from './said-of.ts';
import type { FoundIssue, Staged } from './stage-locations.ts';

interface FaultRow extends Record<string, unknown> {
  readonly line: number;
  readonly fault: LocationIssueCode;
  readonly first: number;
  readonly id: string;
  readonly regions: readonly string[];
  readonly opened: string | null;
  readonly closed: string | null;
}

interface PlanIssuesInput {
  readonly path: string;
  readonly staged: Staged;
  readonly settings: LocationImportSettings;
  /** Rows looked up at most. */
  readonly most: number;
  readonly onIssues: (issues: readonly FoundIssue[]) => Promise<void>;
}

/**
 * Rows that are sound by themselves and left out all the same: they name a location a second time, fit several regions, or close a
 * location before it opened. Their cells are read from the file once more: until all rows are there nobody knows which
 * these are.
 */
export async function planIssues(ctx: Ctx, tx: Tx, input: PlanIssuesInput): Promise<void> {
  if (input.most <= 0) return;
  const { settings, staged } = input;
  const said = { fields: staged.fields, settings };
  const found = await tx.execute<FaultRow>(sql`
    select p.line, p.fault, p.first, s.external_id as id, s.regions,
      (${saidOf('openedOn', said)})::text as opened, (${saidOf('closedOn', said)})::text as closed
    from location_plan p join location_stage s on s.line = p.line
    left join location l on l.org_id = ${ctx.actor.orgId} and l.id = p.target
    where p.good and p.fault is not null order by p.line limit ${input.most}`);
  if (found.length === 0) return;
  const byLine = new Map(found.map((row) => [row.line, row]));
  const connection = wakeful(tx);
  for await (const rows of readAside('lines', { path: input.path, settings, lines: [...byLine.keys()] })) {
    const issues = rows.flatMap(({ line, cells }): FoundIssue[] => {
      const row = byLine.get(line);
      return row ? [{ line, code: row.fault, details: detailsOf(row), row: cells }] : [];
    });
    await input.onIssues(issues);
    await connection.step();
  }
}

function detailsOf({ fault, id, first, regions, opened, closed }: FaultRow): FoundIssue['details'] {
  if (fault === 'REGION_AMBIGUOUS') return { field: 'regions', value: regions.join(' / ') };
  if (fault === 'CLOSED_BEFORE_OPENED') return { field: 'closedOn', opened: opened ?? '', closed: closed ?? '' };
  return { field: 'externalId', value: id, first };
}
