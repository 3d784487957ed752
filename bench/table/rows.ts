/** What both tables show. */
export interface PlaceRow {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly region: string;
  readonly score: number;
  readonly coverage: number;
  readonly audits: number;
  readonly actions: number;
}

export const columns = [
  ['name', 'Location'],
  ['city', 'City'],
  ['region', 'Region'],
  ['score', 'Score'],
  ['coverage', 'Coverage'],
  ['audits', 'Audits'],
  ['actions', 'Open actions'],
] as const satisfies readonly (readonly [keyof PlaceRow, string])[];

export const placeRows: readonly PlaceRow[] = Array.from({ length: 10_000 }, (_, n) => ({
  id: `place-${n}`,
  name: `Location ${n}`,
  city: `City ${(n * 31) % 977}`,
  region: `Region ${n % 24}`,
  // No two are the same, so that there is one right order.
  score: (n * 7919) % 10_007,
  coverage: (n * 13) % 101,
  audits: n % 40,
  actions: (n * 7) % 12,
}));

/** What a page of the bench can do; `run` in the browser calls it. */
export interface TablePage {
  /** Draws the table. */
  readonly mount: (element: HTMLElement) => void;
  /** Highest score first. */
  readonly sort: () => void;
}
