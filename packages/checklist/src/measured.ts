import { compare } from './compare.ts';
import { compileCondition } from './compile-condition.ts';
import type { Condition } from './condition.ts';
import type { Facts } from './facts.ts';
import { levelNumber } from './level-number.ts';
import type { Measure, RatingTest, Summarising, WeightedPart } from './measure.ts';
import { roundScore } from './round-score.ts';
import { figureOfRow, groupsOf, isCounted, rowsOver, standsSo } from './rows.ts';
import { quotient, rounded, summarise } from './summarise.ts';

/** What a measure says; null: unknown. */
export function measured(measure: Measure, facts: Facts): number | null {
  const figure = evaluate(measure, facts);
  return figure !== null && Number.isFinite(figure) ? figure : null;
}

/** Whether a test holds. */
export function holds(test: RatingTest, facts: Facts): boolean {
  if ('all' in test) return test.all.every((part) => holds(part, facts));
  if ('any' in test) return test.any.some((part) => holds(part, facts));
  if ('not' in test) return !holds(test.not, facts);
  if ('condition' in test) return holdsCondition(test.condition, facts);
  if ('measure' in test) {
    const other = 'than' in test ? measured(test.than, facts) : test.value;
    return compare(measured(test.measure, facts), test.op, other);
  }
  const ranked = facts.ratingOf(test.rating);
  const rank = ranked?.rank ?? null;
  if ('than' in test) return compare(rank, test.op, facts.ratingOf(test.than)?.rank ?? null);
  const level = ranked?.rating.levels.findIndex((one) => one.id === test.level) ?? -1;
  return compare(rank, test.op, level < 0 ? null : level);
}

/** Outside of any section: a question of a repeat group is looked up in any of its instances. */
function holdsCondition(condition: Condition, { run }: Facts): boolean {
  const { conditions, byId } = run.plan;
  let test = conditions.get(condition);
  if (test === undefined) {
    test = compileCondition(condition, -1, byId);
    conditions.set(condition, test);
  }
  return test(run, 0);
}

function evaluate(measure: Measure, facts: Facts): number | null {
  switch (measure.of) {
    case 'score':
      return measure.section === undefined ? facts.score : scoreOfSection(measure.section, facts);
    case 'percentage':
      return percentage(rowsOver(measure.over, facts), facts);
    case 'count':
      return rowsOver(measure.over, facts).filter((row) => standsSo(facts.run, row, measure.what)).length;
    case 'number':
      return measure.value;
    case 'level':
      return numberOfLevel(measure.rating, facts);
    case 'figure':
      return facts.figureOf(measure.figure);
    case 'product':
      return combine(measure, facts, (figures) => figures.reduce((a, b) => a * b, 1));
    case 'quotient':
      return quotient(measured(measure.measure, facts), measured(measure.by, facts));
    case 'rounded':
      return rounded(measured(measure.measure, facts), measure.decimals ?? 0, measure.direction ?? 'nearest');
    case 'holding':
      if ('tests' in measure) return measure.tests.filter((test) => holds(test, facts)).length;
      return groupsOf(measure.each, measure.over, facts).filter((group) => holds(measure.test, group)).length;
    default:
      return summary(measure, facts);
  }
}

function numberOfLevel(rating: string, facts: Facts): number | null {
  const ranked = facts.ratingOf(rating);
  return ranked === null || ranked.rank === null ? null : levelNumber(ranked.rating.levels, ranked.rank);
}

function summary(measure: Summarising, facts: Facts): number | null {
  if ('parts' in measure) {
    return combine(measure, facts, (figures, weights) => summarise(measure.of, figures, weights));
  }
  const figures =
    'what' in measure
      ? rowsOver(measure.over, facts).map((row) => figureOfRow(facts, row, measure.what))
      : groupsOf(measure.each, measure.over, facts).map((group) => measured(measure.measure, group));
  return summarise(
    measure.of,
    figures.filter((figure) => figure !== null),
  );
}

/** Puts the figures of the parts together; null where one is unknown and may not be left out, or none is left. */
function combine(
  { parts, unknown }: { parts: readonly WeightedPart[]; unknown?: 'skip' | undefined },
  facts: Facts,
  put: (figures: number[], weights: number[]) => number | null,
): number | null {
  const figures: number[] = [];
  const weights: number[] = [];
  for (const { measure, weight = 1 } of parts) {
    const figure = measured(measure, facts);
    if (figure !== null) {
      figures.push(figure);
      weights.push(weight);
    } else if (unknown !== 'skip') return null;
  }
  return figures.length > 0 ? put(figures, weights) : null;
}

function percentage(rows: readonly number[], { run }: Facts): number | null {
  let [earned, possible] = [0, 0];
  for (const row of rows) {
    if (!isCounted(run, row)) continue;
    earned += run.earned[row] ?? 0;
    possible += run.possible[row] ?? 0;
  }
  return possible > 0 ? roundScore((100 * earned) / possible, run.plan.definition.policy.decimals) : null;
}

/** As the result shows it; a repeated section with its instances put together as the policy says. */
function scoreOfSection(id: string, { run, total }: Facts): number | null {
  const { policy, sections } = run.plan.definition;
  const index = sections.findIndex((section) => section.id === id);
  const section = total.sections[index];
  if (policy.method !== 'weighted' || !section || section.possible <= 0) return null;
  const reached = (100 * (section.earned + section.bonus)) / section.possible;
  const limit = total.limits.sections[index] ?? 1;
  return roundScore(limit < 1 ? Math.min(reached, 100 * limit) : reached, policy.decimals);
}
