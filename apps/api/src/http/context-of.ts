import type { ApiContext } from '@concord/api/trpc';
import type { FastifyRequest } from 'fastify';

/** The request's context; the same at each call for one request. */
export type ContextOf = (request: FastifyRequest) => ApiContext;
