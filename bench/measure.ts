import type { Figure } from './row.ts';

export function figure(samples: readonly number[], unit: string): Figure {
  return {
    median: percentile(samples, 0.5),
    lowest: Math.min(...samples),
    highest: Math.max(...samples),
    runs: samples.length,
    unit,
  };
}

/** The nearest rank. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

type Work = () => number | Promise<number>;

export interface Pair {
  readonly ours: readonly number[];
  readonly peer: readonly number[];
}

/**
 * Measures two things in turn, each once before anything counts (unless one round is all), and each first in every other round: what else the machine does meets
 * both. `ours` and `peer` return the figure of one run.
 */
export async function alternate(rounds: number, ours: Work, peer: Work): Promise<Pair> {
  if (rounds > 1) {
    await ours();
    await peer();
  }
  const pair: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) pair.ours.push(await ours());
    pair.peer.push(await peer());
    if (round % 2 === 1) pair.ours.push(await ours());
  }
  return pair;
}

/** Round by round, so that its spread is that of the ratio and not of the machine. */
export function ratioOf(over: readonly number[], under: readonly number[]): Figure {
  return figure(
    over.map((value, round) => value / (under[round] ?? Number.NaN)),
    '×',
  );
}

/** Seconds that one call of `work` takes, repeated for at least `atLeastMs`. */
export function secondsPerCall(atLeastMs: number, work: (call: number) => void): number {
  const started = performance.now();
  let calls = 0;
  let passed = 0;
  for (let batch = 1; passed < atLeastMs; batch *= 2) {
    for (const end = calls + batch; calls < end; calls += 1) work(calls);
    passed = performance.now() - started;
  }
  return passed / 1000 / calls;
}
