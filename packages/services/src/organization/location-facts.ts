import { action } from '@concord/db/schema/actions';
import { audit } from '@concord/db/schema/audits';
import { assignment } from '@concord/db/schema/checklists';
import { memberScope } from '@concord/db/schema/organization';
import { UNFINISHED_ACTION_STATUSES } from '@concord/domain/action';
import type { Day } from '@concord/domain/ids';
import type { ById } from '@concord/domain/organization';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { scorecardPlace } from '../scorecards/scorecard-place.ts';

export interface LocationFactCounts {
  readonly audits: number;
  readonly actions: number;
  /** Of the actions, those that nobody finished. */
  readonly openActions: number;
  readonly members: number;
  /** When the assignments that nobody began are due, the first first. */
  readonly openAssignments: readonly Day[];
  /** Audits that somebody began and has not sent. */
  readonly startedAssignments: number;
}

/** What hangs on a location: what closing or merging it would touch. Throws NOT_ALLOWED, NOT_FOUND {what: 'location'}. */
export async function locationFacts(ctx: Ctx, { id }: ById): Promise<LocationFactCounts> {
  requirePermission(ctx.actor, 'organization.manage');
  const { orgId } = ctx.actor;
  return inBrand(ctx, async (tx) => {
    await scorecardPlace(tx, ctx.actor, id);
    const due = await tx
      .select({ dueOn: assignment.dueOn })
      .from(assignment)
      .where(and(eq(assignment.orgId, orgId), eq(assignment.locationId, id), eq(assignment.status, 'open')))
      .orderBy(asc(assignment.dueOn))
      .limit(1000);
    const here = and(eq(action.orgId, orgId), eq(action.locationId, id));
    const started = [eq(assignment.orgId, orgId), eq(assignment.locationId, id), eq(assignment.status, 'started')];
    return {
      audits: await tx.$count(audit, and(eq(audit.orgId, orgId), eq(audit.locationId, id))),
      actions: await tx.$count(action, here),
      openActions: await tx.$count(action, and(here, inArray(action.status, [...UNFINISHED_ACTION_STATUSES]))),
      members: await tx.$count(memberScope, and(eq(memberScope.orgId, orgId), eq(memberScope.locationId, id))),
      openAssignments: due.map(({ dueOn }) => dueOn),
      startedAssignments: await tx.$count(assignment, and(...started)),
    };
  });
}
