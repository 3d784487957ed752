import type { ChecklistDefinition } from '../definition.ts';
import type { Rating } from '../rating.ts';
import { comparing, implies } from './implies.ts';
import { boundsOf, neverHolds } from './measure-bounds.ts';
import type { Path, Report } from './problem.ts';
import { selectedBy } from './selected-by.ts';
import { type Visitor, walkMeasure, walkTest } from './walk-measures.ts';

/**
 * What can never come about: tests out of reach, selections of no question, rules that an earlier one always forestalls, levels that nothing
 * leads to, steps and caps that do nothing.
 */
export function checkRatingLogic(definition: ChecklistDefinition, report: Report): void {
  const { ratings, figures = [] } = definition.policy;
  const visitor = visitorOf(definition, report);
  const work = comparing(ratings);
  figures.forEach(({ measure }, index) => walkMeasure(measure, ['policy', 'figures', index, 'measure'], visitor));
  ratings.forEach((rating, index) => checkTests(rating, ['policy', 'ratings', index], visitor));
  ratings.forEach((rating, index) => {
    const path = ['policy', 'ratings', index];
    if (rating.rules.length === 0 && rating.base === undefined && rating.otherwise === undefined) {
      report(path, 'RATING_WITHOUT_START', { rating: rating.id });
      return;
    }
    const dead = rating.rules.map(({ when }, at) =>
      rating.rules.slice(0, at).some((earlier) => implies(when, earlier.when, work)),
    );
    dead.forEach((isDead, at) => {
      if (isDead) report([...path, 'rules', at, 'when'], 'RATING_RULE_NEVER_REACHED', { rating: rating.id });
    });
    checkMoves(rating, path, report);
    const reached = reachedIn(rating, dead, ratings);
    rating.levels.forEach(({ id }, place) => {
      if (!reached.has(place)) report([...path, 'levels', place], 'RATING_LEVEL_NEVER_REACHED', { level: id });
    });
  });
}

function visitorOf(definition: ChecklistDefinition, report: Report): Visitor {
  return {
    test: (test, path) => {
      if (!('measure' in test) || !('value' in test)) return;
      if (!neverHolds(test.op, test.value, boundsOf(test.measure, definition))) return;
      report([...path, 'value'], 'RATING_TEST_NEVER_HOLDS', { value: test.value });
    },
    measure: (measure, path) => {
      if (!('over' in measure) || measure.over === undefined) return;
      if (selectedBy(measure.over, definition).length === 0) report([...path, 'over'], 'RATING_SELECTS_NOTHING');
    },
  };
}

function checkTests({ base, rules, steps, caps }: Rating, path: Path, visitor: Visitor): void {
  if (base !== undefined && typeof base !== 'string') walkMeasure(base, [...path, 'base'], visitor);
  for (const [field, tests] of Object.entries({ rules, steps, caps })) {
    tests.forEach(({ when }, index) => walkTest(when, [...path, field, index, 'when'], visitor));
  }
}

function checkMoves(rating: Rating, path: Path, report: Report): void {
  rating.steps.forEach(({ by }, index) => {
    if (by === 0) report([...path, 'steps', index, 'by'], 'STEP_WITHOUT_MOVE');
  });
  rating.caps.forEach((cap, index) => {
    const at = [...path, 'caps', index];
    if (cap.atMost === undefined && cap.atLeast === undefined) report(at, 'CAP_WITHOUT_LEVEL');
    if (cap.atMost === undefined || cap.atLeast === undefined) return;
    const [most, least] = [placeOf(rating, cap.atMost), placeOf(rating, cap.atLeast)];
    if (most >= 0 && least > most) report(at, 'CAP_UPSIDE_DOWN', { atMost: cap.atMost, atLeast: cap.atLeast });
  });
}

/** The places that a rating can end at, perhaps some more. */
function reachedIn(rating: Rating, dead: readonly boolean[], ratings: readonly Rating[]): ReadonlySet<number> {
  const { levels, base, otherwise, rules, steps, caps } = rating;
  const best = levels.length - 1;
  const hold = (place: number) => Math.max(0, Math.min(best, place));
  const places = (count: number) => Array.from({ length: Math.max(0, count) }, (_, place) => place);
  let reached = new Set(
    rules.flatMap(({ level }, index) => (level === null || dead[index] ? [] : [placeOf(rating, level)])),
  );
  if (otherwise !== undefined) reached.add(placeOf(rating, otherwise));
  if (base !== undefined) {
    const count =
      typeof base === 'string' ? (ratings.find(({ id }) => id === base)?.levels.length ?? 0) : levels.length;
    for (const place of places(count)) reached.add(hold(place));
  }
  for (const { by } of steps) reached = new Set([...reached].flatMap((place) => [place, hold(place + by)]));
  for (const { atMost, atLeast } of caps) {
    const capped = (place: number) => {
      const most = atMost === undefined ? place : Math.min(place, placeOf(rating, atMost));
      return atLeast === undefined ? most : Math.max(most, placeOf(rating, atLeast));
    };
    reached = new Set([...reached].flatMap((place) => [place, capped(place)]));
  }
  return reached;
}

function placeOf({ levels }: Rating, level: string): number {
  return levels.findIndex(({ id }) => id === level);
}
