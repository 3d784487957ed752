import { api } from '#lib/api/client.ts';
import { resource } from '#lib/api/resource.svelte.ts';
import { leagueQuery } from './league-query.ts';
import { inParts } from './shown-ids.ts';

/** How many of the selected locations the table does not show; undefined until that is known. */
export function hiddenFromView(selected: () => readonly string[]) {
  const inView = resource(async (signal) => {
    const ids = selected();
    const query = leagueQuery();
    let total = 0;
    for (const some of inParts(ids)) {
      const page = await api.network.leagueTable.query({ ...query, ids: [...some], limit: 1 }, { signal });
      total += page.total;
    }
    return { of: ids.length, total };
  });
  return {
    get count(): number | undefined {
      const found = inView.data;
      return found && found.of === selected().length ? found.of - found.total : undefined;
    },
  };
}
