import type { Tx } from '@concord/db/client';
import { assignment } from '@concord/db/schema/checklists';
import type { CreateAssignmentsInput } from '@concord/domain/assignment';
import { ServiceError } from '@concord/domain/errors';
import { inputInvalid } from '@concord/domain/input-invalid';
import { and, eq, inArray } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { requireStanding } from '../organization/require-standing.ts';
import { requireAuditorEverywhere } from './require-auditor.ts';
import { requirePublished } from './require-published.ts';

/**
 * Asks a member to audit many locations: all of them, or nothing is assigned. Throws NOT_ALLOWED, also {who: 'assignee', count}
 * where the assignee does not reach so many of them, NOT_FOUND {what: 'checklist' | 'location' | 'assignee'}, CHECKLIST_NOT_PUBLISHED,
 * LOCATION_CLOSED {closedOn, name} (on the day it is due), LOCATION_MERGED {into, name},
 * INPUT_INVALID on `items` (ITEMS_REPEATED) for one id or location twice, ID_TAKEN.
 */
export async function createAssignments(
  ctx: Ctx,
  input: CreateAssignmentsInput,
): Promise<{ readonly created: number }> {
  requirePermission(ctx.actor, 'assignments.write');
  requireDistinct(input);
  return inBrand(ctx, async (tx) => {
    const ids = input.items.map(({ locationId }) => locationId);
    const places = await requireStanding(tx, ctx.actor, ids, input.dueOn);
    await requirePublished(tx, ctx.actor, input.checklistId);
    await requireAuditorEverywhere(tx, ctx.actor.orgId, input.assigneeId, places);
    const created = await insertNew(tx, ctx, input);
    if (created.length > 0) await announce(tx, ctx, input, created);
    return { created: created.length };
  });
}

function requireDistinct({ items }: CreateAssignmentsInput): void {
  const distinct = (values: readonly string[]): boolean => new Set(values).size === values.length;
  const fine = distinct(items.map(({ id }) => id)) && distinct(items.map(({ locationId }) => locationId));
  if (!fine) throw inputInvalid('items', 'ITEMS_REPEATED');
}

/** Those that were not there yet. One that is there must be the same assignment. */
async function insertNew(tx: Tx, ctx: Ctx, { items, ...shared }: CreateAssignmentsInput): Promise<readonly string[]> {
  const { orgId, memberId: createdBy } = ctx.actor;
  const rows = items.map((item) => ({ orgId, ...item, ...shared, createdBy, createdAt: ctx.now() }));
  const inserted = await tx.insert(assignment).values(rows).onConflictDoNothing().returning({ id: assignment.id });
  const fresh = new Set(inserted.map(({ id }) => id));
  const repeated = items.filter(({ id }) => !fresh.has(id));
  if (repeated.length > 0) {
    const same = await tx
      .select({ id: assignment.id, locationId: assignment.locationId })
      .from(assignment)
      .where(
        and(
          eq(assignment.orgId, orgId),
          inArray(
            assignment.id,
            repeated.map(({ id }) => id),
          ),
          eq(assignment.checklistId, shared.checklistId),
          eq(assignment.assigneeId, shared.assigneeId),
          eq(assignment.dueOn, shared.dueOn),
        ),
      );
    const at = new Map(same.map((row) => [row.id, row.locationId]));
    if (repeated.some(({ id, locationId }) => at.get(id) !== locationId)) throw new ServiceError('ID_TAKEN');
  }
  return [...fresh];
}

async function announce(tx: Tx, ctx: Ctx, { items, ...shared }: CreateAssignmentsInput, created: readonly string[]) {
  const fresh = new Set(created);
  for (const { id, locationId } of items) {
    if (!fresh.has(id)) continue;
    const details = { ...shared, locationId };
    await record(ctx, tx, { verb: 'assignments.create', subject: { kind: 'assignment', id }, details });
    await ctx.jobs.send(tx, 'notify', { orgId: ctx.actor.orgId, kind: 'audit_assigned', id });
  }
}
