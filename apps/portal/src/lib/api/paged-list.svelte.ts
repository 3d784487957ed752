import { type Failure, isAbort, toFailure } from '#lib/errors/failure.ts';
import { resource } from './resource.svelte.ts';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/**
 * A bounded list that grows on demand: the first page is a resource, `more()` appends the next one.
 * A change of what `load` reads starts again from the first page.
 */
export function pagedList<First extends Page<unknown>>(
  load: (cursor: string | undefined, signal: AbortSignal) => Promise<First>,
) {
  type Item = First['items'][number];
  let rest = $state.raw<Item[]>([]);
  let cursor = $state<string | null>(null);
  let growing = $state(false);
  let moreFailure = $state.raw<Failure | null>(null);

  const first = resource(async (signal) => {
    const page = await load(undefined, signal);
    rest = [];
    cursor = page.nextCursor;
    moreFailure = null;
    return page;
  });

  async function more(): Promise<void> {
    if (cursor === null || growing) return;
    const from = cursor;
    growing = true;
    try {
      const page = await load(from, AbortSignal.timeout(30_000));
      // A new filter may have replaced the list meanwhile; its cursor then differs.
      if (cursor !== from) return;
      rest = [...rest, ...page.items];
      cursor = page.nextCursor;
      moreFailure = null;
    } catch (error) {
      if (!isAbort(error)) moreFailure = toFailure(error, navigator.onLine);
    } finally {
      growing = false;
    }
  }

  return {
    first,
    get items(): readonly Item[] {
      return [...(first.data?.items ?? []), ...rest];
    },
    get hasMore() {
      return cursor !== null;
    },
    get growing() {
      return growing;
    },
    get moreFailure() {
      return moreFailure;
    },
    more,
  };
}
