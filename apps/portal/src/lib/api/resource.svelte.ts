import { type Failure, isAbort, toFailure } from '#lib/errors/failure.ts';

/** One thing a screen shows from the server. While it is loaded again, what was shown before stays. */
export interface Resource<Data> {
  readonly data: Data | undefined;
  readonly failure: Failure | null;
  readonly loading: boolean;
  reload(): Promise<void>;
  /** Puts in what a verb has just answered, without asking again. */
  set(data: Data): void;
}

/**
 * Loads at once and again whenever state read synchronously by `load` changes. Call it while a component is being made.
 * `load` gets a signal that ends when a newer load starts or the component goes.
 */
export function resource<Data>(load: (signal: AbortSignal) => Promise<Data>): Resource<Data> {
  let data = $state.raw<Data>();
  let failure = $state.raw<Failure | null>(null);
  let loading = $state(true);
  let running: AbortController | undefined;

  async function run(): Promise<void> {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    loading = true;
    try {
      const fresh = await load(mine.signal);
      if (running !== mine) return;
      data = fresh;
      failure = null;
    } catch (error) {
      if (running !== mine || isAbort(error)) return;
      failure = toFailure(error, navigator.onLine);
    }
    loading = false;
  }

  $effect(() => {
    void run();
    return () => running?.abort();
  });

  return {
    get data() {
      return data;
    },
    get failure() {
      return failure;
    },
    get loading() {
      return loading;
    },
    reload: run,
    set(fresh) {
      running?.abort();
      running = undefined;
      data = fresh;
      failure = null;
      loading = false;
    },
  };
}
