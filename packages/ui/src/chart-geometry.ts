import type { ChartMark, ChartSeries } from './chart-types.ts';

/** Every day on which the chart has something to say, first to last. */
export function chartDays(series: readonly ChartSeries[], marks: readonly ChartMark[]): readonly string[] {
  const days = [...series.flatMap(({ points }) => points.map(({ day }) => day)), ...marks.map(({ day }) => day)];
  return [...new Set(days)].toSorted();
}

/** A series' value on a day: that of the day itself, or with `step` the one that has held since; null where there is none. */
export function valueOn(series: ChartSeries, day: string, step: boolean): number | null {
  const found = step
    ? series.points.findLast((point) => point.day <= day)
    : series.points.find((point) => point.day === day);
  return found?.value ?? null;
}

/** The part of `within` that shows the values with some air, at least `atLeast` wide; the whole of it without values. */
export function shownRange(
  values: readonly number[],
  within: readonly [number, number],
  atLeast: number,
): readonly [number, number] {
  if (values.length === 0) return within;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = Math.max((high - low) * 0.15, (atLeast - (high - low)) / 2, 0);
  const bottom = Math.max(within[0], low - air);
  const top = Math.min(within[1], high + air);
  // What one end could not give is asked of the other.
  return [Math.max(within[0], Math.min(bottom, top - atLeast)), Math.min(within[1], Math.max(top, bottom + atLeast))];
}

/** The day nearest to a moment; undefined without days. */
export function nearestDay(days: readonly string[], moment: number): string | undefined {
  let best: string | undefined;
  for (const day of days) {
    if (best === undefined || Math.abs(Date.parse(day) - moment) < Math.abs(Date.parse(best) - moment)) best = day;
  }
  return best;
}
