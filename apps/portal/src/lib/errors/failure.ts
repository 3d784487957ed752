import { ERROR_CODES, type ErrorCode, type ErrorDetails } from '@concord/domain/errors';
import { TRPCClientError } from '@trpc/client';

/** What can go wrong before the server has answered. */
export const CLIENT_CODES = ['CLIENT_OFFLINE', 'CLIENT_TIMEOUT', 'CLIENT_UNREACHABLE', 'CLIENT_NOT_SECURE'] as const;
export type FailureCode = ErrorCode | (typeof CLIENT_CODES)[number];

/** One failed call as every screen shows it. */
export interface Failure {
  readonly code: FailureCode;
  readonly details: ErrorDetails;
  /** Names the request in the server's log; null where no server answered. */
  readonly requestId: string | null;
}

export function failure(code: FailureCode, details: ErrorDetails = {}, requestId: string | null = null): Failure {
  return { code, details, requestId };
}

/** A code that this build does not know yet is shown as INTERNAL. */
export function knownCode(code: unknown): ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERROR_CODES, code) ? (code as ErrorCode) : 'INTERNAL';
}

/** True for the echo of our own abort (a newer search, a page that was left): nothing failed. */
export function isAbort(error: unknown): boolean {
  return causes(error).some((cause) => cause instanceof Error && cause.name === 'AbortError');
}

/** Whatever was thrown by a call, as a Failure. `online` is `navigator.onLine`. */
export function toFailure(error: unknown, online = true): Failure {
  const data: unknown = error instanceof TRPCClientError ? error.data : undefined;
  if (isErrorData(data)) {
    return failure(knownCode(data.code), data.details ?? {}, data.requestId ?? null);
  }
  if (causes(error).some((cause) => cause instanceof Error && cause.name === 'TimeoutError'))
    return failure('CLIENT_TIMEOUT');
  if (!online) return failure('CLIENT_OFFLINE');
  // A proxy's HTML page, a refused connection: the server did not answer in its own words.
  return error instanceof TRPCClientError || error instanceof TypeError
    ? failure('CLIENT_UNREACHABLE')
    : failure('INTERNAL');
}

interface ErrorData {
  code: string;
  details?: ErrorDetails;
  requestId?: string;
}

/** What the server says of a failure, whatever it was asked. */
export function isErrorData(data: unknown): data is ErrorData {
  return typeof data === 'object' && data !== null && 'code' in data && typeof data.code === 'string';
}

function causes(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let next = error; next instanceof Error && chain.length < 8; next = next.cause) chain.push(next);
  return chain;
}
