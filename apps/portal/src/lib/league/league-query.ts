import { Id } from '@concord/domain/ids';
import { LEAGUE_COLUMNS, type LeagueColumn, PLACE_STATES, STANDINGS } from '@concord/domain/league-query';
import type { Input } from '#lib/api/wire.ts';
import { chosenDay } from '#lib/scorecards/as-of.ts';
import { param, paramOf } from '#lib/url-state.ts';

type Query = NonNullable<Input['network']['leagueTable']>;

export const LEAGUE_VIEWS = ['table', 'tree', 'map'] as const;
/** Days back that a score can be compared with; 0 compares with nothing. */
export const PERIODS = ['30', '90', '365', '0'] as const;
const STANDARD_PERIOD = '90';

/** What narrows the locations, from the address bar. Reactive. */
export function leagueFilters(): Omit<Query, 'sort' | 'offset' | 'limit' | 'from' | 'days' | 'ids'> {
  const asOf = chosenDay();
  const regionId = Id.safeParse(param('region')).data;
  const departmentId = Id.safeParse(param('department')).data;
  const [search, country, franchisee, purpose] = [param('q'), param('country'), param('franchisee'), param('purpose')];
  const standing = paramOf('standing', STANDINGS, 'all');
  const state = paramOf('state', PLACE_STATES, 'open');
  return {
    ...(asOf && { asOf }),
    ...(search && { search }),
    ...(regionId && { regionId }),
    ...(departmentId && { departmentId }),
    ...(/^[A-Z]{2}$/.test(country) && { countryCode: country }),
    ...(franchisee && { franchisee }),
    ...(purpose && { purpose }),
    ...(standing !== 'all' && { standing }),
    ...(state !== 'open' && { state }),
  };
}

const FILTERS = ['q', 'region', 'country', 'franchisee', 'purpose', 'standing', 'state'];
export const isFiltered = (): boolean => FILTERS.some((name) => param(name) !== '');
export const withoutFilters: Readonly<Record<string, string>> = Object.fromEntries(FILTERS.map((name) => [name, '']));

export function leagueSort(): { column: LeagueColumn; direction: 'asc' | 'desc' } {
  const [column, direction] = param('sort').split('.');
  const known = LEAGUE_COLUMNS.find((key) => key === column);
  return { column: known ?? 'rank', direction: direction === 'desc' ? 'desc' : 'asc' };
}

export const leaguePeriod = (): (typeof PERIODS)[number] => paramOf('days', PERIODS, STANDARD_PERIOD);

/** The whole question of the table, without the window. Reactive. */
export function leagueQuery(): Omit<Query, 'offset' | 'limit' | 'ids'> {
  const days = Number(leaguePeriod());
  return { ...leagueFilters(), ...(days > 0 && { days }), sort: leagueSort() };
}
