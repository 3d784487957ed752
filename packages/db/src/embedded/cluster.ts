import { randomBytes } from 'node:crypto';
import { access, chown, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod/mini';
import { DatabaseError } from '../errors.ts';
import { scramVerifier } from '../scram.ts';
import type { Launcher } from './launcher.ts';

export const ownerRole = 'concord_owner';
export const databaseName = 'concord';

const Secrets = z.strictObject({ superuser: z.string(), owner: z.string() });
export type ClusterSecrets = z.infer<typeof Secrets>;

const secretsFile = (dataDir: string): string => path.join(dataDir, 'concord-secrets.json');

/**
 * Makes the data folder unless it exists. Everything, down to role and database, is made in a sibling folder that takes
 * the real name at the end: an interrupted first start leaves no half-made cluster, and of two starters the first wins.
 */
export async function ensureCluster(launcher: Launcher, dataDir: string, durable: boolean): Promise<ClusterSecrets> {
  if (!(await exists(path.join(dataDir, 'PG_VERSION')))) await createCluster(launcher, dataDir, durable);
  return Secrets.parse(JSON.parse(await readFile(secretsFile(dataDir), 'utf8')));
}

async function createCluster(launcher: Launcher, dataDir: string, durable: boolean): Promise<void> {
  const parent = path.dirname(dataDir);
  await mkdir(parent, { recursive: true });
  const half = await mkdtemp(path.join(parent, `.${path.basename(dataDir)}-`));
  try {
    if (launcher.owner) await chown(half, launcher.owner.uid, launcher.owner.gid);
    const secrets = { superuser: newPassword(), owner: newPassword() };
    await initialise(launcher, half, secrets, durable);
    await writeFile(secretsFile(half), JSON.stringify(secrets), { mode: 0o600 });
    await rename(half, dataDir);
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    if (await exists(path.join(dataDir, 'PG_VERSION'))) return;
    if (error instanceof DatabaseError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseError('EMBEDDED_FAILED', { program: 'initdb', reason, wayOut: 'DATABASE_URL' }, { cause: error });
  }
}

/** `trust` never lets anybody in: the server is not up before pg_hba.conf asks for passwords. */
async function initialise(
  launcher: Launcher,
  folder: string,
  secrets: ClusterSecrets,
  durable: boolean,
): Promise<void> {
  const { initdb, postgres } = launcher.binaries;
  const choices = [
    ...(durable ? [] : ['--no-sync']),
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  await must(launcher, [
    initdb,
    '-D',
    folder,
    '-U',
    'postgres',
    '-E',
    'UTF8',
    '-A',
    'trust',
    '--no-instructions',
    ...choices,
  ]);
  const statements = [
    `ALTER ROLE postgres PASSWORD '${scramVerifier(secrets.superuser)}'`,
    `CREATE ROLE ${ownerRole} LOGIN CREATEROLE NOSUPERUSER NOBYPASSRLS PASSWORD '${scramVerifier(secrets.owner)}'`,
    `CREATE DATABASE ${databaseName} OWNER ${ownerRole}`,
    '',
  ];
  await must(
    launcher,
    [postgres, '--single', '-D', folder, '-c', 'exit_on_error=on', '-c', `fsync=${durable ? 'on' : 'off'}`, 'postgres'],
    statements.join('\n'),
  );
  await writeFile(path.join(folder, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n');
}

/** @throws DatabaseError EMBEDDED_FAILED with the end of what the program said. */
export async function must(launcher: Launcher, command: readonly string[], input?: string): Promise<void> {
  const { status, output } = await launcher.run(command, input);
  if (status !== 0) {
    throw new DatabaseError('EMBEDDED_FAILED', {
      program: path.basename(command[0] ?? ''),
      reason: output.trim().slice(-1000),
      wayOut: 'DATABASE_URL',
    });
  }
}

const newPassword = (): string => randomBytes(24).toString('hex');

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
