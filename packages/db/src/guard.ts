import { inspect } from 'node:util';
import type { Log } from './log.ts';

const connectionCode = /[\\/]postgres(@[^\\/]*)?[\\/](cjs[\\/])?src[\\/](connection|errors)\.js:/;
const socketState =
  /\b(reading|evaluating) '(socket\.)?(write|end|destroy|readyState|pause|resume|removeListener|removeAllListeners)'/;
const socketCodes = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'ECONNRESET',
  'EPIPE',
  'ERR_STREAM_DESTROYED',
]);

/**
 * True for what postgres.js throws from a timer or socket event when the server dies (its issues 1154, 1168, 1208,
 * 1209): thrown in its connection.js, about a socket that is gone. Nobody can catch that, and nobody waits for it: the
 * query concerned is rejected on its own.
 */
export function isLostSocketError(error: unknown): boolean {
  if (!(error instanceof Error) || !thrownIn(error.stack ?? '')) return false;
  if (error instanceof TypeError) return socketState.test(error.message);
  return 'code' in error && socketCodes.has(String(error.code));
}

/** The first frame that is not Node's own decides: an error of ours that only passed through the driver still counts. */
function thrownIn(stack: string): boolean {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return connectionCode.test(frames.find((line) => !line.includes('node:')) ?? '');
}

export type GuardOptions = {
  readonly log: Log;
  /** Called before the process ends for any other error, to write out logs. */
  readonly onFatal?: (error: unknown) => void;
};

let installed = false;

/**
 * Keeps the process alive through lost sockets of postgres.js, and only those. The patch of the driver removes every
 * cause known to us; this is the net below it, for the causes that are not. Once, from the main of a server.
 */
export function guardAgainstLostSockets({ log, onFatal }: GuardOptions): void {
  if (installed) return;
  installed = true;
  process.on('uncaughtException', (error) => {
    if (isLostSocketError(error)) {
      log.error({ err: error }, 'postgres.js lost its socket; the process goes on');
      return;
    }
    onFatal?.(error);
    process.stderr.write(`${inspect(error)}\n`);
    process.exit(1);
  });
}
