import { ACTION_STATUSES, type ActionStatus } from '@concord/domain/action';
import { Id } from '@concord/domain/ids';
import type { Input } from '#lib/api/wire.ts';
import { param, paramOf } from '#lib/url-state.ts';

export const TABS = ['mine', 'department', 'all'] as const;
export type InboxTab = (typeof TABS)[number];

const UNFINISHED: ActionStatus[] = ['open', 'in_progress', 'done'];

/** New work arrives for a department before it is anybody's, so its owner starts there; whoever owns none starts with everything in reach. */
export function inboxTab(ownsDepartments: boolean): InboxTab {
  return paramOf('tab', TABS, ownsDepartments ? 'department' : 'all');
}

/**
 * What the address bar asks the list for. Reactive. `ownDepartment` is what the tab of departments shows before one is chosen.
 */
export function inboxQuery(tab: InboxTab, ownDepartment: string | undefined): Input['actions']['list'] {
  const departmentId = Id.safeParse(param('department')).data ?? (tab === 'department' ? ownDepartment : undefined);
  const locationId = Id.safeParse(param('location')).data;
  const chosen = paramOf('status', [...ACTION_STATUSES, 'any'] as const, 'any');
  const status = param('status') === '' ? UNFINISHED : chosen === 'any' ? undefined : [chosen];
  return {
    limit: 100,
    ...(tab === 'mine' && { mine: true }),
    ...(departmentId && { departmentId }),
    ...(locationId && { locationId }),
    ...(status && { status }),
    ...(param('overdue') === '1' && { overdue: true }),
  };
}
