import { action } from '@concord/db/schema/actions';
import { audit, finding } from '@concord/db/schema/audits';
import { assignment } from '@concord/db/schema/checklists';
import { location, memberScope } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { inputInvalid } from '@concord/domain/input-invalid';
import type { MergeLocationsInput } from '@concord/domain/place';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { requireNoOpening } from '../openings/require-no-opening.ts';
import { rebuildScores } from '../rollups/rebuild-scores.ts';
import { changeLocation, lockLocation } from './lock-location.ts';

export interface MergedLocations {
  readonly id: string;
  readonly into: string;
  /** How many of each went over. */
  readonly moved: Readonly<Record<'audits' | 'findings' | 'actions' | 'assignments' | 'members', number>>;
}

/**
 * Two entries turned out to be one place: all facts of `id` go to `into`, scores of both follow, and the external id of `id` still finds it.
 * The target keeps what it says of itself. Throws NOT_ALLOWED, NOT_FOUND {what: 'location'}, LOCATION_MERGED {into, name} (either of them is
 * merged already), OPENING_RUNS {name}, INPUT_INVALID on `into` (INTO_ITSELF).
 */
export async function mergeLocations(ctx: Ctx, { id, into }: MergeLocationsInput): Promise<MergedLocations> {
  requirePermission(ctx.actor, 'organization.manage');
  if (id === into) throw inputInvalid('into', 'INTO_ITSELF');
  const { orgId } = ctx.actor;
  return inBrand(ctx, async (tx) => {
    await waitForWork(tx, orgId, id);
    const rows = new Map<string, Awaited<ReturnType<typeof lockLocation>>>();
    for (const one of [id, into].toSorted()) rows.set(one, await lockLocation(tx, ctx.actor, one));
    for (const row of rows.values()) await requireNoOpening(tx, row);
    const moved = await moveFacts(tx, orgId, { id, into });
    const source = rows.get(id);
    if (source) await changeLocation(tx, source, { mergedInto: into });
    await tx
      .update(location)
      .set({ mergedInto: into })
      .where(and(eq(location.orgId, orgId), eq(location.mergedInto, id)));
    await rebuildScores(tx, orgId, { locations: [id, into], from: null });
    await record(ctx, tx, { verb: 'locations.merge', subject: { kind: 'location', id }, details: { into, moved } });
    await record(ctx, tx, {
      verb: 'locations.absorb',
      subject: { kind: 'location', id: into },
      details: { from: id, moved },
    });
    return { id, into, moved };
  });
}

/**
 * Whoever submits an audit or works an action holds that row first and its location's score last. Taking them in the same order here
 * keeps a merge and such work from waiting for each other.
 */
async function waitForWork(tx: Tx, orgId: string, id: string): Promise<void> {
  const audits = and(eq(audit.orgId, orgId), eq(audit.locationId, id));
  await tx.select({ id: audit.id }).from(audit).where(audits).orderBy(asc(audit.id)).for('no key update');
  const actions = and(eq(action.orgId, orgId), eq(action.locationId, id));
  await tx.select({ id: action.id }).from(action).where(actions).orderBy(asc(action.id)).for('no key update');
}

async function moveFacts(tx: Tx, orgId: string, { id, into }: MergeLocationsInput): Promise<MergedLocations['moved']> {
  const moved = { audits: 0, findings: 0, actions: 0, assignments: 0, members: 0 };
  const tables = { audits: audit, findings: finding, actions: action, assignments: assignment } as const;
  for (const [name, table] of Object.entries(tables) as [keyof typeof tables, typeof audit][]) {
    const result = await tx
      .update(table)
      .set({ locationId: into })
      .where(and(eq(table.orgId, orgId), eq(table.locationId, id)));
    moved[name] = result.count;
  }
  const alreadyThere = sql`(select member_id from member_scope where org_id = ${orgId} and location_id = ${into})`;
  const ofSource = and(eq(memberScope.orgId, orgId), eq(memberScope.locationId, id));
  await tx.delete(memberScope).where(and(ofSource, inArray(memberScope.memberId, alreadyThere)));
  moved.members = (await tx.update(memberScope).set({ locationId: into }).where(ofSource)).count;
  return moved;
}
