import { action, notification } from '@concord/db/schema/actions';
import { assignment } from '@concord/db/schema/checklists';
import { opening } from '@concord/db/schema/openings';
import { location } from '@concord/db/schema/organization';
import { guideline } from '@concord/db/schema/standards';
import type { LocalizedText } from '@concord/domain/localized-text';
import type { ListNotificationsInput, NotificationKind } from '@concord/domain/notification';
import { and, count, desc, eq, isNull, sql } from 'drizzle-orm';
import { locationsInReach } from '../access/reach-filter.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { decodeCursor, type Page, toPage } from '../page.ts';
import { visibleGuidelines } from '../standards/guideline-row.ts';

export interface NotificationItem {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly subjectId: string;
  /** Where it is about; null when the place left the member's reach. */
  readonly location: string | null;
  /** The guideline that it is about. */
  readonly guideline: LocalizedText | null;
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
      .select({ line: notification, location: location.name, guideline: guideline.title })
      .from(notification)
      .leftJoin(action, and(eq(action.orgId, notification.orgId), eq(action.id, notification.subjectId)))
      .leftJoin(assignment, and(eq(assignment.orgId, notification.orgId), eq(assignment.id, notification.subjectId)))
      .leftJoin(opening, and(eq(opening.orgId, notification.orgId), eq(opening.id, notification.subjectId)))
      .leftJoin(
        location,
        and(
          eq(location.orgId, notification.orgId),
          eq(location.id, sql`coalesce(${action.locationId}, ${assignment.locationId}, ${opening.locationId})`),
          locationsInReach(ctx.actor),
        ),
      )
      .leftJoin(guideline, and(visibleGuidelines(ctx.actor), eq(guideline.id, notification.subjectId)))
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
    const page = toPage(rows, input.limit, itemOf, ({ line }) => [line.createdAt.toISOString(), line.id]);
    return { ...page, unread: unread?.count ?? 0 };
  });
}

interface Row {
  readonly line: typeof notification.$inferSelect;
  readonly location: string | null;
  readonly guideline: LocalizedText | null;
}

function itemOf({ line, location: place, guideline: title }: Row): NotificationItem {
  return {
    id: line.id,
    // Only deliverNotification writes this column, and only kinds it knows.
    kind: line.kind as NotificationKind,
    subjectId: line.subjectId,
    location: place,
    guideline: title,
    createdAt: line.createdAt.toISOString(),
    readAt: line.readAt?.toISOString() ?? null,
  };
}
