import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { pagesOf, type RowWindow } from '@concord/ui/virtual-rows';
import { api } from '#lib/api/client.ts';
import { resource } from '#lib/api/resource.svelte.ts';
import type { Input, LeagueRow } from '#lib/api/wire.ts';
import { type Failure, isAbort, toFailure } from '#lib/errors/failure.ts';

const PAGE = 100;
/** Scrolling past pages faster than this asks for none of them. */
const PAUSE_MS = 60;

type Query = NonNullable<Input['network']['leagueTable']>;

/**
 * The league table as a list of known length whose rows come when somebody looks at them. A change of what `query` reads starts
 * anew; until its first page is there, the rows before stay.
 */
export function leagueRows(query: () => Query) {
  const pages = new SvelteMap<number, readonly LeagueRow[]>();
  /** Pages that are here or on their way. */
  let asked: readonly number[] = [];
  let moreFailure = $state.raw<Failure | null>(null);
  let inView: RowWindow = { first: 0, end: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = new AbortController();

  const first = resource(async (signal) => {
    const page = await api.network.leagueTable.query({ ...query(), offset: 0, limit: PAGE }, { signal });
    running.abort();
    running = new AbortController();
    untrack(() => {
      pages.clear();
      pages.set(0, page.rows);
    });
    asked = [0];
    moreFailure = null;
    look();
    return page;
  });

  function look() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const page of pagesOf(inView, PAGE)) void load(page);
    }, PAUSE_MS);
  }

  async function load(page: number): Promise<void> {
    if (asked.includes(page)) return;
    asked = [...asked, page];
    const { signal } = running;
    try {
      const input = { ...untrack(query), offset: page * PAGE, limit: PAGE };
      const found = await api.network.leagueTable.query(input, { signal });
      if (signal.aborted) return;
      pages.set(page, found.rows);
      moreFailure = null;
    } catch (error) {
      if (signal.aborted || isAbort(error)) return;
      asked = asked.filter((one) => one !== page);
      moreFailure = toFailure(error, navigator.onLine);
    }
  }

  $effect(() => () => {
    clearTimeout(timer);
    running.abort();
  });

  return {
    first,
    get total() {
      return first.data?.total ?? 0;
    },
    get moreFailure() {
      return moreFailure;
    },
    at: (index: number): LeagueRow | undefined => pages.get(Math.floor(index / PAGE))?.[index % PAGE],
    need(from: number, end: number) {
      inView = { first: from, end };
      look();
    },
    retry: look,
  };
}
