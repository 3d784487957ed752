import { api } from '#lib/api/client.ts';
import { leagueQuery } from './league-query.ts';

/** So many ids fit the address of one question. */
const ASKED_AT_ONCE = 150;
const PAGE = 200;

export const inParts = (ids: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(ids.length / ASKED_AT_ONCE) }, (_, at) =>
    ids.slice(at * ASKED_AT_ONCE, (at + 1) * ASKED_AT_ONCE),
  );

/** Every location that the table shows with its filters, of `total` rows. */
export async function everyShownId(total: number): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (let offset = 0; offset < total; offset += PAGE) {
    const { rows } = await api.network.leagueTable.query({ ...leagueQuery(), offset, limit: PAGE });
    for (const { id } of rows) ids.add(id);
  }
  return ids;
}

/** Those of the selected locations that the table shows with its filters, in the selection's own order. */
export async function shownOf(ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const some of inParts(ids)) {
    const { rows } = await api.network.leagueTable.query({ ...leagueQuery(), ids: [...some], limit: PAGE });
    for (const { id } of rows) found.add(id);
  }
  return new Set(ids.filter((id) => found.has(id)));
}
