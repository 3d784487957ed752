import { playbook } from '@concord/db/schema/openings';
import type { UpdatePlaybookInput } from '@concord/domain/opening';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { lockRevision } from '../lock-revision.ts';
import { requirePassable } from './playbook-gates.ts';

/**
 * Replaces a playbook; openings that run keep the stages they began with. Throws NOT_ALLOWED, REVISION_STALE {current}, INPUT_INVALID on
 * `stages`, NOT_FOUND {what: 'playbook' | 'department' | 'member' | 'checklist' | 'guideline'}.
 */
export async function updatePlaybook(
  ctx: Ctx,
  input: UpdatePlaybookInput,
): Promise<{ readonly id: string; readonly revision: number }> {
  requirePermission(ctx.actor, 'standards.write');
  const { id, revision: _seen, ...content } = input;
  return inBrand(ctx, async (tx) => {
    const revision = await lockRevision(tx, ctx.actor, playbook, input, 'playbook');
    await requirePassable(tx, ctx.actor, input.stages);
    await tx
      .update(playbook)
      .set({ ...content, revision })
      .where(and(eq(playbook.orgId, ctx.actor.orgId), eq(playbook.id, id)));
    const details = { ...content, revision };
    await record(ctx, tx, { verb: 'playbooks.update', subject: { kind: 'playbook', id }, details });
    return { id, revision };
  });
}
