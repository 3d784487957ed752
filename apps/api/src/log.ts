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
      paths: [
        '*.password',
        '*.email',
        '*.token',
        '*.headers.cookie',
        '*.headers.authorization',
        'err.parameters',
        'err.query',
      ],
      censor: '[hidden]',
    },
    serializers: { err: stdSerializers.err },
  };
  if (!forPeople) return pino(options);
  return pino(
    options,
    pretty({ ignore: 'pid,hostname,reqId', translateTime: 'SYS:HH:MM:ss', singleLine: true, sync: true }),
  );
}
