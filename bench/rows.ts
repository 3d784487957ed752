import type { Row } from './row.ts';

/** Every row by name, loaded in the process that measures it. */
export const rows: Readonly<Record<string, () => Promise<{ readonly row: Row }>>> = {
  score: () => import('./rows/score.ts'),
  'import-lives': () => import('./rows/import-lives.ts'),
  procedure: () => import('./rows/procedure.ts'),
  'import-locations': () => import('./rows/import-locations.ts'),
  submit: () => import('./rows/submit.ts'),
  league: () => import('./rows/league.ts'),
  history: () => import('./rows/history.ts'),
  dashboards: () => import('./rows/dashboards.ts'),
  'first-load': () => import('./rows/first-load.ts'),
  table: () => import('./rows/table.ts'),
  builder: () => import('./rows/builder.ts'),
  'cut-off': () => import('./rows/cut-off.ts'),
  'kill-postgres': () => import('./rows/kill-postgres.ts'),
};

/** Rows of quality.md whose work the product does not do yet. */
export const notBuilt: readonly string[] = [
  'parse and validate 1 M feedback rows, beside COPY',
  'whole import of feedback rows, beside COPY',
  'shrunken ranking of 10,000; control charts of 10,000 × 104, beside numpy',
  'feedback page ≤ 30 kB',
  'audit app at 6 × CPU slowdown, beside a hand-written form',
];
