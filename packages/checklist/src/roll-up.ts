import type { Policy } from './policy.ts';
import type { Run } from './plan.ts';

/** Sums of one section, its instances put together as the policy says; and each instance's part in it. */
export interface SectionTotal {
  earned: number;
  possible: number;
  bonus: number;
  pointsLost: number;
  counted: number;
  /** By instance: what its rows are multiplied with. */
  factors: number[];
}

/**
 * Adds up a section. Mean of instances: each instance's share counts the same, Worst instance: the one with the least
 * share (or most points lost), the first of equals.
 */
export function addUpSection(run: Run, index: number): SectionTotal {
  const { policy, sections } = run.plan.definition;
  const section = sections[index];
  const pooled = policy.repeat === 'pooled' || section?.repeat === undefined;
  const total = pooled ? addUpRows(run, index) : addUpInstances(run, index);
  const most = section?.pointsAtMost;
  return most === undefined || total.pointsLost <= most ? total : heldTo(most, total);
}

const whole = [1];

/** All rows of a section together, whichever instance they belong to. */
function addUpRows(run: Run, index: number): SectionTotal {
  const count = run.instances[index]?.length ?? 0;
  const first = run.base[index] ?? 0;
  const part = addUp(run, first, first + count * (run.plan.sections[index]?.questions.length ?? 0));
  return { ...part, factors: count === 1 ? whole : new Array<number>(count).fill(1) };
}

function addUpInstances(run: Run, index: number): SectionTotal {
  const width = run.plan.sections[index]?.questions.length ?? 0;
  const first = run.base[index] ?? 0;
  const parts = (run.instances[index] ?? []).map((_, position) =>
    addUp(run, first + position * width, first + (position + 1) * width),
  );
  const factors = instanceFactors(parts, run.plan.definition.policy);
  const total: SectionTotal = { earned: 0, possible: 0, bonus: 0, pointsLost: 0, counted: 0, factors };
  parts.forEach((part, position) => {
    const factor = factors[position] ?? 0;
    total.earned += factor * part.earned;
    total.possible += factor * part.possible;
    total.bonus += factor * part.bonus;
    total.pointsLost += factor * part.pointsLost;
    total.counted += part.counted;
  });
  return total;
}

/** A section that lost more points than it may: each of its questions lost its part of what is left. */
function heldTo(most: number, total: SectionTotal): SectionTotal {
  const part = most / total.pointsLost;
  return { ...total, pointsLost: most, factors: total.factors.map((factor) => part * factor) };
}

type Part = Omit<SectionTotal, 'factors'>;

/** The plain sums of the rows from `first` up to `end`. */
function addUp({ earned, possible, bonus, pointsLost, included }: Run, first: number, end: number): Part {
  const part: Part = { earned: 0, possible: 0, bonus: 0, pointsLost: 0, counted: 0 };
  for (let row = first; row < end; row += 1) {
    part.earned += earned[row] ?? 0;
    part.possible += possible[row] ?? 0;
    part.bonus += bonus[row] ?? 0;
    part.pointsLost += pointsLost[row] ?? 0;
    part.counted += included[row] ?? 0;
  }
  return part;
}

/**
 * In a pooled audit a repeat group weighs as much as its average instance, whichever stands for it: weighed by its worst instance alone,
 * a better answer could bring another, heavier instance to the fore and lower the score.
 */
function instanceFactors(parts: readonly Part[], policy: Policy): number[] {
  const weighted = policy.method === 'weighted';
  const valid = parts.map((part) => (weighted ? part.possible > 0 : part.counted > 0));
  const count = valid.filter(Boolean).length;
  const possible = parts.reduce((sum, part) => sum + part.possible, 0) / Math.max(1, count);
  const whole = (part: Part) => (weighted ? possible / part.possible : 1);
  if (policy.repeat === 'worstInstance') {
    const worst = worstInstance(parts, valid, weighted);
    return parts.map((part, position) => (position === worst ? whole(part) : 0));
  }
  return parts.map((part, position) => (valid[position] ? whole(part) / count : 0));
}

function worstInstance(parts: readonly Part[], valid: readonly boolean[], weighted: boolean): number {
  let worst = -1;
  let least = Number.POSITIVE_INFINITY;
  parts.forEach((part, position) => {
    const level = weighted ? (part.earned + part.bonus) / part.possible : part.bonus - part.pointsLost;
    if (valid[position] && level < least) [worst, least] = [position, level];
  });
  return worst;
}
