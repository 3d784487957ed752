import type { Tx } from '@concord/db/client';
import {
  CHANGE_CAUSES,
  type ChangeCause,
  type ChangePart,
  explainChange,
  explainNetworkChange,
} from '@concord/domain/score-change';
import type { Day } from '@concord/domain/ids';
import { modelOn } from '@concord/domain/score-state';
import { type SQL, sql } from 'drizzle-orm';
import { setImmediate } from 'node:timers/promises';
import type { Actor } from '../context.ts';
import type { BrandFacts } from '../rollups/load-facts.ts';
import { changeFacts } from './change-sides.ts';
import type { Days, ScoreChange, ShownMover } from './change-view.ts';
import { placesOn } from './places-on.ts';

const LOCATIONS_PER_BATCH = 500;
/** Explanations between two turns of the event loop: a few milliseconds. */
const LOCATIONS_PER_TURN = 20;
const MOVERS_EACH_WAY = 5;
/** Of one cause, which somebody asked for. */
const MOVERS_OF_CAUSE_EACH_WAY = 25;

export interface ChangeAsk {
  readonly days: Days;
  readonly regionId?: string | undefined;
  readonly department?: { readonly id: string; readonly key: string } | undefined;
  readonly cause?: ChangeCause | undefined;
}

interface Place extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
  /** Open and in the region on the day; null scores lack data. */
  readonly hereBefore: boolean;
  readonly hereAfter: boolean;
  readonly before: number | null;
  readonly after: number | null;
  /** Whether its state differs at all: scores that are equal to the last digit need no explanation. */
  readonly moved: boolean;
}

type Parts = readonly Pick<ChangePart, 'cause' | 'change'>[];
const unmoved: Parts = [];

/** The change of many: each location that is counted on both days and moved is explained by itself, the rest is who is counted. */
export async function networkChange(tx: Tx, actor: Actor, brand: BrandFacts, ask: ChangeAsk): Promise<ScoreChange> {
  const { days } = ask;
  const places = await placesBetween(tx, actor, ask);
  const parts = await partsOf(tx, brand, ask, places);
  const found = explainNetworkChange(
    places.map(({ weight, before, after, hereBefore, hereAfter, id }) => ({
      weight,
      before,
      after,
      stayed: hereBefore && hereAfter,
      parts: parts.get(id) ?? unmoved,
    })),
  );
  if (!found) return { ...days, ...endsOf(places), change: null, causes: [], movers: [], moved: 0 };
  const causes = CHANGE_CAUSES.flatMap((cause) => {
    const change = found.causes.get(cause);
    return change === undefined ? [] : [{ cause, change, parts: [] }];
  });
  const { before, after } = found;
  return { ...days, before, after, change: after - before, causes, ...moversOf(places, found.effects, ask.cause) };
}

/** Where there is no change to tell, each day's own score still is. */
function endsOf(places: readonly Place[]): { before: number | null; after: number | null } {
  const same = explainNetworkChange(
    places.map((place) => ({ ...place, after: place.before, stayed: true, parts: [] })),
  );
  const last = explainNetworkChange(
    places.map((place) => ({ ...place, before: place.after, stayed: true, parts: [] })),
  );
  return { before: same?.before ?? null, after: last?.after ?? null };
}

async function placesBetween(
  tx: Tx,
  actor: Actor,
  { days: { from, to }, regionId, department }: ChangeAsk,
): Promise<readonly Place[]> {
  const during = (step: SQL, day: Day) => sql`${step}.from_day <= ${day}::date and ${step}.until_day > ${day}::date`;
  const own = (day: Day) =>
    department === undefined
      ? sql``
      : sql`left join department_score d on d.org_id = s.org_id and d.location_id = s.location_id
          and d.department_id = ${department.id} and ${during(sql`d`, day)}`;
  const score = department === undefined ? sql`case when s.enough then s.score end` : sql`d.score`;
  const stepsOn = (day: Day) => sql`(
    select s.location_id as id, ${score} as score from location_score s
    join location on location.org_id = s.org_id and location.id = s.location_id
    ${own(day)}
    where s.org_id = ${actor.orgId} and ${during(sql`s`, day)} and location.weight > 0 and ${placesOn(actor, day, regionId)})`;
  return tx.execute<Place>(sql`
    select location.id, location.name, location.weight, b.id is not null as "hereBefore", a.id is not null as "hereAfter",
      b.score as before, a.score as after, b.score is distinct from a.score as moved
    from ${stepsOn(from)} b full join ${stepsOn(to)} a on a.id = b.id
    join location on location.org_id = ${actor.orgId} and location.id = coalesce(a.id, b.id)`);
}

