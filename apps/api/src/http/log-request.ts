import type { FastifyReply, FastifyRequest } from 'fastify';

/** One line per request. Without the query: inputs of procedures stand in it. Only what went wrong is shown by itself. */
export async function logRequest(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const [path] = request.url.split('?');
  const line = { method: request.method, path, status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
  if (reply.statusCode >= 500) request.log.warn(line, 'request failed');
  else if (path?.startsWith('/api/')) request.log.info(line, 'request');
  else request.log.debug(line, 'request');
}
