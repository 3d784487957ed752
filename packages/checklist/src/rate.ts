import type { ChecklistDefinition } from './definition.ts';
import { missed } from './compile-condition.ts';
import type { Comparison, Measure, Rating, RatingTest } from './rating.ts';
import type { RatingResult } from './result.ts';
import type { Run } from './plan.ts';
import { state } from './run.ts';

/** The highest band whose threshold the rounded score reaches. */
export function bandOf(definition: ChecklistDefinition, score: number | null): string | undefined {
  if (score === null) return undefined;
  return definition.policy.bands.findLast((band) => score >= band.from)?.id;
}

/** The ratings in their order; a later one may look at those before it. No score: no ratings. */
export function ratingsOf(run: Run, score: number | null): RatingResult[] {
  const ranks = new Map<string, number | null>();
  const ratings = run.plan.definition.policy.ratings;
  return ratings.map((rating) => {
    const rank = score === null ? null : rankOf(rating, { run, score, ranks, ratings });
    ranks.set(rating.id, rank);
    return { rating: rating.id, level: rank === null ? null : (rating.levels[rank]?.id ?? null) };
  });
}

interface Facts {
  run: Run;
  score: number;
  ranks: Map<string, number | null>;
  ratings: readonly Rating[];
}

function rankOf(rating: Rating, facts: Facts): number | null {
  const index = (level: string | undefined) => rating.levels.findIndex((one) => one.id === level);
  const best = rating.levels.length - 1;
  const rule = rating.rules.find(({ when }) => holds(when, facts));
  const based = rating.base === undefined ? null : facts.ranks.get(rating.base);
  let rank = rule ? index(rule.level) : (based ?? index(rating.otherwise));
  if (rank < 0) return null;
  for (const step of rating.steps) if (holds(step.when, facts)) rank = Math.max(0, Math.min(best, rank + step.by));
  for (const cap of rating.caps) {
    if (!holds(cap.when, facts)) continue;
    if (cap.atMost !== undefined) rank = Math.min(rank, index(cap.atMost));
    if (cap.atLeast !== undefined) rank = Math.max(rank, index(cap.atLeast));
  }
  return Math.max(0, Math.min(best, rank));
}

function holds(test: RatingTest, facts: Facts): boolean {
  if ('all' in test) return test.all.every((part) => holds(part, facts));
  if ('any' in test) return test.any.some((part) => holds(part, facts));
  if ('not' in test) return !holds(test.not, facts);
  if ('measure' in test) return compare(measured(test.measure, facts), test.op, test.value);
  const rank = facts.ranks.get(test.rating) ?? null;
  if ('than' in test) return compare(rank, test.op, facts.ranks.get(test.than) ?? null);
  const levels = facts.ratings.find((rating) => rating.id === test.rating)?.levels ?? [];
  const level = levels.findIndex((one) => one.id === test.level);
  return compare(rank, test.op, level < 0 ? null : level);
}

/** Sums of decimals are compared as decimals: a binary speck is no difference. */
function compare(one: number | null, op: Comparison, other: number | null): boolean {
  if (one === null || other === null) return false;
  const equal = Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
  switch (op) {
    case 'eq':
      return equal;
    case 'ne':
      return !equal;
    case 'lt':
      return !equal && one < other;
    case 'le':
      return equal || one < other;
    case 'gt':
      return !equal && one > other;
    case 'ge':
      return equal || one > other;
  }
}

function measured(measure: Measure, facts: Facts): number | null {
  if (measure.of === 'score') return facts.score;
  const rows = rowsOver(facts.run, measure.over);
  if (measure.of === 'count') return rows.filter((row) => isIn(facts.run, row, measure.what)).length;
  const column = facts.run[measure.what];
  const figures = rows.filter((row) => facts.run.included[row] === 1).map((row) => column[row] ?? 0);
  if (measure.of === 'sum') return figures.reduce((sum, figure) => sum + (Number.isNaN(figure) ? 0 : figure), 0);
  const known = figures.filter((figure) => !Number.isNaN(figure));
  if (known.length === 0) return null;
  return known.reduce((a, b) => (measure.of === 'largest' ? Math.max(a, b) : Math.min(a, b)));
}

function isIn(run: Run, row: number, what: (Measure & { of: 'count' })['what']): boolean {
  if (what === 'criticalMissed') return run.criticalMiss[row] === 1;
  if (what === 'missed') return run.state[row] === state.counted && missed(run, row);
  return run.state[row] === state[what];
}

function rowsOver(run: Run, over: (Measure & { of: 'sum' })['over']): number[] {
  const all = over?.questions === undefined && over?.sections === undefined;
  const rows: number[] = [];
  for (const { section, index, questions } of run.plan.sections) {
    const whole = all || over?.sections?.includes(section.id) === true;
    const count = (run.instances[index]?.length ?? 0) * questions.length;
    for (let row = 0; row < count; row += 1) {
      const id = questions[row % questions.length]?.id;
      if (whole || (id !== undefined && over?.questions?.includes(id) === true))
        rows.push((run.base[index] ?? 0) + row);
    }
  }
  return rows;
}
