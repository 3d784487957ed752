import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** The built audit app at /audit/: files as they lie there, every other path its shell, which finds the way by itself. */
export async function auditApp(app: FastifyInstance, { folder }: { folder: string | null }): Promise<void> {
  if (folder === null || !existsSync(path.join(folder, 'index.html'))) {
    app.get('/*', (_request, reply) => notBuilt(reply));
    return;
  }
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/',
    wildcard: true,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, file) => {
      reply.header('cache-control', cachingOf(path.relative(folder, file)));
      // The policy of the page stands in the page; this part cannot be said there.
      if (/\.html(\.(br|gz))?$/.test(file)) reply.header('content-security-policy', "frame-ancestors 'none'");
    },
  });
  app.setNotFoundHandler((request, reply) => {
    if (/\.[a-z0-9]+$/i.test(new URL(request.url, 'http://localhost').pathname)) {
      return reply.status(404).type('text/plain').send('Not found\n');
    }
    return reply.sendFile('index.html');
  });
}

/** Files with a hash in their name never change; shells, the service worker and the rest are asked for anew. */
function cachingOf(file: string): string {
  return file.split(path.sep).includes('immutable') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

export function notBuilt(reply: FastifyReply): FastifyReply {
  return reply.status(503).type('text/plain').send('This app has not been built yet. "npm start" builds it.\n');
}
