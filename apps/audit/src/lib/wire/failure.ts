import { ERROR_CODES, type ErrorCode } from '@concord/domain/errors';

/** Nothing came back, or nothing usable: the server may or may not have done it. Asked again later. */
export class Unreachable extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'Unreachable';
  }
}

/** The server answered with one of its codes. */
export class ServerRefusal extends Error {
  readonly code: ErrorCode | 'UNKNOWN';
  readonly details: Readonly<Record<string, unknown>>;
  readonly requestId: string | undefined;

  constructor(code: string, details: Readonly<Record<string, unknown>> = {}, requestId?: string) {
    super(code);
    this.name = 'ServerRefusal';
    this.code = Object.hasOwn(ERROR_CODES, code) ? (code as ErrorCode) : 'UNKNOWN';
    this.details = details;
    this.requestId = requestId;
  }
}

const LATER: readonly string[] = ['DATABASE_UNAVAILABLE', 'INTERNAL', 'TOO_MANY_TRIES'];

/** What an error means for something that waits to be sent. */
export function verdictOn(error: unknown): 'later' | 'signIn' | 'refused' {
  if (!(error instanceof ServerRefusal)) return 'later';
  if (error.code === 'NOT_SIGNED_IN') return 'signIn';
  return LATER.includes(error.code) ? 'later' : 'refused';
}
