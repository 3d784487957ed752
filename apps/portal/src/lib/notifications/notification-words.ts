import { isGuidelineKind, isOpeningKind, type NotificationKind } from '@concord/domain/notification';
import * as m from '@concord/i18n/messages';
import type { NotificationItem } from '#lib/api/wire.ts';

const WORDS: Record<NotificationKind, () => string> = {
  action_opened: m.settings_notification_action_opened,
  action_assigned: m.settings_notification_action_assigned,
  action_finished: m.settings_notification_action_finished,
  action_reopened: m.settings_notification_action_reopened,
  action_verified: m.settings_notification_action_verified,
  audit_assigned: m.settings_notification_audit_assigned,
  guideline_published: m.acknowledgements_told_published,
  guideline_reminder: m.acknowledgements_told_reminder,
  guideline_acknowledge_due: m.acknowledgements_told_acknowledge_due,
  guideline_review_asked: m.acknowledgements_told_review_asked,
  guideline_sent_back: m.acknowledgements_told_sent_back,
  guideline_approved: m.acknowledgements_told_approved,
  guideline_review_due: m.acknowledgements_told_review_due,
  opening_started: m.openings_told_started,
  opening_moved: m.openings_told_moved,
  opening_gate_given: m.openings_told_gate_given,
  opening_gate_due: m.openings_told_gate_due,
  opening_late: m.openings_told_late,
  opening_done: m.openings_told_done,
};

export function notificationWords(kind: NotificationKind): string {
  return Object.hasOwn(WORDS, kind) ? WORDS[kind]() : m.settings_notification_unknown();
}

/** Where what happened can be seen. */
export function notificationHref({ kind, subjectId }: NotificationItem): string {
  if (isGuidelineKind(kind)) return `/standards/${subjectId}`;
  if (isOpeningKind(kind)) return `/openings/${subjectId}`;
  return kind === 'audit_assigned' ? '/audits/assignments?scope=mine' : `/actions/${subjectId}`;
}
