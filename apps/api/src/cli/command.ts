/** One command of `npm run concord -- <name>`; one file each, loaded when it is asked for. */
export interface Command {
  /** How it is called, for the help: `score --checklist FILE.json --answers FILE.ndjson`. */
  readonly usage: string;
  /** What it does, in half a sentence. */
  readonly summary: string;
  /** Returns the exit code. Throws UsageError, and what `startSentence` knows. */
  readonly run: (args: readonly string[]) => Promise<number>;
}

/** The command was called the wrong way; the message says how, and the usage is shown with it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
