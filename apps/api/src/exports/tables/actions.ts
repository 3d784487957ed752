import type { ActionStatus, Priority } from '@concord/domain/action';
import { ListActionsInput } from '@concord/domain/action-wire';
import * as m from '@concord/i18n/messages';
import { listActions } from '@concord/services/actions/list-actions';
import { column, everyPage, exportTable, type Label } from '../export-table.ts';

type ActionItem = Awaited<ReturnType<typeof listActions>>['items'][number];

const PAGE = 2_000;
const STATUSES: Record<ActionStatus, Label> = {
  open: m.actions_status_open,
  in_progress: m.actions_status_in_progress,
  done: m.actions_status_done,
  verified: m.actions_status_verified,
  cancelled: m.actions_status_cancelled,
};
const PRIORITIES: Record<Priority, Label> = {
  low: m.actions_priority_low,
  normal: m.actions_priority_normal,
  high: m.actions_priority_high,
  urgent: m.actions_priority_urgent,
};

export const actions = exportTable<ListActionsInput, ActionItem>({
  title: m.actions_title,
  ofDay: false,
  parse: (input) => ListActionsInput.parse(input),
  rows: (ctx, input) => everyPage((cursor) => listActions(ctx, { ...input, cursor, limit: PAGE })),
  columns: [
    column('action', m.actions_action, 'text', ({ title }, { localized }) => localized(title)),
    column('status', m.actions_status, 'text', ({ status }, { say }) => say(STATUSES[status])),
    column('due', m.actions_due, 'day', ({ dueOn }) => dueOn),
    column('priority', m.actions_priority, 'text', ({ priority }, { say }) => say(PRIORITIES[priority])),
    column('location', m.actions_location, 'text', ({ location }) => location.name),
    column('department', m.actions_department, 'text', ({ department }) => department.name),
    column('assignee', m.actions_assignee, 'text', ({ assignee }) => assignee?.name ?? null),
  ],
});
