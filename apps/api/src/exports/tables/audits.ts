import { ListAuditsInput } from '@concord/domain/audit-query';
import * as m from '@concord/i18n/messages';
import { listAudits } from '@concord/services/audits/list-audits';
import { column, everyPage, exportTable, type Label } from '../export-table.ts';

type AuditItem = Awaited<ReturnType<typeof listAudits>>['items'][number];

const PAGE = 1_000;
const STATUSES: Readonly<Record<string, Label>> = {
  draft: m.audits_status_draft,
  submitted: m.audits_status_submitted,
  withdrawn: m.corrections_status_withdrawn,
};

export const audits = exportTable<ListAuditsInput, AuditItem>({
  title: m.audits_title,
  ofDay: false,
  parse: (input) => ListAuditsInput.parse(input),
  rows: (ctx, input) => everyPage((cursor) => listAudits(ctx, { ...input, cursor, limit: PAGE })),
  columns: [
    column('day', m.audits_performed_on, 'day', ({ performedOn }) => performedOn),
    column('location', m.audits_location, 'text', ({ location }) => location.name),
    column('city', m.scorecards_city, 'text', ({ location }) => location.city),
    column('checklist', m.audits_checklist, 'text', ({ checklist }, { localized }) => localized(checklist.title)),
    column('version', m.league_version, 'number', ({ checklist }) => checklist.version),
    column('score', m.app_score, 'points', ({ score }) => score),
    column('findings', m.audits_findings, 'number', ({ findings }) => findings),
    column('auditor', m.audits_auditor, 'text', ({ auditor }, { say }) => auditor?.name ?? say(m.audits_imported)),
    column('status', m.audits_status, 'text', ({ status }, { say }) => {
      const label = STATUSES[status];
      return label ? say(label) : status;
    }),
  ],
});
