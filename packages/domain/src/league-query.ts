import * as z from 'zod/mini';
import { Day, Id } from './ids.ts';
import { Search } from './paging.ts';

/** What the league table can be sorted by. */
export const LEAGUE_COLUMNS = [
  'name',
  'externalId',
  'city',
  'countryCode',
  'region',
  'franchisee',
  'rank',
  'score',
  'coverage',
  'previousScore',
  'change',
  'newestAuditOn',
  'openActions',
  'overdueActions',
] as const;
export type LeagueColumn = (typeof LEAGUE_COLUMNS)[number];

export const STANDINGS = ['enough', 'notEnough', 'all'] as const;
export type Standing = (typeof STANDINGS)[number];

/** `open`: open on the day. `notOpen`: closed by then, or not open yet. */
export const PLACE_STATES = ['open', 'notOpen'] as const;
export type PlaceState = (typeof PLACE_STATES)[number];

const Share = z.number().check(z.gte(0), z.lte(1));
const Text = z.string().check(z.trim(), z.minLength(1), z.maxLength(500));

/**
 * Which locations, as they were on a day. Region (with all below it), country, franchisee and purpose say among whom a location is
 * ranked; `search`, `standing` and the scores only say which of those show.
 */
const leagueFilters = {
  asOf: z.optional(Day),
  regionId: z.optional(Id),
  countryCode: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
  franchisee: z.optional(Text),
  purpose: z.optional(Text),
  state: z._default(z.enum(PLACE_STATES), 'open'),
  search: z.optional(Search),
  standing: z._default(z.enum(STANDINGS), 'all'),
  minScore: z.optional(Share),
  maxScore: z.optional(Share),
  /** Scores, coverage, ranks and changes are this department's. */
  departmentId: z.optional(Id),
};
export const LeagueFilters = z.strictObject(leagueFilters);
export type LeagueFilters = z.infer<typeof LeagueFilters>;

export const LeagueSort = z.strictObject({ column: z.enum(LEAGUE_COLUMNS), direction: z.enum(['asc', 'desc']) });
export type LeagueSort = z.infer<typeof LeagueSort>;

/** `from` is the earlier day to compare with, else so many `days` back. `ids` keeps only those locations of the table, with the ranks they have in all of it. */
export const LeagueTableInput = z.strictObject({
  ...leagueFilters,
  from: z.optional(Day),
  days: z.optional(z.int().check(z.gte(1), z.lte(3_660))),
  ids: z.optional(z.array(Id).check(z.maxLength(1_000))),
  sort: z._default(LeagueSort, { column: 'rank', direction: 'asc' }),
  offset: z._default(z.int().check(z.gte(0), z.lte(10_000_000)), 0),
  limit: z._default(z.int().check(z.gte(1), z.lte(200)), 50),
});
export type LeagueTableInput = z.infer<typeof LeagueTableInput>;

export const RegionTreeInput = z.strictObject({ asOf: z.optional(Day) });
export type RegionTreeInput = z.infer<typeof RegionTreeInput>;

/** A table of the portal that people save views of. */
const VIEW_PLACES = ['locations'] as const;
const ViewPlace = z.enum(VIEW_PLACES);

export const ListSavedViewsInput = z.strictObject({ place: ViewPlace });
export type ListSavedViewsInput = z.infer<typeof ListSavedViewsInput>;

/** `query` is the query part of the table's address, without the question mark. */
export const SaveViewInput = z.strictObject({
  id: Id,
  place: ViewPlace,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  query: z.string().check(z.maxLength(2_000)),
});
export type SaveViewInput = z.infer<typeof SaveViewInput>;

export const MOST_COMPARED = 4;
export const CompareInput = z.strictObject({
  ids: z.array(Id).check(z.minLength(1), z.maxLength(MOST_COMPARED)),
  asOf: z.optional(Day),
});
export type CompareInput = z.infer<typeof CompareInput>;
