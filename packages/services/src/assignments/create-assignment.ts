import type { Tx } from '@concord/db/client';
import { assignment } from '@concord/db/schema/checklists';
import type { CreateAssignmentInput } from '@concord/domain/assignment';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { createOnce } from '../create-once.ts';
import { inBrand } from '../in-brand.ts';
import { requireStanding } from '../organization/require-standing.ts';
import { requireAuditor } from './require-auditor.ts';
import { requirePublished } from './require-published.ts';

/**
 * Asks a member to audit a location, and tells them. Throws NOT_ALLOWED, NOT_FOUND {what: 'checklist' | 'location' | 'assignee'},
 * LOCATION_CLOSED {closedOn} (on the day it is due), LOCATION_MERGED {into, name}, CHECKLIST_NOT_PUBLISHED, ID_TAKEN.
 */
export async function createAssignment(ctx: Ctx, input: CreateAssignmentInput): Promise<{ readonly id: string }> {
  requirePermission(ctx.actor, 'assignments.write');
  const { orgId, memberId: createdBy } = ctx.actor;
  const { id, ...content } = input;
  return inBrand(ctx, async (tx) => {
    await requirePossible(tx, ctx, input);
    const created = await createOnce({
      insert: () =>
        tx
          .insert(assignment)
          .values({ orgId, id, ...content, createdBy, createdAt: ctx.now() })
          .onConflictDoNothing()
          .returning({ id: assignment.id }),
      existing: async () => {
        const [row] = await tx
          .select({
            checklistId: assignment.checklistId,
            locationId: assignment.locationId,
            assigneeId: assignment.assigneeId,
            dueOn: assignment.dueOn,
          })
          .from(assignment)
          .where(and(eq(assignment.orgId, orgId), eq(assignment.id, id)));
        return row;
      },
      content,
    });
    if (created) {
      await record(ctx, tx, { verb: 'assignments.create', subject: { kind: 'assignment', id }, details: content });
      await ctx.jobs.send(tx, 'notify', { orgId, kind: 'audit_assigned', id });
    }
    return { id };
  });
}

async function requirePossible(tx: Tx, ctx: Ctx, input: CreateAssignmentInput): Promise<void> {
  const places = await requireStanding(tx, ctx.actor, [input.locationId], input.dueOn);
  await requirePublished(tx, ctx.actor, input.checklistId);
  for (const place of places) await requireAuditor(tx, ctx.actor.orgId, input.assigneeId, place);
}
