import { playbook } from '@concord/db/schema/openings';
import type { CreatePlaybookInput } from '@concord/domain/opening';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { createOnce } from '../create-once.ts';
import { inBrand } from '../in-brand.ts';
import { requirePassable } from './playbook-gates.ts';

/**
 * Writes down what new locations pass before they open. Throws NOT_ALLOWED, ID_TAKEN, INPUT_INVALID on `stages`,
 * NOT_FOUND {what: 'department' | 'member' | 'checklist' | 'guideline'}.
 */
export async function createPlaybook(
  ctx: Ctx,
  input: CreatePlaybookInput,
): Promise<{ readonly id: string; readonly revision: number }> {
  requirePermission(ctx.actor, 'standards.write');
  const { orgId, memberId: createdBy } = ctx.actor;
  const { id, ...content } = input;
  return inBrand(ctx, async (tx) => {
    await requirePassable(tx, ctx.actor, input.stages);
    const { name, description, stages } = playbook;
    const created = await createOnce({
      insert: () =>
        tx
          .insert(playbook)
          .values({ orgId, id, ...content, createdBy, createdAt: ctx.now() })
          .onConflictDoNothing()
          .returning({ id: playbook.id }),
      existing: async () => {
        const [row] = await tx
          .select({ name, description, stages })
          .from(playbook)
          .where(and(eq(playbook.orgId, orgId), eq(playbook.id, id)));
        return row;
      },
      content,
    });
    if (created)
      await record(ctx, tx, { verb: 'playbooks.create', subject: { kind: 'playbook', id }, details: content });
    return { id, revision: 1 };
  });
}