async function partsOf(
  tx: Tx,
  brand: BrandFacts,
  { days, department }: ChangeAsk,
  places: readonly Place[],
): Promise<Map<string, Parts>> {
  const moved = places.filter((place) => place.moved && place.before !== null && place.after !== null);
  const [first, last] = [modelOn(brand.models, days.from), modelOn(brand.models, days.to)];
  const others = first?.id === last?.id ? await otherAudits(tx, brand.orgId, days) : null;
  const parts = new Map<string, Parts>();
  const ids: string[] = [];
  for (const { id, before, after } of moved) {
    // With the same audits under the same model nothing but the actions can have moved it.
    if (others?.has(id) === false) parts.set(id, [{ cause: 'actions', change: (after ?? 0) - (before ?? 0) }]);
    else ids.push(id);
  }
  for (let at = 0; at < ids.length; at += LOCATIONS_PER_BATCH) {
    const facts = await changeFacts(tx, brand, ids.slice(at, at + LOCATIONS_PER_BATCH), days);
    for (const [id, own] of facts) {
      parts.set(id, explainChange(own, department?.key).parts);
      // Thousands of explanations in a row would hold up everybody else's requests.
      if (parts.size % LOCATIONS_PER_TURN === 0) await setImmediate();
    }
  }
  return parts;
}

/** The locations at which another audit counts on the later day than on the earlier, or one on one of them only. */
async function otherAudits(tx: Tx, orgId: string, { from, to }: Days): Promise<ReadonlySet<string>> {
  const countedOn = (day: Day) => sql`(
    select location_id, checklist_id, audit_id from counted_audit
    where org_id = ${orgId} and from_day <= ${day}::date and until_day > ${day}::date)`;
  const rows = await tx.execute<{ id: string }>(sql`
    select distinct coalesce(b.location_id, a.location_id) as id
    from ${countedOn(from)} b full join ${countedOn(to)} a on a.location_id = b.location_id and a.checklist_id = b.checklist_id
    where a.audit_id is distinct from b.audit_id`);
  return new Set(rows.map(({ id }) => id));
}

/** By what they did to the score of all, not by how far their own moved: a small place may fall deep and change little. */
function moversOf(
  places: readonly Place[],
  effects: readonly Parts[],
  cause: ChangeCause | undefined,
): Pick<ScoreChange, 'movers' | 'moved'> {
  const movers = places.flatMap(({ id, name, before, after }, at): ShownMover[] => {
    const own = (effects[at] ?? unmoved).filter((part) => cause === undefined || part.cause === cause);
    const effect = own.reduce((sum, part) => sum + part.change, 0);
    if (effect === 0) return [];
    return [{ location: { id, name }, before, after, effect, mainCause: mainCause(own) }];
  });
  movers.sort((a, b) => a.effect - b.effect || (a.location.id < b.location.id ? -1 : 1));
  const most = cause === undefined ? MOVERS_EACH_WAY : MOVERS_OF_CAUSE_EACH_WAY;
  const down = movers.filter(({ effect }) => effect < 0).slice(0, most);
  const up = movers.filter(({ effect }) => effect > 0).slice(-most);
  return { movers: [...down, ...up.reverse()], moved: movers.length };
}

function mainCause(parts: Parts): ChangeCause {
  return parts.reduce((most, part) => (Math.abs(part.change) > Math.abs(most.change) ? part : most), {
    cause: 'answers' as ChangeCause,
    change: 0,
  }).cause;
}
