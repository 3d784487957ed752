import { department } from '@concord/db/schema/organization';
import { guideline } from '@concord/db/schema/standards';
import type { CreateGuidelineInput } from '@concord/domain/guideline';
import { and, eq } from 'drizzle-orm';
import { requireInBrand } from '../access/require-in-brand.ts';
import { requireDepartment, requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { createOnce } from '../create-once.ts';
import { inBrand } from '../in-brand.ts';
import { requirePhoto } from '../photos/photos-in-reach.ts';

/** Makes a draft. Throws NOT_ALLOWED, NOT_FOUND {what: 'department' | 'photo'}, ID_TAKEN, KEY_TAKEN. */
export async function createGuideline(
  ctx: Ctx,
  input: CreateGuidelineInput,
): Promise<{ readonly id: string; readonly revision: number }> {
  requirePermission(ctx.actor, 'standards.write');
  requireDepartment(ctx.actor, input.departmentId);
  const { orgId, memberId: createdBy } = ctx.actor;
  const { id, ...content } = input;
  return inBrand(ctx, async (tx) => {
    await requireInBrand(tx, ctx.actor, department, input.departmentId, 'department');
    await requirePhoto(tx, ctx.actor, input.pictureId);
    const created = await createOnce({
      insert: () =>
        tx
          .insert(guideline)
          .values({ orgId, id, ...content, createdBy, createdAt: ctx.now() })
          .onConflictDoNothing()
          .returning({ id: guideline.id }),
      existing: async () => {
        const [row] = await tx
          .select({
            key: guideline.key,
            chapter: guideline.chapter,
            departmentId: guideline.departmentId,
            title: guideline.title,
            statement: guideline.statement,
            rationale: guideline.rationale,
            pictureId: guideline.pictureId,
          })
          .from(guideline)
          .where(and(eq(guideline.orgId, orgId), eq(guideline.id, id)));
        return row;
      },
      content,
    });
    if (created)
      await record(ctx, tx, { verb: 'guidelines.create', subject: { kind: 'guideline', id }, details: content });
    return { id, revision: 1 };
  });
}
