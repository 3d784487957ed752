import { notification } from '@concord/db/schema/actions';
import { withTenant } from '@concord/db/tenant';
import { NotificationKind } from '@concord/domain/notification';
import { v5 } from 'uuid';
import * as z from 'zod/mini';
import type { JobCtx, JobPayload } from '../context.ts';
import { findRecipients } from './find-recipients.ts';

/**
 * The handler of `notify` jobs: writes one line into the inbox of everyone the event concerns, and answers how many it wrote now.
 * A line's id follows from occasion, kind and member, so a job that runs again, after a crash or beside itself, adds nothing.
 */
export async function deliverNotification(ctx: JobCtx, job: Pick<JobPayload, 'id' | 'kind'>): Promise<number> {
  const kind = z.parse(NotificationKind, job.kind);
  const { orgId } = ctx;
  const eventId = job.id;
  if (eventId === undefined) throw new TypeError('a notify job names its event');
  return withTenant(ctx.db, orgId, async (tx) => {
    const told = await findRecipients(tx, { orgId, kind, id: eventId, now: ctx.now() });
    if (!told || told.memberIds.length === 0) return 0;
    const written = await tx
      .insert(notification)
      .values(
        told.memberIds.map((memberId) => ({
          orgId,
          id: v5(`${kind}:${told.occasion}:${memberId}`, orgId),
          memberId,
          kind,
          subjectId: told.subjectId,
          createdAt: ctx.now(),
        })),
      )
      .onConflictDoNothing()
      .returning({ id: notification.id });
    return written.length;
  });
}
