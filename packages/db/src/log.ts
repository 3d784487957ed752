/** The part of a pino logger that this package writes to; `pino()` itself fits. */
export type Log = {
  readonly info: (fields: object, message: string) => void;
  readonly warn: (fields: object, message: string) => void;
  readonly error: (fields: object, message: string) => void;
};

const nothing = (): void => undefined;

/** A log that keeps nothing, for tests and for scripts that report by themselves. */
export const silentLog: Log = { info: nothing, warn: nothing, error: nothing };
