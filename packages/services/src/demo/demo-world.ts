import type { PhotoPool } from './photo-pool.ts';
import type { Calendar } from './history/calendar.ts';

export type Ids = ReadonlyMap<string, string>;

/** What everything in one demo brand is made from: ids by the names that the facts use. */
export interface DemoWorld {
  readonly orgId: string;
  readonly newId: () => string;
  readonly seed: number;
  readonly years: number;
  readonly calendar: Calendar;
  /** Member ids by login. */
  readonly members: Ids;
  readonly regions: Ids;
  readonly departments: Ids;
  /** By checklist key: its id, and the ids of its two versions. */
  readonly checklists: ReadonlyMap<string, StoredChecklist>;
  /** Null for a brand without photos. */
  readonly pictures: PhotoPool | null;
}

export interface StoredChecklist {
  readonly id: string;
  readonly versions: readonly [string, string];
}

/** The id that goes by a name. Throws RangeError when there is none, which is a mistake in the facts. */
export function idOf(ids: Ids, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new RangeError(`nothing in the demo is called ${name}`);
  return id;
}
