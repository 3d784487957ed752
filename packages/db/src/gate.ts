import { DatabaseUnavailable } from './unavailable.ts';

export type GateOptions = {
  /** Users at once. */
  readonly places: number;
  /** Users waiting at most; one more is refused at once. */
  readonly queue: number;
  /** Longest wait, milliseconds. */
  readonly patienceMs: number;
};

export type Gate = {
  /** @throws DatabaseUnavailable POOL_EXHAUSTED when no place gets free in time. */
  readonly pass: <T>(work: () => Promise<T>) => Promise<T>;
};

type Waiting = { readonly enter: () => void; readonly timer: NodeJS.Timeout };

/** A bounded queue before the pool: postgres.js lets queries wait without limit in number or time. First in, first out. */
export function createGate({ places, queue, patienceMs }: GateOptions): Gate {
  let free = places;
  const waiting = new Set<Waiting>();

  const enter = (): Promise<void> => {
    if (free > 0) {
      free -= 1;
      return Promise.resolve();
    }
    if (waiting.size >= queue) return Promise.reject(new DatabaseUnavailable('POOL_EXHAUSTED'));
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(me);
        reject(new DatabaseUnavailable('POOL_EXHAUSTED'));
      }, patienceMs);
      const me = { enter: resolve, timer };
      waiting.add(me);
    });
  };

  const leave = (): void => {
    const [next] = waiting;
    if (!next) {
      free += 1;
      return;
    }
    waiting.delete(next);
    clearTimeout(next.timer);
    next.enter();
  };

  return {
    pass: async (work) => {
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
