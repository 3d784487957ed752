import type { Direction, Summary } from './measure.ts';
import { roundScore } from './round-score.ts';

/** Puts figures together; weights belong to sum and mean. Nothing to put together: the sum is 0, the rest unknown. */
export function summarise(of: Summary, figures: readonly number[], weights?: readonly number[]): number | null {
  const weightAt = (index: number) => weights?.[index] ?? 1;
  const sum = figures.reduce((all, figure, index) => all + weightAt(index) * figure, 0);
  if (of === 'sum') return sum;
  if (figures.length === 0) return null;
  switch (of) {
    case 'mean':
      return quotient(
        sum,
        figures.reduce((all, _, index) => all + weightAt(index), 0),
      );
    case 'median': {
      const sorted = figures.toSorted((a, b) => a - b);
      return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
    }
    case 'largest':
      return figures.reduce((a, b) => Math.max(a, b));
    case 'smallest':
      return figures.reduce((a, b) => Math.min(a, b));
  }
}

export function quotient(figure: number | null, by: number | null): number | null {
  return figure === null || by === null || by === 0 ? null : figure / by;
}

/** Rounds by the decimal that is meant: what lies a binary speck beside a step is on it. */
export function rounded(figure: number | null, decimals: number, direction: Direction): number | null {
  if (figure === null) return null;
  if (direction === 'nearest') return roundScore(figure, decimals);
  const power = 10 ** decimals;
  const scaled = figure * power;
  const near = Math.round(scaled);
  if (Math.abs(scaled - near) <= 1e-9 * Math.max(1, Math.abs(near))) return near / power;
  return (direction === 'down' ? Math.floor(scaled) : Math.ceil(scaled)) / power;
}
