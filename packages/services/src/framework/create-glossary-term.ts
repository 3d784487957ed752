import { glossaryTerm } from '@concord/db/schema/framework';
import type { CreateGlossaryTermInput } from '@concord/domain/framework';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { createOnce } from '../create-once.ts';
import { inBrand } from '../in-brand.ts';

/** Throws NOT_ALLOWED, ID_TAKEN. */
export async function createGlossaryTerm(
  ctx: Ctx,
  input: CreateGlossaryTermInput,
): Promise<{ readonly id: string; readonly revision: number }> {
  requirePermission(ctx.actor, 'standards.write');
  const { orgId } = ctx.actor;
  const { id, ...content } = input;
  return inBrand(ctx, async (tx) => {
    const created = await createOnce({
      insert: () =>
        tx
          .insert(glossaryTerm)
          .values({ orgId, id, ...content, createdAt: ctx.now() })
          .onConflictDoNothing()
          .returning({ id: glossaryTerm.id }),
      existing: async () => {
        const { term, meaning, avoid } = glossaryTerm;
        const [row] = await tx
          .select({ term, meaning, avoid })
          .from(glossaryTerm)
          .where(and(eq(glossaryTerm.orgId, orgId), eq(glossaryTerm.id, id)));
        return row;
      },
      content,
    });
    if (created)
      await record(ctx, tx, { verb: 'glossary.create', subject: { kind: 'glossaryTerm', id }, details: content });
    return { id, revision: 1 };
  });
}
