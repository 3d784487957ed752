import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { paging } from './paging.ts';

/** What a line in the inbox tells of; the words come from the app's messages. The subject is an action or an assignment. */
const NOTIFICATION_KINDS = [
  'action_opened',
  'action_assigned',
  'action_finished',
  'action_reopened',
  'action_verified',
  'audit_assigned',
] as const;
export const NotificationKind = z.enum(NOTIFICATION_KINDS);
export type NotificationKind = z.infer<typeof NotificationKind>;

export const ListNotificationsInput = z.strictObject(paging);
export type ListNotificationsInput = z.infer<typeof ListNotificationsInput>;

export const MarkReadInput = z.strictObject({ ids: z.array(Id).check(z.minLength(1), z.maxLength(200)) });
export type MarkReadInput = z.infer<typeof MarkReadInput>;
