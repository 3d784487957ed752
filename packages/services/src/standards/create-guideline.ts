import { guideline } from '@concord/db/schema/standards';
import type { Tx } from '@concord/db/client';
import type { CreateGuidelineInput } from '@concord/domain/guideline';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { createOnce } from '../create-once.ts';
import { inBrand } from '../in-brand.ts';
import { remindOfReview } from './guideline-dates.ts';
import { asKept, columnsOf, contentInEffect, requireContent } from './guideline-content.ts';
import { writeLinks } from './guideline-links.ts';

/**
 * Makes a draft. Throws NOT_ALLOWED, NOT_FOUND {what} for a department, photo or link that is not there, ID_TAKEN, KEY_TAKEN.
 */
export async function createGuideline(
  ctx: Ctx,
  input: CreateGuidelineInput,
): Promise<{ readonly id: string; readonly revision: number }> {
  requirePermission(ctx.actor, 'standards.write');
  const { orgId, memberId: createdBy } = ctx.actor;
  const { id, key, reviewOn = null, ...written } = input;
  const content = asKept(written);
  const named = { key, reviewOn };
  return inBrand(ctx, async (tx) => {
    await requireContent(tx, ctx.actor, content);
    const created = await createOnce({
      insert: () =>
        tx
          .insert(guideline)
          .values({ orgId, id, ...named, ...columnsOf(content), createdBy, createdAt: ctx.now() })
          .onConflictDoNothing()
          .returning({ id: guideline.id }),
      existing: () => existing(tx, orgId, id),
      content: { ...named, ...content },
    });
    if (created) {
      await writeLinks(tx, { orgId, id }, content, ctx.newId);
      await remindOfReview(ctx, tx, id, reviewOn);
      const details = { ...named, ...content };
      await record(ctx, tx, { verb: 'guidelines.create', subject: { kind: 'guideline', id }, details });
    }
    return { id, revision: 1 };
  });
}

async function existing(tx: Tx, orgId: string, id: string): Promise<object | undefined> {
  const [row] = await tx
    .select()
    .from(guideline)
    .where(and(eq(guideline.orgId, orgId), eq(guideline.id, id)));
  return row && { key: row.key, reviewOn: row.reviewOn, ...(await contentInEffect(tx, row)) };
}
