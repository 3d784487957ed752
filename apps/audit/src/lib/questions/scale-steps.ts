const MOST_STEPS = 11;

/** The steps of a short scale of whole numbers, as it is written; empty for a long or broken one, which is typed. */
export function scaleSteps(from: number, to: number): number[] {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  if (!Number.isInteger(low) || !Number.isInteger(high) || high - low >= MOST_STEPS) return [];
  return Array.from({ length: high - low + 1 }, (_, step) => (from <= to ? low + step : high - step));
}
