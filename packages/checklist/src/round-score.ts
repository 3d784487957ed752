const powers = [1, 10, 100, 1000, 10000] as const;

/** Binary sums of decimal weights are off by far less than this, and a real score cannot come so near a tie without being one. */
const noise = 1e-11;

/**
 * Rounds half away from zero, judged on the decimal that is meant and not on its binary neighbour: 1.005 to 2 decimals is 1.01.
 * @param decimals 0–4
 */
export function roundScore(value: number, decimals: number): number {
  const power = powers[decimals] ?? 1;
  const size = Math.abs(value);
  const scaled = size * power;
  const whole = Math.floor(scaled);
  const tie = 0.5 - noise * Math.max(1, size / 100) * power;
  const rounded = (scaled - whole >= tie ? whole + 1 : whole) / power;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}
