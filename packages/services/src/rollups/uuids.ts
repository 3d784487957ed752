import { type SQL, sql } from 'drizzle-orm';

/** Many ids as one parameter, however many there are: the statement stays the same and its plan can be kept. */
export function uuids(ids: readonly string[]): SQL {
  return sql`${`{${ids.join(',')}}`}::uuid[]`;
}
