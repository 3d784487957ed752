import { guideline, guidelineReminder, guidelineVersion } from '@concord/db/schema/standards';
import type { Tx } from '@concord/db/client';
import { addDays, dayIn } from '@concord/domain/day';
import type { GuidelineNotificationKind } from '@concord/domain/notification';
import { and, eq } from 'drizzle-orm';
import { unacknowledgedManagers } from '../acknowledgements/unacknowledged-managers.ts';
import { REMINDED_DAYS_BEFORE } from '../standards/guideline-dates.ts';
import type { Concerned } from './find-recipients.ts';
import { ownersOf } from './owners-of.ts';

interface Event {
  readonly orgId: string;
  /** The version's that was published or approved, the reminder's, else the guideline's. */
  readonly id: string;
  readonly now: Date;
}

/** Whom something about a guideline concerns; null where it is no longer so, as when a day was moved since. */
export async function ofGuideline(tx: Tx, kind: GuidelineNotificationKind, event: Event): Promise<Concerned | null> {
  switch (kind) {
    case 'guideline_published':
    case 'guideline_approved':
      return ofVersion(tx, kind, event);
    case 'guideline_reminder':
      return ofReminder(tx, event);
    case 'guideline_acknowledge_due':
      return ofDueDay(tx, event);
    case 'guideline_review_due':
      return ofReviewDay(tx, event);
    case 'guideline_review_asked':
    case 'guideline_sent_back':
      return ofReview(tx, kind, event);
  }
}

async function ofVersion(tx: Tx, kind: GuidelineNotificationKind, event: Event): Promise<Concerned | null> {
  const [row] = await tx
    .select()
    .from(guidelineVersion)
    .where(and(eq(guidelineVersion.orgId, event.orgId), eq(guidelineVersion.id, event.id)));
  if (!row) return null;
  const { guidelineId: subjectId, publishedBy: by, submittedBy } = row;
  const concerned = kind === 'guideline_approved' ? [submittedBy] : await managersOf(tx, event, subjectId);
  return { subjectId, by, concerned };
}

async function ofReminder(tx: Tx, event: Event): Promise<Concerned | null> {
  const [row] = await tx
    .select()
    .from(guidelineReminder)
    .where(and(eq(guidelineReminder.orgId, event.orgId), eq(guidelineReminder.id, event.id)));
  if (!row) return null;
  return { subjectId: row.guidelineId, by: row.sentBy, concerned: await managersOf(tx, event, row.guidelineId) };
}

async function ofDueDay(tx: Tx, event: Event): Promise<Concerned | null> {
  const row = await find(tx, event);
  const by = row?.acknowledgeBy ?? null;
  if (row?.status !== 'published' || by === null) return null;
  if (addDays(by, -REMINDED_DAYS_BEFORE) > dayOf(event)) return null;
  const occasion = `${row.asksVersion} ${by}`;
  return { subjectId: row.id, by: null, occasion, concerned: await managersOf(tx, event, row.id) };
}

async function ofReviewDay(tx: Tx, event: Event): Promise<Concerned | null> {
  const row = await find(tx, event);
  if (!row || row.status === 'retired' || row.reviewOn === null || row.reviewOn > dayOf(event)) return null;
  const owners = await ownersOf(tx, event.orgId, row.departmentId);
  return { subjectId: row.id, by: null, occasion: row.reviewOn, concerned: [...owners, row.createdBy] };
}

async function ofReview(tx: Tx, kind: GuidelineNotificationKind, event: Event): Promise<Concerned | null> {
  const row = await find(tx, event);
  if (!row) return null;
  const asked = kind === 'guideline_review_asked';
  const at = asked ? row.submittedAt : row.sentBackAt;
  const [to, by] = asked ? [row.reviewerId, row.submittedBy] : [row.submittedBy, row.sentBackBy];
  return at && { subjectId: row.id, by, occasion: at.toISOString(), concerned: [to] };
}

async function find(tx: Tx, { orgId, id }: Event) {
  const [row] = await tx
    .select()
    .from(guideline)
    .where(and(eq(guideline.orgId, orgId), eq(guideline.id, id)));
  return row;
}

const dayOf = ({ now }: Event) => dayIn(now, 'UTC');
const managersOf = (tx: Tx, event: Event, id: string) => unacknowledgedManagers(tx, event.orgId, id, dayOf(event));
