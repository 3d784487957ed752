import { ERROR_CODES, type ErrorCode, type ErrorDetails, ServiceError } from '@concord/domain/errors';
import { asUnavailable } from '@concord/services/unavailable';
import { TRPCError } from '@trpc/server';
import * as z from 'zod/mini';
import { issuesOf } from './input-issues.ts';

/** What a caller is told of an error, whatever it was. */
export interface Failure {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  /** The HTTP status of the code. */
  readonly httpStatus: number;
}

/** The one place where an error becomes a code. What is not known becomes INTERNAL and says nothing about itself. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ServiceError) return failure(error.code, error.details);
  if (error instanceof z.core.$ZodError) return failure('INPUT_INVALID', { issues: issuesOf(error) });
  if (asUnavailable(error)) return failure('DATABASE_UNAVAILABLE');
  if (error instanceof TRPCError) return ofTrpc(error);
  return failure('INTERNAL');
}

function failure(code: ErrorCode, details: ErrorDetails = {}): Failure {
  return { code, details, httpStatus: ERROR_CODES[code] };
}

/** tRPC wraps what a procedure throws; without a cause the complaint is its own, about the request itself. */
function ofTrpc(error: TRPCError): Failure {
  switch (error.code) {
    case 'NOT_FOUND':
      return failure('NOT_FOUND', { what: 'procedure' });
    case 'PARSE_ERROR':
    case 'METHOD_NOT_SUPPORTED':
      return failure('INPUT_INVALID', { issues: [{ path: '', code: error.code }] });
    case 'UNSUPPORTED_MEDIA_TYPE':
      return failure('BODY_NOT_JSON');
    case 'PAYLOAD_TOO_LARGE':
      return failure('BODY_TOO_LARGE');
    case 'BAD_REQUEST':
      return ofBadRequest(error);
    default:
      return error.cause ? failureOf(error.cause) : failure('INTERNAL');
  }
}

/** Malformed JSON arrives as a SyntaxError, refused input as a ZodError, a strange batch as neither. */
function ofBadRequest({ cause }: TRPCError): Failure {
  if (cause instanceof z.core.$ZodError) return failureOf(cause);
  return failure('INPUT_INVALID', { issues: [{ path: '', code: 'malformed' }] });
}
