import type { Key } from './key.ts';
import { type ActionShares, type AuditByDepartment, type DatedModel, scoreState } from './score-state.ts';
import type { LocationScore } from './scorecard.ts';

/**
 * Why a score moved: other answers in a newer audit, another weighing of the questions in a newer version of the checklist, an audit that
 * counts now and did not, one that counted and does no more, another version of the federated model, actions that fell due or were
 * verified, and (for many locations) which locations are counted. Append-only.
 */
export const CHANGE_CAUSES = [
  'answers',
  'weights',
  'newlyCounted',
  'expired',
  'model',
  'actions',
  'locations',
] as const;
export type ChangeCause = (typeof CHANGE_CAUSES)[number];

/** One cause's part of a change, in shares (0.01 is a point of 0–100). */
export interface ChangePart {
  readonly cause: ChangeCause;
  readonly checklistId: string | null;
  readonly auditBefore: string | null;
  readonly auditAfter: string | null;
  readonly change: number;
}

export interface CountedFacts {
  readonly auditId: string;
  readonly versionId: string;
  readonly departments: AuditByDepartment;
}

/** A location on one of the two days. */
export interface ChangeSide {
  readonly model: DatedModel;
  /** By checklist. */
  readonly audits: ReadonlyMap<string, CountedFacts>;
  /** Over the window of the side's own model. */
  readonly actions: ActionShares;
}

/** The audits of a checklist whose version changed, each with its answers judged by the other's version. */
export interface Crossed {
  readonly answersBefore: AuditByDepartment;
  readonly answersAfter: AuditByDepartment;
}

export interface ChangeFacts {
  readonly before: ChangeSide;
  readonly after: ChangeSide;
  /** Each day's action shares over the window of the other day's model. */
  readonly crossedActions: { readonly before: ActionShares; readonly after: ActionShares };
  /** By checklist, for those audited by another version on the later day. */
  readonly crossed: ReadonlyMap<string, Crossed>;
}

export interface ExplainedChange {
  /** Null without enough data on the day. */
  readonly before: number | null;
  readonly after: number | null;
  /** Sum to after − before; empty where one of the days has no score. */
  readonly parts: readonly ChangePart[];
}

/** One thing that differs between the two days and can be imagined alone. */
interface Mover {
  readonly cause: ChangeCause;
  readonly checklistId: string | null;
}

/** Above this many movers the checklists of one cause move together, so that the work stays bounded: 2ⁿ states are scored. */
const MOST_MOVERS = 10;

/** The score that is explained: the location's own, where it has enough data, or one department's. */
function figureOf(department: Key | undefined): { ends: ScoreOf; between: ScoreOf } {
  if (department === undefined) {
    return { ends: ({ enough, score }) => (enough ? score : null), between: ({ score }) => score };
  }
  const own: ScoreOf = ({ departments }) => departments.find((row) => row.department === department)?.score ?? null;
  return { ends: own, between: own };
}
type ScoreOf = (score: LocationScore) => number | null;

/**
 * Splits the change of a location's score, or of one department's there, into its causes: each mover gets its Shapley value, the mean of
 * what it adds over all orders in which the differences could have come about. No order is preferred, and the parts sum to the change. A
 * state in between that has no data counts like the score before.
 */
export function explainChange(facts: ChangeFacts, department?: Key): ExplainedChange {
  const { before, after } = facts;
  const scoreWith = (moved: (mover: Mover) => boolean) => scoreState(stateBetween(facts, moved));
  const [first, last] = [scoreWith(() => false), scoreWith(() => true)];
  const { ends, between } = figureOf(department);
  const [start, end] = [ends(first), ends(last)];
  if (start === null || end === null) return { before: start, after: end, parts: [] };
  const groups = groupsOf(moversOf(facts));
  const every = 2 ** groups.length - 1;
  const values = shapley(groups.length, (mask) => {
    if (mask === 0) return start;
    if (mask === every) return end;
    const within = (mover: Mover) => groups.some((group, at) => (mask >> at) % 2 === 1 && group.some(is(mover)));
    return between(scoreWith(within)) ?? start;
  });
  const parts = groups.map((group, at) => {
    const [{ cause, checklistId } = { cause: 'model', checklistId: null } as Mover] = group;
    const id = group.length === 1 ? checklistId : null;
    const auditBefore = id === null ? null : (before.audits.get(id)?.auditId ?? null);
    const auditAfter = id === null ? null : (after.audits.get(id)?.auditId ?? null);
    return { cause, checklistId: id, auditBefore, auditAfter, change: values[at] ?? 0 };
  });
  // Work that was the same on both days is no cause.
  return {
    before: start,
    after: end,
    parts: parts.filter(({ cause, change }) => cause !== 'actions' || change !== 0),
  };
}

const is = (mover: Mover) => (other: Mover) => other.cause === mover.cause && other.checklistId === mover.checklistId;

function moversOf({ before, after, crossedActions, crossed }: ChangeFacts): Mover[] {
  const movers: Mover[] = [];
  if (before.model.id !== after.model.id) movers.push({ cause: 'model', checklistId: null });
  if (!equal(before.actions, crossedActions.after) || !equal(crossedActions.before, after.actions))
    movers.push({ cause: 'actions', checklistId: null });
  for (const checklistId of [...new Set([...before.audits.keys(), ...after.audits.keys()])].sort()) {
    const [old, fresh] = [before.audits.get(checklistId), after.audits.get(checklistId)];
    if (!old) movers.push({ cause: 'newlyCounted', checklistId });
    else if (!fresh) movers.push({ cause: 'expired', checklistId });
    else if (old.auditId !== fresh.auditId) {
      movers.push({ cause: 'answers', checklistId });
      if (crossed.has(checklistId)) movers.push({ cause: 'weights', checklistId });
    }
  }
  return movers;
}

