import { networkInterfaces } from 'node:os';

/** URLs under which the server can be opened: on this machine, and from others when it listens on all addresses. */
export function addressesOf(
  protocol: 'http' | 'https',
  host: string,
  port: number,
): { own: string; network: string[] } {
  const everywhere = host === '0.0.0.0' || host === '::';
  const own = `${protocol}://${everywhere ? 'localhost' : host}:${port}`;
  if (!everywhere) return { own, network: [] };
  const found = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const outward = found.filter(({ family, internal }) => family === 'IPv4' && !internal);
  return { own, network: outward.map(({ address }) => `${protocol}://${address}:${port}`) };
}
