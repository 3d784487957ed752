import type { CreateTermInput, TermList } from '@concord/domain/term';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { createOnce } from '../create-once.ts';
import { inBrand } from '../in-brand.ts';
import { nextPosition } from './next-position.ts';
import { TERM_TABLES } from './term-lists.ts';

/** Adds an entry at the end of a word list. Throws NOT_ALLOWED, ID_TAKEN, KEY_TAKEN. */
export async function createTerm(
  ctx: Ctx,
  list: TermList,
  input: CreateTermInput,
): Promise<{ readonly id: string; readonly revision: number }> {
  requirePermission(ctx.actor, 'standards.write');
  const { table, verbs } = TERM_TABLES[list];
  const { orgId } = ctx.actor;
  const { id, ...content } = input;
  return inBrand(ctx, async (tx) => {
    const created = await createOnce({
      insert: async () =>
        tx
          .insert(table)
          .values({ orgId, id, ...content, position: await nextPosition(tx, orgId, table), createdAt: ctx.now() })
          .onConflictDoNothing()
          .returning({ id: table.id }),
      existing: async () => {
        const { key, kind, name, description } = table;
        const [row] = await tx
          .select({ key, kind, name, description })
          .from(table)
          .where(and(eq(table.orgId, orgId), eq(table.id, id)));
        return row;
      },
      content,
    });
    if (created) await record(ctx, tx, { verb: `${verbs}.create`, subject: { kind: list, id }, details: content });
    return { id, revision: 1 };
  });
}
