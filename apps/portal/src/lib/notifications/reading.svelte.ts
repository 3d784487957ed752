import { api } from '#lib/api/client.ts';

let times = $state(0);

/** How often lines were read on this screen. What counts unread ones depends on it. */
export const timesRead = (): number => times;

/** Marks lines as read, at most 200 at once, and lets the bell count anew. Rejects like any call. */
export async function readNotifications(ids: readonly string[]): Promise<void> {
  await api.notifications.markRead.mutate({ ids: ids.slice(0, 200) });
  times += 1;
}
