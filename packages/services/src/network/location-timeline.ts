import { audit } from '@concord/db/schema/audits';
import { checklist, checklistVersion } from '@concord/db/schema/checklists';
import { location, locationRegion, modelVersion, region } from '@concord/db/schema/organization';
import { departmentScore, locationScore } from '@concord/db/schema/rollups';
import type { Tx } from '@concord/db/client';
import { addDays, dayIn } from '@concord/domain/day';
import type { Day } from '@concord/domain/ids';
import { inputInvalid } from '@concord/domain/input-invalid';
import type { LocationTimelineInput } from '@concord/domain/network-query';
import { and, asc, desc, eq, gt, gte, lte, sql } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { atLocation, auditsInReach } from '../audits/audits-in-reach.ts';
import { titleOf } from '../checklists/title-of.ts';
import type { Actor, Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { inPreparation } from '../openings/in-preparation.ts';
import { scorecardPlace } from '../scorecards/scorecard-place.ts';
import { departmentsOf } from './departments-in-reach.ts';

const SHOWN_DAYS = 365;
const MOST_AUDITS = 500;

interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** A score that held from a day up to but not including another, both within the span asked for. */
interface Step {
  readonly from: Day;
  readonly until: Day;
  /** 0–1; null where there is not enough data. */
  readonly score: number | null;
  readonly coverage: number;
}

/**
 * What happened at a location in a span: its score and that of each department in reach as steps (none while it was closed), the
 * audits behind them (the newest 500), and what changed around it: openings, closings, moves, new versions of the model.
 */
export async function locationTimeline(ctx: Ctx, input: LocationTimelineInput) {
  requirePermission(ctx.actor, 'scorecards.read');
  return inBrand(ctx, async (tx) => {
    const place = await scorecardPlace(tx, ctx.actor, input.locationId);
    const to = input.to ?? dayIn(ctx.now(), place.timeZone);
    const span = { from: input.from ?? addDays(to, -SHOWN_DAYS), to };
    if (span.from > span.to) throw inputInvalid('from', 'SPAN_BACKWARDS');
    return {
      ...span,
      location: { id: place.id, name: place.name },
      steps: await locationSteps(tx, ctx.actor, place.id, span),
      departments: await departmentSteps(tx, ctx.actor, place.id, span),
      audits: await auditsIn(tx, ctx.actor, place.id, span),
      changes: await changesIn(tx, ctx.actor, place.id, span),
    };
  });
}

function during(table: typeof locationScore | typeof departmentScore, { from, to }: Span) {
  return and(lte(table.fromDay, to), gt(table.untilDay, from));
}

function cut(row: { fromDay: Day; untilDay: Day; score: number | null; coverage: number }, { from, to }: Span): Step {
  const end = addDays(to, 1);
  return {
    from: row.fromDay === '-infinity' || row.fromDay < from ? from : row.fromDay,
    until: row.untilDay === 'infinity' || row.untilDay > end ? end : row.untilDay,
    score: row.score,
    coverage: row.coverage,
  };
}

async function locationSteps(tx: Tx, { orgId }: Actor, id: string, span: Span): Promise<Step[]> {
  const rows = await tx
    .select()
    .from(locationScore)
    .where(and(eq(locationScore.orgId, orgId), eq(locationScore.locationId, id), during(locationScore, span)))
    .orderBy(asc(locationScore.fromDay));
  return rows.map((row) => cut({ ...row, score: row.enough ? row.score : null }, span));
}

async function departmentSteps(tx: Tx, actor: Actor, id: string, span: Span) {
  const rows = await tx
    .select()
    .from(departmentScore)
    .where(
      and(eq(departmentScore.orgId, actor.orgId), eq(departmentScore.locationId, id), during(departmentScore, span)),
    )
    .orderBy(asc(departmentScore.fromDay));
  const byDepartment = Map.groupBy(rows, (row) => row.departmentId);
  return (await departmentsOf(tx, actor)).flatMap((department) => {
    const steps = byDepartment.get(department.id)?.map((row) => cut(row, span));
    return steps === undefined ? [] : [{ department, steps }];
  });
}

async function auditsIn(tx: Tx, actor: Actor, locationId: string, { from, to }: Span) {
  const title = sql<unknown>`jsonb_build_object('title', ${checklistVersion.definition} -> 'title')`;
  const rows = await tx
    .select({ id: audit.id, performedOn: sql<Day>`${audit.performedOn}`, key: checklist.key, title })
    .from(audit)
    .innerJoin(location, atLocation)
    .innerJoin(checklist, and(eq(checklist.orgId, audit.orgId), eq(checklist.id, audit.checklistId)))
    .innerJoin(
      checklistVersion,
      and(eq(checklistVersion.orgId, audit.orgId), eq(checklistVersion.id, audit.checklistVersionId)),
    )
    .where(
      and(
        auditsInReach(actor),
        eq(audit.locationId, locationId),
        eq(audit.status, 'submitted'),
        gte(audit.performedOn, from),
        lte(audit.performedOn, to),
      ),
    )
    .orderBy(desc(audit.performedOn), desc(audit.id))
    .limit(MOST_AUDITS);
  return rows.map((row) => ({ id: row.id, performedOn: row.performedOn, title: titleOf(row.title, row.key) }));
}

/** Newest first. */
async function changesIn(tx: Tx, { orgId }: Actor, id: string, { from, to }: Span) {
  const within = (day: Day | null): day is Day => day !== null && day >= from && day <= to && day !== '-infinity';
  const [days] = await tx
    .select({
      openedOn: sql<Day | null>`case when not ${inPreparation} then ${location.openedOn} end`,
      closedOn: location.closedOn,
    })
    .from(location)
    .where(and(eq(location.orgId, orgId), eq(location.id, id)));
  const moves = await tx
    .select({ day: locationRegion.fromDay, region: { id: region.id, name: region.name } })
    .from(locationRegion)
    .innerJoin(region, and(eq(region.orgId, locationRegion.orgId), eq(region.id, locationRegion.regionId)))
    .where(and(eq(locationRegion.orgId, orgId), eq(locationRegion.locationId, id)));
  const models = await tx
    .select({ day: modelVersion.effectiveFrom, version: modelVersion.version })
    .from(modelVersion)
    .where(eq(modelVersion.orgId, orgId));
  return [
    ...[days?.openedOn ?? null].filter(within).map((day) => ({ kind: 'opened' as const, day })),
    ...[days?.closedOn ?? null].filter(within).map((day) => ({ kind: 'closed' as const, day })),
    ...moves.filter(({ day }) => within(day)).map((move) => ({ kind: 'moved' as const, ...move })),
    ...models.filter(({ day }) => within(day)).map((model) => ({ kind: 'model' as const, ...model })),
  ].toSorted((a, b) => b.day.localeCompare(a.day));
}
