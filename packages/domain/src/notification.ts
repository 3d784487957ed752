import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { paging } from './paging.ts';

/** What a line in the inbox tells of; the words come from the app's messages. The subject is an action, an assignment, a guideline or an opening. */
const GUIDELINE_KINDS = [
  'guideline_published',
  'guideline_reminder',
  'guideline_acknowledge_due',
  'guideline_review_asked',
  'guideline_sent_back',
  'guideline_approved',
  'guideline_review_due',
] as const;
export type GuidelineNotificationKind = (typeof GUIDELINE_KINDS)[number];
const OPENING_KINDS = [
  'opening_started',
  'opening_moved',
  'opening_gate_given',
  'opening_gate_due',
  'opening_late',
  'opening_done',
] as const;
export type OpeningNotificationKind = (typeof OPENING_KINDS)[number];
const NOTIFICATION_KINDS = [
  'action_opened',
  'action_assigned',
  'action_finished',
  'action_reopened',
  'action_verified',
  'audit_assigned',
  ...GUIDELINE_KINDS,
  ...OPENING_KINDS,
] as const;
export const NotificationKind = z.enum(NOTIFICATION_KINDS);
export type NotificationKind = z.infer<typeof NotificationKind>;

export const isGuidelineKind = (kind: NotificationKind): kind is GuidelineNotificationKind =>
  GUIDELINE_KINDS.some((known) => known === kind);

export const isOpeningKind = (kind: NotificationKind): kind is OpeningNotificationKind =>
  OPENING_KINDS.some((known) => known === kind);

export const ListNotificationsInput = z.strictObject(paging);
export type ListNotificationsInput = z.infer<typeof ListNotificationsInput>;

export const MarkReadInput = z.strictObject({ ids: z.array(Id).check(z.minLength(1), z.maxLength(200)) });
export type MarkReadInput = z.infer<typeof MarkReadInput>;
