import { failureOf } from '@concord/api/failure';
import { ServiceError } from '@concord/domain/errors';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

/** Every error of a route outside tRPC: `{ error: { code, details, requestId } }` with the status of its code. */
export function answerFailure(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { httpStatus, code, details } = failureOf(asServiceError(error));
  if (code === 'INTERNAL') request.log.error({ err: error }, 'unexpected error');
  if (code === 'TOO_MANY_TRIES') reply.header('retry-after', details['retryAfterSeconds']);
  return reply.status(httpStatus).send({ error: { code, details, requestId: request.id } });
}

/** Fastify complains in codes of its own about bodies that it did not let through. */
function asServiceError(error: unknown): unknown {
  if (!isFastifyError(error)) return error;
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new ServiceError('BODY_TOO_LARGE');
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new ServiceError('BODY_NOT_JSON');
  if (error.code.startsWith('FST_ERR_CTP')) return malformed();
  return error;
}

function isFastifyError(error: unknown): error is FastifyError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('FST_');
}

function malformed(): ServiceError {
  return new ServiceError('INPUT_INVALID', { issues: [{ path: '', code: 'malformed' }] });
}
