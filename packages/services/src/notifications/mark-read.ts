import { notification } from '@concord/db/schema/actions';
import type { MarkReadInput } from '@concord/domain/notification';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';

/** Marks own lines as read and answers how many were unread; ids of others are passed over. No line of the audit log: nobody else is concerned. */
export async function markRead(ctx: Ctx, { ids }: MarkReadInput): Promise<{ readonly marked: number }> {
  const rows = await inBrand(ctx, (tx) =>
    tx
      .update(notification)
      .set({ readAt: ctx.now() })
      .where(
        and(
          eq(notification.orgId, ctx.actor.orgId),
          eq(notification.memberId, ctx.actor.memberId),
          inArray(notification.id, ids),
          isNull(notification.readAt),
        ),
      )
      .returning({ id: notification.id }),
  );
  return { marked: rows.length };
}
