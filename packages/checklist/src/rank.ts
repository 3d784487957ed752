import type { Facts, Ranked } from './facts.ts';
import { nearestLevel } from './level-number.ts';
import { holds, measured } from './measured.ts';
import type { Rating } from './rating.ts';
import type { RatingReason } from './result.ts';

/** Where a rating starts, then its steps in order, then its caps. */
export function rankOf(rating: Rating, facts: Facts): Ranked {
  const { rank: start, from, rule } = startOf(rating, facts);
  const why: RatingReason = { from, ...(rule === undefined ? {} : { rule }), start: null, steps: [], caps: [] };
  if (start === null) return { rating, rank: null, why };
  const best = rating.levels.length - 1;
  let rank = Math.max(0, Math.min(best, start));
  why.start = rating.levels[rank]?.id ?? null;
  rating.steps.forEach((step, index) => {
    if (!holds(step.when, facts)) return;
    rank = Math.max(0, Math.min(best, rank + step.by));
    why.steps.push(index);
  });
  rating.caps.forEach((cap, index) => {
    if (!holds(cap.when, facts)) return;
    if (cap.atMost !== undefined) rank = Math.min(rank, placeOf(rating, cap.atMost));
    if (cap.atLeast !== undefined) rank = Math.max(rank, placeOf(rating, cap.atLeast));
    why.caps.push(index);
  });
  return { rating, rank, why };
}

interface Start {
  rank: number | null;
  from: RatingReason['from'];
  rule?: number;
}

function startOf(rating: Rating, facts: Facts): Start {
  const rule = rating.rules.findIndex(({ when }) => holds(when, facts));
  const level = rating.rules[rule]?.level;
  if (level !== undefined) return { rank: level === null ? null : placeOf(rating, level), from: 'rule', rule };
  const base = baseOf(rating, facts);
  if (base !== null) return { rank: base, from: 'base' };
  if (rating.otherwise !== undefined) return { rank: placeOf(rating, rating.otherwise), from: 'otherwise' };
  return { rank: null, from: 'nothing' };
}

function placeOf({ levels }: Rating, level: string): number {
  const place = levels.findIndex(({ id }) => id === level);
  return Math.max(0, place);
}

function baseOf({ base, levels }: Rating, facts: Facts): number | null {
  if (base === undefined) return null;
  if (typeof base === 'string') return facts.ratingOf(base)?.rank ?? null;
  const figure = measured(base, facts);
  return figure === null ? null : nearestLevel(levels, figure);
}
