import { type Logger, pino, stdSerializers } from 'pino';
import pretty from 'pino-pretty';

export interface LogOptions {
  readonly level: string;
  /** For a person at a terminal: one coloured line each instead of JSON. */
  readonly forPeople: boolean;
}

/** The log of the process. Passwords, cookies and addresses of accounts never get into it. */
export function createLog({ level, forPeople }: LogOptions): Logger {
  const options = {
    level,
    redact: {
      paths: ['*.password', '*.email', '*.token', '*.headers.cookie', '*.headers.authorization'],
      censor: '[hidden]',
    },
    serializers: { err: errorWithoutValues },
  };
  if (!forPeople) return pino(options);
  return pino(
    options,
    pretty({ ignore: 'pid,hostname,reqId', translateTime: 'SYS:HH:MM:ss', singleLine: true, sync: true }),
  );
}

/**
 * An error as the log keeps it. A failed statement carries its parameters in its words and beside them (a session's token, a person's
 * address, an answer), and PostgreSQL the values of the row in `detail`: of all that only the statement's own text stays.
 */
export function errorWithoutValues(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { type, message, stack, code } = stdSerializers.err(error);
  return { type, message: hideParameters(message, error), stack: hideParameters(stack, error), code };
}

function hideParameters(text: string, error: Error): string {
  let hidden = text;
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 10; at = at.cause, depth += 1) {
    if ('query' in at && 'params' in at)
      hidden = hidden.replaceAll(at.message, () => `Failed query: ${String(at.query)}`);
  }
  return hidden;
}
