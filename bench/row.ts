import type { TestServer } from '@concord/db/test/server';

/** Several runs of one thing. */
export interface Figure {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  readonly runs: number;
  readonly unit: string;
}

/** What quality.md asks of the ratio, or of our own figure where there is nothing to measure beside. */
export interface Target {
  readonly of: 'ratio' | 'ours';
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** One line of the table. */
export interface Line {
  readonly what: string;
  readonly ours: Figure | null;
  /** Null where there is nothing to measure beside; a figure of null is a peer that is not installed. */
  readonly beside: { readonly name: string; readonly figure: Figure | null } | null;
  readonly ratio: Figure | null;
  readonly target: Target | null;
  readonly note?: string;
}

export interface RunOptions {
  /** Proves that it runs; its figures say nothing. */
  readonly quick: boolean;
  /** PostgreSQL with the product's own settings, and a migrated database to clone. */
  readonly server: TestServer;
}

/** A row of the table: one piece of work, measured in a process of its own. */
export interface Row {
  readonly name: string;
  readonly run: (options: RunOptions) => Promise<readonly Line[]>;
}

export type Verdict = 'met' | 'not met' | 'measured' | 'peer not installed';

export function verdictOf({ beside, ratio, ours, target }: Line): Verdict {
  if (beside?.figure === null) return 'peer not installed';
  const figure = target?.of === 'ratio' ? ratio : ours;
  if (!target || !figure) return 'measured';
  const { atLeast = -Infinity, atMost = Infinity } = target;
  return figure.median >= atLeast && figure.median <= atMost ? 'met' : 'not met';
}
