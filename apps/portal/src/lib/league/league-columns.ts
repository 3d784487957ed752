import type { LeagueColumn } from '@concord/domain/league-query';
import * as m from '@concord/i18n/messages';
import type { Column } from '@concord/ui/table-types';

interface LeagueColumnWords {
  readonly label: () => string;
  readonly align?: 'end';
  readonly width: string;
}

/** In the order on screen; the name is always there. */
const COLUMNS: Record<LeagueColumn, LeagueColumnWords> = {
  name: { label: m.scorecards_location, width: '14rem' },
  externalId: { label: m.scorecards_external_id, width: '7rem' },
  city: { label: m.scorecards_city, width: '8rem' },
  countryCode: { label: m.league_country, width: '6rem' },
  region: { label: m.scorecards_region, width: '9rem' },
  franchisee: { label: m.league_franchisee, width: '10rem' },
  rank: { label: m.scorecards_rank, align: 'end', width: '5.5rem' },
  score: { label: m.app_score, align: 'end', width: '8.5rem' },
  previousScore: { label: m.league_previous, align: 'end', width: '8rem' },
  change: { label: m.league_change, align: 'end', width: '7rem' },
  coverage: { label: m.app_coverage, align: 'end', width: '7.5rem' },
  newestAuditOn: { label: m.scorecards_newest_audit, align: 'end', width: '9rem' },
  openActions: { label: m.scorecards_actions_open, align: 'end', width: '9rem' },
  overdueActions: { label: m.scorecards_actions_overdue, align: 'end', width: '9.5rem' },
};

export const CHOOSABLE_COLUMNS = (Object.keys(COLUMNS) as LeagueColumn[]).filter((key) => key !== 'name');

export const STANDARD_COLUMNS: readonly LeagueColumn[] = [
  'region',
  'rank',
  'score',
  'change',
  'coverage',
  'newestAuditOn',
  'overdueActions',
];

export const columnLabel = (key: LeagueColumn): string => COLUMNS[key].label();

/** The columns chosen in the address (`cols`), in the order on screen; the standard ones where it names none. */
export function chosenColumns(cols: string): readonly LeagueColumn[] {
  const wanted = new Set(cols === '' ? STANDARD_COLUMNS : cols.split(','));
  return CHOOSABLE_COLUMNS.filter((key) => wanted.has(key));
}

export function tableColumns(chosen: readonly LeagueColumn[]): Column[] {
  return (['name', ...chosen] as const).map((key) => {
    const { label, align, width } = COLUMNS[key];
    return { key, label: label(), sortable: true, width, ...(align && { align }) };
  });
}
