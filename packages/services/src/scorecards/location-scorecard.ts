import { department } from '@concord/db/schema/organization';
import { departmentScore, locationScore } from '@concord/db/schema/rollups';
import type { Tx } from '@concord/db/client';
import { dayIn } from '@concord/domain/day';
import type { Day } from '@concord/domain/ids';
import { reaches } from '@concord/domain/roles';
import { type Component, COMPONENTS, type ScorecardModel } from '@concord/domain/scorecard';
import type { LocationScorecardInput } from '@concord/domain/scorecard-query';
import { and, eq, gt, lte, sql } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { modelAt } from '../rollups/models-of.ts';
import { type ActionSource, actionSources, type AuditSource, auditSources } from './location-sources.ts';
import { scorecardPlace } from './scorecard-place.ts';

/** Where a component's share comes from; null for components that have no sources yet. */
export interface ComponentSources {
  readonly compliance: readonly AuditSource[] | null;
  readonly action: {
    /** How many fell due in the window, and how many of them were verified in time; the share weighs them by priority. */
    readonly due: number;
    readonly verifiedInTime: number;
    readonly actionIds: readonly string[];
    readonly actions: readonly ActionSource[];
  } | null;
}

/**
 * The scorecard of one location as of a day: departments × components, each share with its sources. The whole is over all
 * departments; a member bound to departments is shown those only. Below the minimum coverage `score` is null, and on a day on
 * which the location is not open (`open`) there is no score at all. Scores are those of the roll-up: what every other screen shows.
 */
export async function locationScorecard(ctx: Ctx, input: LocationScorecardInput) {
  requirePermission(ctx.actor, 'scorecards.read');
  const { orgId, access } = ctx.actor;
  return inBrand(ctx, async (tx) => {
    const { timeZone, ...place } = await scorecardPlace(tx, ctx.actor, input.locationId);
    const asOf = input.asOf ?? dayIn(ctx.now(), timeZone);
    const { model, ...version } = await modelAt(tx, orgId, asOf);
    const scored = await stepOn(tx, orgId, place.id, asOf);
    const departments = (await departmentsOn(tx, orgId, place.id, asOf)).filter(({ id }) =>
      reaches(access.departments, id),
    );
    const audits = await auditSources(tx, orgId, place.id, asOf);
    const actions = await actionSources(tx, orgId, place.id, { asOf, days: model.actionWindowDays });
    return {
      location: place,
      asOf,
      newestData: await newestDay(tx, orgId, place.id, asOf),
      model: { ...version, components: model.components, minimumCoverage: model.minimumCoverage },
      open: scored !== undefined,
      score: scored?.enough ? scored.score : null,
      enough: scored?.enough ?? false,
      coverage: scored?.coverage ?? 0,
      departments: model.departments.flatMap(({ department: key, weight }) => {
        const row = departments.find((one) => one.key === key);
        if (!row) return [];
        return [departmentCard(model, weight, row, audits.get(row.id) ?? [], actions.get(row.id) ?? [])];
      }),
    };
  });
}

async function stepOn(tx: Tx, orgId: string, locationId: string, asOf: Day) {
  const { score, coverage, enough, fromDay, untilDay } = locationScore;
  const [step] = await tx
    .select({ score, coverage, enough })
    .from(locationScore)
    .where(
      and(
        eq(locationScore.orgId, orgId),
        eq(locationScore.locationId, locationId),
        lte(fromDay, asOf),
        gt(untilDay, asOf),
      ),
    );
  return step;
}

type DepartmentRow = Awaited<ReturnType<typeof departmentsOn>>[number];

function departmentsOn(tx: Tx, orgId: string, locationId: string, asOf: Day) {
  const { id, key, name } = department;
  return tx
    .select({ id, key, name, step: departmentScore })
    .from(department)
    .leftJoin(
      departmentScore,
      and(
        eq(departmentScore.orgId, department.orgId),
        eq(departmentScore.departmentId, department.id),
        eq(departmentScore.locationId, locationId),
        lte(departmentScore.fromDay, asOf),
        gt(departmentScore.untilDay, asOf),
      ),
    )
    .where(eq(department.orgId, orgId));
}

function departmentCard(
  model: ScorecardModel,
  weight: number,
  { step, ...row }: DepartmentRow,
  audits: readonly AuditSource[],
  actions: readonly ActionSource[],
) {
  const components = COMPONENTS.flatMap((component) => {
    const componentWeight = model.components[component];
    if (componentWeight === undefined) return [];
    const share = step?.[component] ?? null;
    return [{ component, weight: componentWeight, share, sources: sourcesOf(component, audits, actions) }];
  });
  return { department: row, weight, score: step?.score ?? null, coverage: step?.coverage ?? 0, components };
}

function sourcesOf(
  component: Component,
  audits: readonly AuditSource[],
  actions: readonly ActionSource[],
): ComponentSources {
  if (component === 'compliance') return { compliance: audits, action: null };
  if (component !== 'action') return { compliance: null, action: null };
  const verifiedInTime = actions.filter((source) => source.verifiedInTime).length;
  const actionIds = actions.map((source) => source.id);
  return { compliance: null, action: { due: actions.length, verifiedInTime, actionIds, actions } };
}

/** The newest day of which anything is known here, within its validity or not. */
async function newestDay(tx: Tx, orgId: string, locationId: string, asOf: Day): Promise<Day | null> {
  const [row] = await tx.execute<{ newest: Day | null }>(sql`
    select max(a.performed_on) as newest from audit a
    where a.org_id = ${orgId} and a.location_id = ${locationId} and a.status = 'submitted'
      and a.performed_on <= ${asOf}::date`);
  return row?.newest ?? null;
}