function equal(a: ActionShares, b: ActionShares): boolean {
  return a.size === b.size && [...a].every(([department, share]) => b.get(department) === share);
}

function groupsOf(movers: readonly Mover[]): readonly (readonly Mover[])[] {
  if (movers.length <= MOST_MOVERS) return movers.map((mover) => [mover]);
  return [...Map.groupBy(movers, (mover) => mover.cause).values()];
}

function stateBetween({ before, after, crossedActions, crossed }: ChangeFacts, moved: (mover: Mover) => boolean) {
  const [modelSide, actionSide] = (['model', 'actions'] as const).map((cause) =>
    moved({ cause, checklistId: null }) ? 'after' : 'before',
  );
  const { model } = (modelSide === 'after' ? after : before).model;
  const shares =
    actionSide === 'after'
      ? { own: after, crossed: crossedActions.after }
      : { own: before, crossed: crossedActions.before };
  const actions = modelSide === actionSide ? shares.own.actions : shares.crossed;
  const audits = [...new Set([...before.audits.keys(), ...after.audits.keys()])].sort().flatMap((checklistId) => {
    const [old, fresh] = [before.audits.get(checklistId), after.audits.get(checklistId)];
    if (!old) return fresh && moved({ cause: 'newlyCounted', checklistId }) ? [fresh.departments] : [];
    if (!fresh) return moved({ cause: 'expired', checklistId }) ? [] : [old.departments];
    if (old.auditId === fresh.auditId) return [old.departments];
    const answers = moved({ cause: 'answers', checklistId });
    const both = crossed.get(checklistId);
    if (!both || answers === moved({ cause: 'weights', checklistId })) return [(answers ? fresh : old).departments];
    return [answers ? both.answersAfter : both.answersBefore];
  });
  return { model, audits, actions };
}

/** Shapley values of `n` players for a game given on bit masks of those who are in. */
function shapley(n: number, game: (mask: number) => number): number[] {
  const worth = Array.from({ length: 2 ** n }, (_, mask) => game(mask));
  const factorial = (k: number): number => (k <= 1 ? 1 : k * factorial(k - 1));
  const weights = Array.from({ length: n }, (_, size) => (factorial(size) * factorial(n - size - 1)) / factorial(n));
  return Array.from({ length: n }, (_, player) => {
    let value = 0;
    for (let mask = 0; mask < worth.length; mask += 1) {
      if ((mask >> player) % 2 === 1) continue;
      value += (weights[bits(mask)] ?? 0) * ((worth[mask | (1 << player)] ?? 0) - (worth[mask] ?? 0));
    }
    return value;
  });
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}

/** A location in a network on the two days. `score` is null where it is not counted: not open, not there, or not enough data. */
export interface NetworkPlace {
  readonly weight: number;
  readonly before: number | null;
  readonly after: number | null;
  /** Open and in the region on both days, so that what it is counted for is its data. */
  readonly stayed: boolean;
  /** Sum to after − before where both are there. */
  readonly parts: readonly Pick<ChangePart, 'cause' | 'change'>[];
}

type Effect = Pick<ChangePart, 'cause' | 'change'>;

interface ExplainedNetworkChange {
  readonly before: number;
  readonly after: number;
  readonly causes: ReadonlyMap<ChangeCause, number>;
  /** What each of the places did to the change, cause by cause, in their order. */
  readonly effects: readonly (readonly Effect[])[];
}

/**
 * The change of a network's score (the weighted mean over its counted locations) by causes. With W the weight counted on the later day and
 * S the earlier score: a location counted on both days adds w ÷ W of its own parts, one that came w ÷ W of (its score − S), one
 * that went w ÷ W of (S − its score). These sum to the change exactly. Null where one of the days has no score.
 */
export function explainNetworkChange(places: readonly NetworkPlace[]): ExplainedNetworkChange | null {
  const mean = (score: (place: NetworkPlace) => number | null) => {
    let [sum, weight] = [0, 0];
    for (const place of places) {
      const value = score(place);
      if (value === null) continue;
      sum += place.weight * value;
      weight += place.weight;
    }
    return { score: weight > 0 ? sum / weight : null, weight };
  };
  const before = mean((place) => place.before).score;
  const { score: after, weight } = mean((place) => place.after);
  if (before === null || after === null) return null;
  const effects = places.map((place) => effectsOf(place, place.weight / weight, before));
  const causes = new Map<ChangeCause, number>();
  for (const { cause, change } of effects.flat()) causes.set(cause, (causes.get(cause) ?? 0) + change);
  return { before, after, causes, effects };
}

function effectsOf({ before, after, stayed, parts }: NetworkPlace, part: number, mean: number): readonly Effect[] {
  if (before !== null && after !== null) return parts.map(({ cause, change }) => ({ cause, change: part * change }));
  if (after !== null) return [{ cause: stayed ? 'newlyCounted' : 'locations', change: part * (after - mean) }];
  if (before !== null) return [{ cause: stayed ? 'expired' : 'locations', change: part * (mean - before) }];
  return [];
}
