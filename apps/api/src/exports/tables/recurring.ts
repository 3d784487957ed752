import { RecurringInput } from '@concord/domain/version-query';
import * as m from '@concord/i18n/messages';
import type { Ctx } from '@concord/services/context';
import { type RecurringFailure, recurringFailures } from '@concord/services/network/recurring-failures';
import { column, exportTable } from '../export-table.ts';

const WINDOW = 5_000;

async function* windows(ctx: Ctx, input: RecurringInput): AsyncIterable<readonly RecurringFailure[]> {
  // All windows are of the day on which the first was asked, however late it is.
  let { asOf } = input;
  for (let offset = 0, all = 1; offset < all; offset += WINDOW) {
    const { total, items, asOf: day } = await recurringFailures(ctx, { ...input, asOf, offset, limit: WINDOW });
    [asOf, all] = [day, total];
    yield items;
  }
}

export const recurring = exportTable<RecurringInput, RecurringFailure>({
  title: m.versions_recurring,
  ofDay: true,
  parse: (input) => RecurringInput.parse(input),
  rows: windows,
  columns: [
    column('location', m.scorecards_location, 'text', ({ location }) => location.name),
    column('city', m.scorecards_city, 'text', ({ location }) => location.city),
    column('question', m.versions_recurring_question, 'text', ({ text }, { localized }) => localized(text)),
    column('department', m.scorecards_department, 'text', ({ department }) => department.name),
    column('checklist', m.audits_checklist, 'text', (row, { localized }) => localized(row.checklistTitle)),
    column('times', m.versions_recurring_times, 'number', ({ times }) => times),
    column('since', m.versions_recurring_since, 'day', ({ since }) => since),
    column('newest', m.versions_recurring_newest, 'day', ({ newest }) => newest),
    column('openActions', m.scorecards_actions_open, 'number', ({ openActions }) => openActions),
  ],
});
