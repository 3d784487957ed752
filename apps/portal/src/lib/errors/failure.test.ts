import { TRPCClientError } from '@trpc/client';
import { expect, it } from 'vitest';
import { isAbort, toFailure } from './failure.ts';

function refused(data: unknown): TRPCClientError<never> {
  const error = new TRPCClientError<never>('refused');
  Object.assign(error, { data });
  return error;
}

it('keeps the code, the details and the request id that the server sent', () => {
  const data = { code: 'REVISION_STALE', details: { current: 4 }, requestId: 'r-1', httpStatus: 409 };
  expect(toFailure(refused(data))).toEqual({ code: 'REVISION_STALE', details: { current: 4 }, requestId: 'r-1' });
});

it.each(['SOMETHING_NEW', 'toString', '__proto__', ''])('shows an unknown code %j as an internal error', (code) => {
  expect(toFailure(refused({ code, requestId: 'r-2' }))).toMatchObject({ code: 'INTERNAL', requestId: 'r-2' });
});

it('tells a time-out, a lost connection and a silent server apart', () => {
  const timeout = new TRPCClientError('x', { cause: new DOMException('late', 'TimeoutError') });
  expect(toFailure(timeout).code).toBe('CLIENT_TIMEOUT');
  expect(toFailure(new TypeError('Failed to fetch'), false).code).toBe('CLIENT_OFFLINE');
  expect(toFailure(new TypeError('Failed to fetch'), true).code).toBe('CLIENT_UNREACHABLE');
  expect(toFailure('what?').code).toBe('INTERNAL');
});

it('does not take our own abort for a failure', () => {
  expect(isAbort(new TRPCClientError('x', { cause: new DOMException('left', 'AbortError') }))).toBe(true);
  expect(isAbort(new TRPCClientError('x'))).toBe(false);
});
