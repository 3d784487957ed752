import { LeagueTableInput } from '@concord/domain/league-query';
import * as m from '@concord/i18n/messages';
import type { Ctx } from '@concord/services/context';
import { type LeagueRow, leagueTable } from '@concord/services/network/league-table';
import { asPoints, column, exportTable } from '../export-table.ts';

/** Windows larger than a screen's, so that a file of 50,000 rows is a handful of statements. */
const WINDOW = 10_000;

async function* windows(ctx: Ctx, input: LeagueTableInput): AsyncIterable<readonly LeagueRow[]> {
  // All windows are of the day on which the first was asked, however late it is.
  let { asOf } = input;
  for (let offset = 0, total = 1; offset < total; offset += WINDOW) {
    const page = await leagueTable(ctx, { ...input, asOf, offset, limit: WINDOW });
    ({ asOf, total } = page);
    yield page.rows;
  }
}

export const locations = exportTable<LeagueTableInput, LeagueRow>({
  title: m.scorecards_locations_title,
  ofDay: true,
  parse: (input) => LeagueTableInput.parse(input),
  rows: windows,
  columns: [
    column('name', m.scorecards_location, 'text', ({ name }) => name),
    column('externalId', m.scorecards_external_id, 'text', ({ externalId }) => externalId),
    column('city', m.scorecards_city, 'text', ({ city }) => city),
    column('countryCode', m.league_country, 'text', ({ countryCode }) => countryCode),
    column('region', m.scorecards_region, 'text', ({ region }) => region?.name ?? null),
    column('franchisee', m.league_franchisee, 'text', ({ franchisee }) => franchisee),
    column('rank', m.scorecards_rank, 'number', ({ rank }) => rank),
    column('score', m.app_score, 'points', ({ score }) => asPoints(score)),
    column('previousScore', m.league_previous, 'points', ({ previousScore }) => asPoints(previousScore)),
    column('change', m.league_change, 'points', ({ change }) => asPoints(change)),
    column('coverage', m.app_coverage, 'share', ({ coverage }) => coverage),
    column('newestAuditOn', m.scorecards_newest_audit, 'day', ({ newestAuditOn }) => newestAuditOn),
    column('openActions', m.scorecards_actions_open, 'number', ({ openActions }) => openActions),
    column('overdueActions', m.scorecards_actions_overdue, 'number', ({ overdueActions }) => overdueActions),
  ],
});
