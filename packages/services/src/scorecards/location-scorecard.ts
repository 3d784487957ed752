import { department } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { PRIORITY_WEIGHTS } from '@concord/domain/action';
import { dayIn } from '@concord/domain/day';
import type { Day } from '@concord/domain/ids';
import { reaches } from '@concord/domain/roles';
import {
  type ActionStatistics,
  actionShare,
  type AuditStatistics,
  complianceShare,
  type Component,
  type ComponentShares,
  COMPONENTS,
  type DepartmentScore,
  type ScorecardModel,
  scoreLocation,
} from '@concord/domain/scorecard';
import type { LocationScorecardInput } from '@concord/domain/scorecard-query';
import { eq, sql } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { type ActionSource, actionSources, type AuditSource, auditSources } from './location-sources.ts';
import { modelAt } from './model-at.ts';
import { scorecardPlace } from './scorecard-place.ts';

function sharesOf(
  audits: ReadonlyMap<string, readonly AuditStatistics[]>,
  actions: ReadonlyMap<string, ActionStatistics>,
): Map<string, ComponentShares> {
  const shares = new Map<string, ComponentShares>();
  for (const [key, statistics] of audits) shares.set(key, { compliance: complianceShare(statistics) });
  for (const [key, statistics] of actions) shares.set(key, { ...shares.get(key), action: actionShare(statistics) });
  return shares;
}

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

interface DepartmentRow {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

/**
 * The scorecard of one location as of a day: departments × components, each share with its sources. The whole is over all
 * departments; a member bound to departments is shown those only. Below the minimum coverage `score` is null.
 */
export async function locationScorecard(ctx: Ctx, input: LocationScorecardInput) {
  requirePermission(ctx.actor, 'scorecards.read');
  const { orgId, access } = ctx.actor;
  return inBrand(ctx, async (tx) => {
    const { timeZone, ...place } = await scorecardPlace(tx, ctx.actor, input.locationId);
    const asOf = input.asOf ?? dayIn(ctx.now(), timeZone);
    const { model, ...version } = await modelAt(tx, orgId, asOf);
    const departments = await departmentsOf(tx, orgId);
    const audits = await auditSources(tx, orgId, place.id, asOf);
    const actions = await actionSources(tx, orgId, place.id, { asOf, days: model.actionWindowDays });
    const weighed = new Map([...actions].map(([key, sources]) => [key, weigh(sources)]));
    const card = scoreLocation(model, sharesOf(audits, weighed));
    const known = new Map(departments.map((row) => [row.key, row]));
    return {
      location: place,
      asOf,
      newestData: await newestDay(tx, orgId, place.id, asOf),
      model: { ...version, components: model.components, minimumCoverage: model.minimumCoverage },
      score: card.enough ? card.score : null,
      enough: card.enough,
      coverage: card.coverage,
      departments: card.departments.flatMap((scored) => {
        const row = known.get(scored.department);
        if (!row || !reaches(access.departments, row.id)) return [];
        const sources = { audits: audits.get(row.key) ?? [], actions: actions.get(row.key) ?? [] };
        return [departmentCard(model, row, scored, sources)];
      }),
    };
  });
}

function departmentsOf(tx: Tx, orgId: string): Promise<DepartmentRow[]> {
  const { id, key, name } = department;
  return tx.select({ id, key, name }).from(department).where(eq(department.orgId, orgId));
}

function weigh(actions: readonly ActionSource[]): ActionStatistics {
  const sum = (some: readonly ActionSource[]) =>
    some.reduce((weight, { priority }) => weight + PRIORITY_WEIGHTS[priority], 0);
  return { due: sum(actions), verifiedInTime: sum(actions.filter((source) => source.verifiedInTime)) };
}

function departmentCard(
  model: ScorecardModel,
  row: DepartmentRow,
  { weight, score, coverage, shares }: DepartmentScore,
  { audits, actions }: { audits: readonly AuditSource[]; actions: readonly ActionSource[] },
) {
  const components = COMPONENTS.flatMap((component) => {
    const componentWeight = model.components[component];
    if (componentWeight === undefined) return [];
    const share = shares[component] ?? null;
    return [{ component, weight: componentWeight, share, sources: sourcesOf(component, audits, actions) }];
  });
  return { department: row, weight, score, coverage, components };
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
