const FIRST_MS = 2_000;
const LONGEST_MS = 5 * 60_000;

/**
 * How long to wait before the next try: doubling from 2 s to 5 min, with half of it left to chance so that a hundred
 * devices coming back at once do not knock together.
 * @param failures tries that failed in a row, from 1
 * @param random 0 ≤ random < 1
 */
export function pauseAfter(failures: number, random: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
  return Math.round(full / 2 + (full / 2) * random);
}
