import type { NotificationKind } from '@concord/domain/notification';
import * as m from '@concord/i18n/messages';
import type { NotificationItem } from '#lib/api/wire.ts';

const WORDS: Record<NotificationKind, () => string> = {
  action_opened: m.settings_notification_action_opened,
  action_assigned: m.settings_notification_action_assigned,
  action_finished: m.settings_notification_action_finished,
  action_reopened: m.settings_notification_action_reopened,
  action_verified: m.settings_notification_action_verified,
  audit_assigned: m.settings_notification_audit_assigned,
};

export function notificationWords(kind: NotificationKind): string {
  return Object.hasOwn(WORDS, kind) ? WORDS[kind]() : m.settings_notification_unknown();
}

/** Where what happened can be seen. */
export function notificationHref({ kind, subjectId }: NotificationItem): string {
  return kind === 'audit_assigned' ? '/audits/assignments?scope=mine' : `/actions/${subjectId}`;
}
