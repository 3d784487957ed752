import { opening, playbook } from '@concord/db/schema/openings';
import type { RemovePlaybookInput } from '@concord/domain/opening';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { lockRevision } from '../lock-revision.ts';

/**
 * Removes a playbook; openings made from it go on with their copy and keep its name.
 * Throws NOT_ALLOWED, NOT_FOUND {what: 'playbook'}, REVISION_STALE {current}.
 */
export async function removePlaybook(ctx: Ctx, seen: RemovePlaybookInput): Promise<{ readonly id: string }> {
  requirePermission(ctx.actor, 'standards.write');
  const { orgId } = ctx.actor;
  const { id } = seen;
  return inBrand(ctx, async (tx) => {
    await lockRevision(tx, ctx.actor, playbook, seen, 'playbook');
    await tx
      .update(opening)
      .set({ playbookId: null })
      .where(and(eq(opening.orgId, orgId), eq(opening.playbookId, id)));
    const [removed] = await tx
      .delete(playbook)
      .where(and(eq(playbook.orgId, orgId), eq(playbook.id, id)))
      .returning({ name: playbook.name, stages: playbook.stages });
    await record(ctx, tx, { verb: 'playbooks.remove', subject: { kind: 'playbook', id }, details: removed ?? {} });
    return { id };
  });
}
