import { appRouter } from '@concord/api/router';
import { ServiceError } from '@concord/domain/errors';
import { fastifyRequestHandler } from '@trpc/server/adapters/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ContextOf } from './context-of.ts';
import { jsonLimit } from './body-limits.ts';

/** Our apps send one call per request. A path has room for hundreds, which would take every place at the database at once. */
const mostCallsAtOnce = 10;

/** `/api/trpc/:path`. Bodies are JSON or nothing: a form of another site can then never be a procedure's input. */
export async function trpcRoutes(app: FastifyInstance, { contextOf }: { contextOf: ContextOf }): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: jsonLimit }, (_request, body, done) =>
    done(null, body),
  );
  app.route<{ Params: { path: string } }>({
    method: ['GET', 'POST'],
    url: '/api/trpc/:path',
    onRequest: async (request) => refuseOther(request),
    handler: (req, res) =>
      fastifyRequestHandler({
        router: appRouter,
        req,
        res,
        path: req.params.path,
        createContext: () => contextOf(req),
        maxBatchSize: mostCallsAtOnce,
      }),
  });
}

function refuseOther(request: FastifyRequest): void {
  if (request.method !== 'POST') return;
  const [type = ''] = (request.headers['content-type'] ?? '').split(';');
  if (type.trim().toLowerCase() !== 'application/json') throw new ServiceError('BODY_NOT_JSON');
}
