import type { TermList, UpdateTermInput } from '@concord/domain/term';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { lockRevision } from '../lock-revision.ts';
import { TERM_TABLES } from './term-lists.ts';

/** Replaces what an entry of a word list says; its key stays. Throws NOT_ALLOWED, NOT_FOUND {what: the list}, REVISION_STALE {current}. */
export async function updateTerm(
  ctx: Ctx,
  list: TermList,
  input: UpdateTermInput,
): Promise<{ readonly id: string; readonly revision: number }> {
  requirePermission(ctx.actor, 'standards.write');
  const { table, verbs } = TERM_TABLES[list];
  const { id, revision: _seen, ...content } = input;
  return inBrand(ctx, async (tx) => {
    const revision = await lockRevision(tx, ctx.actor, table, input, list);
    await tx
      .update(table)
      .set({ ...content, revision })
      .where(and(eq(table.orgId, ctx.actor.orgId), eq(table.id, id)));
    await record(ctx, tx, {
      verb: `${verbs}.update`,
      subject: { kind: list, id },
      details: { ...content, revision },
    });
    return { id, revision };
  });
}
