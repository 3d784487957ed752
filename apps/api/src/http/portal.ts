import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import { notBuilt } from './audit-app.ts';

/** The header in which the portal's server is told the protocol. Always set here, so nobody outside can. */
export const protocolHeader = 'x-concord-protocol';

/** Everything that nobody else answers goes to the portal's own server, before Fastify touches the body. */
export async function portal(app: FastifyInstance, { deps }: { deps: Deps }): Promise<void> {
  const handler = deps.portal;
  app.route({
    method: ['GET', 'HEAD', 'POST'],
    url: '/*',
    onRequest: async (request, reply) => (handler ? handOver(handler, request, reply) : undefined),
    handler: (_request, reply) => notBuilt(reply),
  });
}

function handOver(handler: NonNullable<Deps['portal']>, request: FastifyRequest, reply: FastifyReply): void {
  reply.hijack();
  const { raw } = request;
  raw.headers[protocolHeader] = request.protocol;
  handler(raw, reply.raw, (error) => {
    if (error !== undefined) request.log.error({ err: error }, 'the portal failed');
    if (reply.raw.headersSent) return void reply.raw.end();
    reply.raw.writeHead(error === undefined ? 404 : 500, { 'content-type': 'text/plain' });
    reply.raw.end(error === undefined ? 'Not found\n' : 'Something went wrong\n');
  });
}
