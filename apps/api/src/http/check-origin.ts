import { ServiceError } from '@concord/domain/errors';
import type { FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that another site asks a person's browser for. A browser says where a request comes from; that must be the
 * very host it was sent to (a phone may know this server by another name than we do), or the public origin. Programs that are
 * no browsers send neither header and carry no cookie that somebody else could ride on.
 * @throws ServiceError NOT_ALLOWED
 */
export function checkOrigin(
  request: FastifyRequest,
  { publicOrigin, secure }: Pick<Deps, 'publicOrigin' | 'secure'>,
): void {
  if (safeMethods.has(request.method)) return;
  const { origin } = request.headers;
  const own =
    origin === undefined
      ? isOwnSite(request)
      : origin === publicOrigin || isSameHost(URL.parse(origin), request.host, secure);
  if (!own) throw new ServiceError('NOT_ALLOWED', { reason: 'origin' });
}

/** The same name without encryption is another site: on the way, anybody can write its pages. */
function isSameHost(origin: URL | null, host: string, secure: boolean): boolean {
  return origin?.host === host && !(secure && origin.protocol === 'http:');
}

function isOwnSite(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}
