import { glossaryTerm } from '@concord/db/schema/framework';
import type { UpdateGlossaryTermInput } from '@concord/domain/framework';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { lockRevision } from '../lock-revision.ts';

/** Throws NOT_ALLOWED, NOT_FOUND {what: 'glossaryTerm'}, REVISION_STALE {current}. */
export async function updateGlossaryTerm(
  ctx: Ctx,
  input: UpdateGlossaryTermInput,
): Promise<{ readonly id: string; readonly revision: number }> {
  requirePermission(ctx.actor, 'standards.write');
  const { id, revision: _seen, ...content } = input;
  return inBrand(ctx, async (tx) => {
    const revision = await lockRevision(tx, ctx.actor, glossaryTerm, input, 'glossaryTerm');
    await tx
      .update(glossaryTerm)
      .set({ ...content, revision })
      .where(and(eq(glossaryTerm.orgId, ctx.actor.orgId), eq(glossaryTerm.id, id)));
    const details = { ...content, revision };
    await record(ctx, tx, { verb: 'glossary.update', subject: { kind: 'glossaryTerm', id }, details });
    return { id, revision };
  });
}
