import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PortalHandler } from '../deps.ts';
import { protocolHeader } from '../http/portal.ts';
import { nameProtocolHeader } from '../settings.ts';

const apps = path.resolve(import.meta.dirname, '..', '..', '..');

export const auditFolder = path.join(apps, 'audit', 'build');

/** The portal's server from its build; null when there is none. */
export async function loadPortal(): Promise<PortalHandler | null> {
  const file = path.join(apps, 'portal', 'build', 'handler.js');
  if (!existsSync(file)) return null;
  nameProtocolHeader(protocolHeader);
  const built = (await import(pathToFileURL(file).href)) as { handler: PortalHandler };
  return built.handler;
}
