import { createServer } from 'node:net';
import { StartError } from './start-error.ts';

/**
 * Makes sure, before anything heavy happens, that the port can be opened.
 * @throws StartError PORT_TAKEN, PORT_FORBIDDEN, HOST_UNKNOWN
 */
export function checkPort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(asStartError(error, host, port)));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()));
  });
}

/** The same error may still come when the server itself listens. */
export function asStartError(error: Error, host: string, port: number): Error {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return new StartError('PORT_TAKEN', { port });
  if (code === 'EACCES') return new StartError('PORT_FORBIDDEN', { port });
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return new StartError('HOST_UNKNOWN', { host });
  return error;
}
