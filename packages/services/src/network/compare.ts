import { audit } from '@concord/db/schema/audits';
import { location } from '@concord/db/schema/organization';
import { departmentScore } from '@concord/db/schema/rollups';
import type { Tx } from '@concord/db/client';
import { ServiceError } from '@concord/domain/errors';
import type { Day } from '@concord/domain/ids';
import { type CompareInput, LeagueTableInput, PLACE_STATES } from '@concord/domain/league-query';
import { COMPONENTS } from '@concord/domain/scorecard';
import { and, desc, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import { auditItem, selectAudits } from '../audits/audit-item.ts';
import { departmentsInReach } from '../access/reach-filter.ts';
import { auditsInReach } from '../audits/audits-in-reach.ts';
import type { Actor, Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { modelAt } from '../rollups/models-of.ts';
import { commonFindings } from './common-findings.ts';
import { departmentsOf } from './departments-in-reach.ts';
import { type LeagueRow, leagueTable } from './league-table.ts';

const AUDITS_SHOWN = 3;

/**
 * Locations side by side on a day, in the order asked for: their rows of the league table, departments × components, newest audits,
 * and the questions that cost more than one of them points. An entry that was merged shows what it was merged into; `missing` are ids that
 * lead nowhere the actor reaches. Throws NOT_ALLOWED, NOT_FOUND {what: 'location' | 'model'}: the first where none leads anywhere.
 */
export async function compareLocations(ctx: Ctx, input: CompareInput) {
  const asked = await standingFor(ctx, [...new Set(input.ids)]);
  const { asOf, total, rows } = await rowsOf(ctx, [...new Set(asked.values())], input.asOf);
  if (rows.length === 0) throw new ServiceError('NOT_FOUND', { what: 'location' });
  const ids = rows.map(({ id }) => id);
  return inBrand(ctx, async (tx) => {
    const { model } = await modelAt(tx, ctx.actor.orgId, asOf);
    const scores = await departmentScores(tx, ctx.actor, asOf, ids);
    const audits = await newestAudits(tx, ctx.actor, asOf, ids);
    return {
      asOf,
      /** Among how many the ranks are. */
      total,
      components: COMPONENTS.filter((component) => model.components[component] !== undefined),
      departments: await departmentsOf(tx, ctx.actor),
      locations: rows.map((row) => ({
        ...row,
        /** The ids of the question that led here: its own, or those of entries that were merged into it. */
        askedAs: [...asked].flatMap(([from, to]) => (to === row.id ? [from] : [])),
        departments: scores.filter(({ locationId }) => locationId === row.id),
        audits: audits.filter((item) => item.location.id === row.id),
      })),
      missing: [...asked].flatMap(([from, to]) => (ids.includes(to) ? [] : [from])),
      findings: await commonFindings(tx, ctx.actor, asOf, ids),
    };
  });
}

/** Each id with the place that stands for it: itself, or what it was merged into. Whether it is reached is not judged here. */
function standingFor(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return inBrand(ctx, async (tx) => {
    const rows = await tx
      .select({ id: location.id, into: location.mergedInto })
      .from(location)
      .where(and(eq(location.orgId, ctx.actor.orgId), inArray(location.id, [...ids])));
    const into = new Map(rows.map((row) => [row.id, row.into]));
    return new Map(ids.map((id) => [id, into.get(id) ?? id]));
  });
}

/** The league table's rows of these locations, open on the day or not, as far as they are reached. */
async function rowsOf(ctx: Ctx, ids: readonly string[], asOf: Day | undefined) {
  const pages = [];
  for (const state of PLACE_STATES) {
    pages.push(await leagueTable(ctx, LeagueTableInput.parse({ ids, state, ...(asOf && { asOf }) })));
  }
  const found = new Map(pages.flatMap(({ rows }) => rows).map((row) => [row.id, row]));
  const rows = ids.flatMap((id): LeagueRow | readonly [] => found.get(id) ?? []);
  const ranked = await leagueTable(ctx, LeagueTableInput.parse({ limit: 1, ...(asOf && { asOf }) }));
  return { asOf: ranked.asOf, total: ranked.counted, rows };
}

async function departmentScores(tx: Tx, actor: Actor, asOf: Day, ids: readonly string[]) {
  const { locationId, departmentId, score, coverage, readiness, compliance, experience, action } = departmentScore;
  return tx
    .select({ locationId, departmentId, score, coverage, readiness, compliance, experience, action })
    .from(departmentScore)
    .where(
      and(
        eq(departmentScore.orgId, actor.orgId),
        departmentsInReach(actor, departmentId),
        inArray(locationId, [...ids]),
        lte(departmentScore.fromDay, asOf),
        gt(departmentScore.untilDay, asOf),
      ),
    );
}

async function newestAudits(tx: Tx, actor: Actor, asOf: Day, ids: readonly string[]) {
  const inOrder = sql<number>`row_number() over (partition by ${audit.locationId} order by ${audit.performedOn} desc, ${audit.id} desc)`;
  const ordered = tx
    .select({ id: audit.id, place: inOrder.as('place') })
    .from(audit)
    .innerJoin(location, and(eq(location.orgId, audit.orgId), eq(location.id, audit.locationId)))
    .where(
      and(
        auditsInReach(actor),
        inArray(audit.locationId, [...ids]),
        eq(audit.status, 'submitted'),
        lte(audit.performedOn, asOf),
      ),
    )
    .as('ordered');
  const newest = tx.select({ id: ordered.id }).from(ordered).where(lte(ordered.place, AUDITS_SHOWN));
  const rows = await selectAudits(tx)
    .where(and(eq(audit.orgId, actor.orgId), inArray(audit.id, newest)))
    .orderBy(desc(audit.performedOn), desc(audit.id));
  return rows.map(auditItem);
}
