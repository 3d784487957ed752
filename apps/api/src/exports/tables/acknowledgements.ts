import { ListAcknowledgementsInput } from '@concord/domain/acknowledgement';
import * as m from '@concord/i18n/messages';
import {
  type AcknowledgementItem,
  listAcknowledgements,
} from '@concord/services/acknowledgements/list-acknowledgements';
import type { Ctx } from '@concord/services/context';
import { column, exportTable } from '../export-table.ts';

/** Windows larger than a screen's, so that a file of 50,000 rows is a handful of statements. */
const WINDOW = 10_000;

async function* windows(ctx: Ctx, input: ListAcknowledgementsInput): AsyncIterable<readonly AcknowledgementItem[]> {
  for (let offset = 0, total = 1; offset < total; offset += WINDOW) {
    const page = await listAcknowledgements(ctx, { ...input, offset, limit: WINDOW });
    ({ total } = page);
    yield page.items;
  }
}

export const acknowledgements = exportTable<ListAcknowledgementsInput, AcknowledgementItem>({
  title: m.acknowledgements_title,
  ofDay: false,
  parse: (input) => ListAcknowledgementsInput.parse(input),
  rows: windows,
  columns: [
    column('location', m.acknowledgements_location, 'text', ({ location }) => location.name),
    column('externalId', m.scorecards_external_id, 'text', ({ location }) => location.externalId),
    column('city', m.scorecards_city, 'text', ({ location }) => location.city),
    column('region', m.scorecards_region, 'text', ({ location }) => location.region),
    column('state', m.acknowledgements_state, 'text', ({ acknowledged }, { say }) =>
      say(acknowledged ? m.acknowledgements_given : m.acknowledgements_missing),
    ),
    column('version', m.acknowledgements_version, 'number', ({ version }) => version),
    column('day', m.acknowledgements_day, 'day', ({ acknowledgedAt }) => acknowledgedAt?.slice(0, 10) ?? null),
    column('by', m.acknowledgements_by, 'text', ({ by }) => by),
  ],
});
