import { frameworkPart } from '@concord/db/schema/framework';
import type { Tx } from '@concord/db/client';
import { ServiceError } from '@concord/domain/errors';
import type { FrameworkPartName, SaveFrameworkPartInput } from '@concord/domain/framework';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';

/** Writes a page of the framework as a whole. Throws NOT_ALLOWED, REVISION_STALE {current} when somebody else wrote it meanwhile. */
export async function saveFrameworkPart(
  ctx: Ctx,
  input: SaveFrameworkPartInput,
): Promise<{ readonly part: FrameworkPartName; readonly revision: number }> {
  requirePermission(ctx.actor, 'standards.write');
  const { part, revision: seen, ...content } = input;
  const { orgId, memberId } = ctx.actor;
  const written = { ...content, revision: seen + 1, changedBy: memberId, changedAt: ctx.now() };
  return inBrand(ctx, async (tx) => {
    const there = and(eq(frameworkPart.orgId, orgId), eq(frameworkPart.part, part));
    const rows =
      seen === 0
        ? await tx
            .insert(frameworkPart)
            .values({ orgId, part, ...written })
            .onConflictDoNothing()
            .returning({ part: frameworkPart.part })
        : await tx
            .update(frameworkPart)
            .set(written)
            .where(and(there, eq(frameworkPart.revision, seen)))
            .returning({ part: frameworkPart.part });
    if (rows.length === 0) throw new ServiceError('REVISION_STALE', { current: await currentRevision(tx, there) });
    const details = { part, ...content, revision: seen + 1 };
    await record(ctx, tx, { verb: 'framework.save', subject: { kind: 'frameworkPart', id: null }, details });
    return { part, revision: seen + 1 };
  });
}

async function currentRevision(tx: Tx, where: ReturnType<typeof and>): Promise<number> {
  const [row] = await tx.select({ revision: frameworkPart.revision }).from(frameworkPart).where(where);
  return row?.revision ?? 0;
}
