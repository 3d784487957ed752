import compress from '@fastify/compress';
import { ServiceError } from '@concord/domain/errors';
import { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest, fastify, LogController } from 'fastify';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { signInRoutes } from './auth/sign-in-routes.ts';
import type { Deps } from './deps.ts';
import { exportRoutes } from './exports/export-routes.ts';
import { answerFailure } from './http/answer-failure.ts';
import { auditApp } from './http/audit-app.ts';
import { jsonLimit } from './http/body-limits.ts';
import { checkOrigin } from './http/check-origin.ts';
import type { ContextOf } from './http/context-of.ts';
import { formRoutes } from './http/form-routes.ts';
import { importRoutes } from './http/import-routes.ts';
import { logRequest } from './http/log-request.ts';
import { healthRoute } from './http/health-route.ts';
import { livesRoutes } from './http/lives-routes.ts';
import { photoRoutes } from './http/photo-routes.ts';
import { portal } from './http/portal.ts';
import { requestContext } from './http/request-context.ts';
import { dataPolicy, setSecurityHeaders } from './http/security-headers.ts';
import { trpcRoutes } from './http/trpc-routes.ts';

/** A file of an import over a slow line. */
const longestRequestMs = 600_000;

/** The whole HTTP server, not yet listening. */
export async function buildServer(deps: Deps): Promise<FastifyInstance> {
  const app = newApp(deps);
  app.setErrorHandler(answerFailure);
  app.addHook('onRequest', async (request, reply) => {
    setSecurityHeaders(reply.raw, deps.publicOrigin);
    reply.raw.setHeader('x-request-id', request.id);
    if (!isApi(request)) return;
    reply.raw.setHeader('content-security-policy', dataPolicy);
    // Answers are for the person who asked; a route whose answers may be kept says so itself.
    reply.raw.setHeader('cache-control', 'no-store');
    checkOrigin(request, deps);
  });
  app.addHook('onResponse', logRequest);
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], globalDecompression: false });
  const contextOf = await contexts(deps);
  await app.register(healthRoute, { deps });
  await app.register(signInRoutes, { deps, contextOf });
  await app.register(trpcRoutes, { contextOf });
  await app.register(photoRoutes, { contextOf });
  await app.register(importRoutes, { contextOf });
  await app.register(formRoutes, { contextOf });
  await app.register(livesRoutes, { contextOf });
  await app.register(exportRoutes, { contextOf });
  app.all('/api/*', async () => {
    throw new ServiceError('NOT_FOUND', { what: 'path' });
  });
  app.get('/audit', (_request, reply) => reply.redirect('/audit/', 308));
  await app.register(auditApp, { folder: deps.auditFolder, prefix: '/audit' });
  await app.register(portal, { deps });
  return app;
}

function newApp(deps: Deps): FastifyInstance {
  return fastify({
    loggerInstance: deps.log as FastifyBaseLogger,
    genReqId: () => deps.newId(),
    // The one proxy before us: what it heard from its own caller in these headers is the caller's word.
    trustProxy: deps.trustProxy && ((_address: string, hop: number) => hop === 0),
    bodyLimit: jsonLimit,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 5_000 },
    serverFactory: (handler) => {
      const limits = { requestTimeout: longestRequestMs, headersTimeout: 20_000, keepAliveTimeout: 72_000 };
      return deps.tls ? createTlsServer({ ...limits, ...deps.tls }, handler) : createServer(limits, handler);
    },
  });
}

/** By the route that answers, not by the letters of the path: `/%61pi/` leads there too. */
const isApi = (request: FastifyRequest): boolean => request.routeOptions.url?.startsWith('/api/') === true;

/** One context per request, however many procedures or hooks ask for it. */
async function contexts(deps: Deps): Promise<ContextOf> {
  const cookieName = (await deps.auth.$context).authCookies.sessionToken.name;
  const known = new WeakMap<FastifyRequest, ReturnType<typeof requestContext>>();
  return (request) => {
    const found = known.get(request) ?? requestContext(deps, cookieName, request);
    known.set(request, found);
    return found;
  };
}
