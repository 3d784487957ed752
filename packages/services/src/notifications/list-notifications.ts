import { notification } from '@concord/db/schema/actions';
import type { ListNotificationsInput, NotificationKind } from '@concord/domain/notification';
import { and, count, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { decodeCursor, type Page, toPage } from '../page.ts';

export interface NotificationItem {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly subjectId: string;
  readonly createdAt: string;
  readonly readAt: string | null;
}

/** The actor's own inbox, newest first, and how many lines are unread in all. */
export async function listNotifications(
  ctx: Ctx,
  input: ListNotificationsInput,
): Promise<Page<NotificationItem> & { readonly unread: number }> {
  const after = decodeCursor(input.cursor, 2);
  const own = and(eq(notification.orgId, ctx.actor.orgId), eq(notification.memberId, ctx.actor.memberId));
  return inBrand(ctx, async (tx) => {
    const rows = await tx
      .select()
      .from(notification)
      .where(
        and(
          own,
          after
            ? sql`(${notification.createdAt}, ${notification.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
            : undefined,
        ),
      )
      .orderBy(desc(notification.createdAt), desc(notification.id))
      .limit(input.limit + 1);
    const [unread] = await tx
      .select({ count: count() })
      .from(notification)
      .where(and(own, isNull(notification.readAt)));
    const page = toPage(rows, input.limit, itemOf, (row) => [row.createdAt.toISOString(), row.id]);
    return { ...page, unread: unread?.count ?? 0 };
  });
}

function itemOf({ id, kind, subjectId, createdAt, readAt }: typeof notification.$inferSelect): NotificationItem {
  return {
    id,
    // Only deliverNotification writes this column, and only kinds it knows.
    kind: kind as NotificationKind,
    subjectId,
    createdAt: createdAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}
