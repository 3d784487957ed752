import { readFile } from 'node:fs/promises';
import { createSecureContext } from 'node:tls';
import type { Settings } from '../settings.ts';
import { StartError } from './start-error.ts';

/** @throws StartError TLS_UNREADABLE when a file is missing, is no PEM, or the key belongs to another certificate. */
export async function readTls(tls: Settings['tls']): Promise<{ cert: string; key: string } | undefined> {
  if (!tls) return undefined;
  const [cert, key] = [await readPem(tls.certFile), await readPem(tls.keyFile)];
  try {
    createSecureContext({ cert, key });
  } catch (error) {
    throw new StartError('TLS_UNREADABLE', { file: tls.certFile, reason: String((error as Error).message) });
  }
  return { cert, key };
}

function readPem(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new StartError('TLS_UNREADABLE', { file, reason: error.code ?? error.message });
  });
}
