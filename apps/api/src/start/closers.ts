import type { Logger } from 'pino';

/** What was opened and how to close it again, newest first; one that fails does not keep the others open. */
export interface Closers {
  readonly add: (what: string, close: () => Promise<unknown>) => void;
  readonly closeAll: () => Promise<void>;
}

export function createClosers(log: Logger): Closers {
  const open: { what: string; close: () => Promise<unknown> }[] = [];
  return {
    add: (what, close) => open.push({ what, close }),
    closeAll: async () => {
      for (let next = open.pop(); next; next = open.pop()) {
        const { what } = next;
        await next.close().catch((error: unknown) => log.warn({ err: error }, `${what} did not close cleanly`));
      }
    },
  };
}
