import { ACTION_STATUSES, type ActionStatus, UNFINISHED_ACTION_STATUSES } from '@concord/domain/action';
import { Id } from '@concord/domain/ids';
import type { Input } from '#lib/api/wire.ts';
import { param, paramOf } from '#lib/url-state.ts';

export const TABS = ['mine', 'department', 'all'] as const;
export type InboxTab = (typeof TABS)[number];

const UNSETTLED: ActionStatus[] = ['open', 'in_progress', 'done'];
/** Every status by itself, those in which somebody still has to work, and any. */
const CHOOSABLE_STATUSES = [...ACTION_STATUSES, 'unfinished', 'any'] as const;

function chosenStatuses(): ActionStatus[] | undefined {
  if (param('status') === '') return UNSETTLED;
  const chosen = paramOf('status', CHOOSABLE_STATUSES, 'any');
  if (chosen === 'unfinished') return [...UNFINISHED_ACTION_STATUSES];
  return chosen === 'any' ? undefined : [chosen];
}

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
  const regionId = Id.safeParse(param('region')).data;
  const status = chosenStatuses();
  return {
    limit: 100,
    ...(tab === 'mine' && { mine: true }),
    ...(departmentId && { departmentId }),
    ...(locationId && { locationId }),
    ...(regionId && { regionId }),
    ...(status && { status }),
    ...(param('overdue') === '1' && { overdue: true }),
  };
}

/** The list of work that still has to be done, as a figure beside it counts it: the same department, region or location. */
export function workHref(
  where: Readonly<Partial<Record<'department' | 'region' | 'location', string>>>,
  overdue = false,
): string {
  const query = new URLSearchParams({ tab: 'all' });
  for (const [name, id] of Object.entries(where)) if (id !== '') query.set(name, id);
  if (overdue) query.set('overdue', '1');
  else query.set('status', 'unfinished');
  return `/actions?${query}`;
}
