import { savedView } from '@concord/db/schema/organization';
import { ServiceError } from '@concord/domain/errors';
import type { ById } from '@concord/domain/organization';
import { and, eq } from 'drizzle-orm';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';

/** Forgets one of the member's own views. Throws NOT_FOUND {what: 'view'}, also for another member's. */
export async function removeView(ctx: Ctx, { id }: ById): Promise<{ readonly id: string }> {
  const { orgId, memberId } = ctx.actor;
  return inBrand(ctx, async (tx) => {
    const removed = await tx
      .delete(savedView)
      .where(and(eq(savedView.orgId, orgId), eq(savedView.memberId, memberId), eq(savedView.id, id)))
      .returning({ name: savedView.name });
    if (removed.length === 0) throw new ServiceError('NOT_FOUND', { what: 'view' });
    await record(ctx, tx, {
      verb: 'savedViews.remove',
      subject: { kind: 'savedView', id },
      details: { ...removed[0] },
    });
    return { id };
  });
}
