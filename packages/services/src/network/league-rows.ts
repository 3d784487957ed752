import { action } from '@concord/db/schema/actions';
import type { Day } from '@concord/domain/ids';
import type { LeagueColumn, LeagueFilters, LeagueSort } from '@concord/domain/league-query';
import { and, type SQL, sql } from 'drizzle-orm';
import { departmentsInReach } from '../access/reach-filter.ts';
import { isOverdue } from '../actions/action-item.ts';
import type { Actor } from '../context.ts';
import { foundBy, holds } from '../search/holds.ts';
import { openOn, placesOn } from './places-on.ts';

export interface LeagueAsk {
  readonly actor: Actor;
  readonly now: Date;
  readonly asOf: Day;
  /** The earlier day; null compares with nothing. */
  readonly from: Day | null;
  readonly filters: LeagueFilters;
  readonly ids?: readonly string[] | undefined;
}

const on = (step: SQL, day: Day): SQL => sql`${step}.from_day <= ${day}::date and ${step}.until_day > ${day}::date`;

/** Steps of the score that is shown: the location's own, or one department's there, which has no minimum of its own. */
const stepsOf = ({ departmentId }: LeagueFilters): SQL =>
  departmentId === undefined
    ? sql`location_score`
    : sql`(select org_id, location_id, from_day, until_day, score, coverage, score is not null as enough
        from department_score where department_id = ${departmentId})`;

/**
 * The table's rows as a subquery: `location` ⋈ its score on the day (`s`), ranked among the places that the filters name. Ties
 * share a rank; a place without enough data has none.
 */
export function rankedPlaces(ask: LeagueAsk): SQL {
  const { actor, asOf, filters } = ask;
  return sql`(
    select location.*, s.coverage as covered, case when s.enough then s.score end as shown,
      case when s.enough then rank() over (order by case when s.enough then s.score end desc nulls last) end as rank
    from location
    left join ${stepsOf(filters)} s on s.org_id = location.org_id and s.location_id = location.id and ${on(sql`s`, asOf)}
    where ${amongWhom(actor, asOf, filters)}
  )`;
}

function amongWhom(actor: Actor, asOf: Day, { regionId, countryCode, franchisee, purpose, state }: LeagueFilters): SQL {
  return sql`${and(
    placesOn(actor, asOf, regionId),
    countryCode === undefined ? undefined : sql`location.country_code = ${countryCode}`,
    franchisee === undefined ? undefined : sql`location.franchisee = ${franchisee}`,
    purpose === undefined ? undefined : sql`location.purpose = ${purpose}`,
    state === 'open' ? openOn(asOf) : sql`not ${openOn(asOf)}`,
  )}`;
}

/** Which of the ranked places (`l`) show. */
export function shownPlaces({ filters, ids }: LeagueAsk): SQL {
  const { search, standing, minScore, maxScore } = filters;
  return sql`${and(
    sql`true`,
    search ? holds(foundBy('l'), search) : undefined,
    standing === 'all' ? undefined : sql`(l.shown is not null) = ${standing === 'enough'}`,
    minScore === undefined ? undefined : sql`l.shown >= ${minScore}::float8`,
    maxScore === undefined ? undefined : sql`l.shown <= ${maxScore}::float8`,
    ids && sql`l.id = any(${`{${ids.join(',')}}`}::uuid[])`,
  )}`;
}

/** The name of the region in which a place (`l`) stood on the day. */
export const regionOn = (orgId: string, asOf: Day): SQL => sql`
  left join location_region m on m.org_id = ${orgId} and m.location_id = l.id and ${on(sql`m`, asOf)}
  left join region r on r.org_id = ${orgId} and r.id = m.region_id`;

/** The score of the earlier day; nothing where none is compared with. */
export const scoreOn = ({ actor, from, filters }: LeagueAsk): SQL =>
  from === null
    ? sql``
    : sql`left join ${stepsOf(filters)} b on b.org_id = ${actor.orgId} and b.location_id = l.id and b.enough
        and ${on(sql`b`, from)}`;

/** The newest submitted audit of a place, also one whose validity is over: one look at the index per checklist, however long the history. */
export const newestAudit = (orgId: string, asOf: Day): SQL => sql`
  left join lateral (
    select max(n.day) as day
    from checklist c
    cross join lateral (
      select a.performed_on as day from audit a
      where a.org_id = ${orgId} and a.location_id = l.id and a.checklist_id = c.id
        and a.status = 'submitted' and a.performed_on <= ${asOf}::date
      order by a.performed_on desc limit 1
    ) n
    where c.org_id = ${orgId}
  ) newest on true`;

const countedWork = ({ actor, now }: LeagueAsk): SQL => sql`
  count(*)::int as open, (count(*) filter (where ${isOverdue(now)}))::int as overdue
    from action
    join location on location.org_id = action.org_id and location.id = action.location_id
    where action.org_id = ${actor.orgId} and action.status in ('open', 'in_progress')
      and ${departmentsInReach(actor, action.departmentId) ?? sql`true`}`;

/** Work that waits now in the actor's departments, whatever the day of the scores: added up once, for sorting all places by it. */
const waitingWork = (ask: LeagueAsk): SQL => sql`
  left join (select action.location_id, ${countedWork(ask)} group by action.location_id) w on w.location_id = l.id`;

/** The same, looked up per place, for the few of a window. */
export const waitingWorkAt = (ask: LeagueAsk): SQL => sql`
  cross join lateral (select ${countedWork(ask)} and action.location_id = l.id) w`;

interface Sorting {
  readonly by: SQL;
  /** What has to be joined to sort by it. */
  readonly join?: SQL;
}

/** Sorting by a text goes by the alphabet, not by the letters' numbers. */
const text = (column: SQL): SQL => sql`nullif(${column}, '') collate "und-x-icu"`;

function sortingOf(column: LeagueColumn, ask: LeagueAsk): Sorting {
  const { actor, asOf, from } = ask;
  switch (column) {
    case 'name':
      return { by: text(sql`l.name`) };
    case 'externalId':
      return { by: text(sql`l.external_id`) };
    case 'city':
      return { by: text(sql`l.city`) };
    case 'countryCode':
      return { by: text(sql`l.country_code`) };
    case 'franchisee':
      return { by: text(sql`l.franchisee`) };
    case 'region':
      return { by: text(sql`r.name`), join: regionOn(actor.orgId, asOf) };
    case 'rank':
      return { by: sql`l.rank` };
    case 'score':
      return { by: sql`l.shown` };
    case 'coverage':
      return { by: sql`l.covered` };
    case 'previousScore':
      return from === null ? { by: sql`null` } : { by: sql`b.score`, join: scoreOn(ask) };
    case 'change':
      return from === null ? { by: sql`null` } : { by: sql`l.shown - b.score`, join: scoreOn(ask) };
    case 'newestAuditOn':
      return { by: sql`newest.day`, join: newestAudit(actor.orgId, asOf) };
    case 'openActions':
      return { by: sql`coalesce(w.open, 0)`, join: waitingWork(ask) };
    case 'overdueActions':
      return { by: sql`coalesce(w.overdue, 0)`, join: waitingWork(ask) };
  }
}

/** What follows FROM of the ranked places `l`, up to their order: what is missing comes last in both directions, ties go by name. */
export function sorted(ask: LeagueAsk, { column, direction }: LeagueSort): { joins: SQL; orderBy: SQL } {
  const { by, join } = sortingOf(column, ask);
  const way = direction === 'asc' ? sql`asc` : sql`desc`;
  return { joins: join ?? sql``, orderBy: sql`${by} ${way} nulls last, ${text(sql`l.name`)}, l.id` };
}
