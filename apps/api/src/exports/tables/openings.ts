import { ListOpeningsInput, type OpeningStatus } from '@concord/domain/opening';
import * as m from '@concord/i18n/messages';
import { listOpenings, type OpeningItem } from '@concord/services/openings/list-openings';
import { column, everyPage, exportTable, type Label } from '../export-table.ts';

/** Each row is judged from audits and acknowledgements: fewer at a time than where rows only are read. */
const PAGE = 200;
const STATUSES: Record<OpeningStatus, Label> = {
  preparing: m.openings_status_preparing,
  open: m.openings_status_open,
  cancelled: m.openings_status_cancelled,
};

export const openings = exportTable<ListOpeningsInput, OpeningItem>({
  title: m.openings_title,
  ofDay: false,
  parse: (input) => ListOpeningsInput.parse(input),
  rows: (ctx, input) => everyPage((cursor) => listOpenings(ctx, { ...input, cursor, limit: PAGE })),
  columns: [
    column('location', m.openings_location, 'text', ({ location }) => location.name),
    column('day', m.openings_day, 'day', ({ opensOn }) => opensOn),
    column('status', m.openings_status, 'text', ({ status }, { say }) => say(STATUSES[status])),
    column('met', m.openings_met, 'number', ({ readiness }) => readiness.met),
    column('gates', m.openings_gates, 'number', ({ readiness }) => readiness.gates),
    column('stage', m.openings_stage, 'text', ({ readiness, stages }, { localized }) =>
      readiness.stage === null ? '' : localized(stages[readiness.stage] ?? {}),
    ),
    column('playbook', m.openings_playbook, 'text', ({ playbookName }, { localized }) => localized(playbookName)),
    column('reason', m.openings_reason, 'text', ({ reason }) => reason ?? ''),
  ],
});
