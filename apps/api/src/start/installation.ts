import { startEmbedded } from '@concord/db/embedded';
import { migrate } from '@concord/db/migrate';
import { appRole, authRole, roleUrl } from '@concord/db/roles';
import { JOB_NAMES } from '@concord/services/context';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Logger } from 'pino';
import { deadLetterQueue } from '../jobs/job-queue.ts';
import type { Settings } from '../settings.ts';
import { startKeptDatabase } from './kept-database.ts';
import { loadSecret } from './secret.ts';
import { StartError } from './start-error.ts';

/** A data folder with its database, open. The server and the commands beside it work on the same one. */
export interface Installation {
  readonly dataDir: string;
  /** From which every key and password of the installation is derived. */
  readonly secret: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly authUrl: string;
  readonly embedded: boolean;
  /** Bytes of uploaded files that wait for their import, at most, in one brand. */
  readonly importSpace: number;
  /** Stops the embedded server when nobody else uses it. */
  readonly close: () => Promise<void>;
}

/**
 * Makes the data folder ready and the database reachable. Nothing is migrated yet. `keepDatabase`: start an embedded server that
 * dies again; the server's task, not that of a command beside it.
 * @throws StartError DATA_DIR_NOT_WRITABLE; DatabaseError EMBEDDED_*
 */
export async function openInstallation(
  settings: Settings,
  log: Logger,
  { keepDatabase }: { readonly keepDatabase: boolean },
): Promise<Installation> {
  const { dataDir, databaseUrl } = settings;
  await requireWritable(dataDir);
  const secret = await loadSecret(dataDir, settings.secret);
  const start = keepDatabase ? startKeptDatabase : startEmbedded;
  const embedded = databaseUrl === undefined ? await start({ dataDir: path.join(dataDir, 'postgres'), log }) : null;
  const ownerUrl = embedded?.ownerUrl ?? databaseUrl ?? '';
  return {
    dataDir,
    secret,
    ownerUrl,
    appUrl: roleUrl(ownerUrl, appRole, secret),
    authUrl: roleUrl(ownerUrl, authRole, secret),
    embedded: embedded !== null,
    importSpace: settings.importSpaceGb * 1024 ** 3,
    close: async () => embedded?.stop(),
  };
}

/** Migrations, queues, login roles, grants. May run beside a running server. */
export function migrateInstallation({ ownerUrl, secret }: Installation, log: Logger): Promise<void> {
  return migrate({ ownerUrl, secret, log, queues: [...JOB_NAMES, deadLetterQueue] });
}

async function requireWritable(folder: string): Promise<void> {
  const probe = path.join(folder, `.probe-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    throw new StartError('DATA_DIR_NOT_WRITABLE', { folder, reason: codeOf(error) });
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
