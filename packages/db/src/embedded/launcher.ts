import { readFile } from 'node:fs/promises';
import { DatabaseError } from '../errors.ts';
import { run, type RunResult } from './run.ts';
import { binariesIn, type Binaries } from './binaries.ts';
import { copyBinaries } from './copy-binaries.ts';

/** Runs the server's programs as somebody PostgreSQL accepts; it refuses root. */
export type Launcher = {
  readonly kind: 'direct' | 'namespace' | 'setuid';
  readonly binaries: Binaries;
  /** The account that must own the data folder, when it is another than ours. */
  readonly owner?: { readonly uid: number; readonly gid: number };
  readonly run: (command: readonly string[], input?: string) => Promise<RunResult>;
};

const nobody = 65534;
const namespace = ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`];

/**
 * The gentlest way this machine allows: as ourselves; as root inside a user namespace, where we look like nobody while
 * files stay ours; as root by setuid, with a copy of the binaries that the other account can read.
 * @throws DatabaseError EMBEDDED_NOT_POSSIBLE_AS_ROOT naming DATABASE_URL as the way out.
 */
export async function pickLauncher(
  binaries: Binaries,
  allowed: readonly Launcher['kind'][] = ['direct', 'namespace', 'setuid'],
): Promise<Launcher> {
  const root = process.getuid?.() === 0;
  if (allowed.includes('direct') && !root) {
    return { kind: 'direct', binaries, run: (command, input) => run(command, withInput(input)) };
  }
  if (allowed.includes('namespace') && (await run([...namespace, binaries.postgres, '--version'])).status === 0) {
    return { kind: 'namespace', binaries, run: (command, input) => run([...namespace, ...command], withInput(input)) };
  }
  const account = allowed.includes('setuid') && root ? await accountFor(['postgres', 'nobody']) : undefined;
  if (account) {
    const copy = binariesIn(await copyBinaries(binaries.root));
    const works = (await run([copy.postgres, '--version'], account)).status === 0;
    if (works) {
      return {
        kind: 'setuid',
        binaries: copy,
        owner: account,
        run: (command, input) => run(command, { ...account, ...withInput(input) }),
      };
    }
  }
  throw new DatabaseError('EMBEDDED_NOT_POSSIBLE_AS_ROOT', { wayOut: 'DATABASE_URL' });
}

const withInput = (input: string | undefined): { input?: string } => (input === undefined ? {} : { input });

async function accountFor(names: readonly string[]): Promise<{ uid: number; gid: number } | undefined> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n').map((line) => line.split(':'));
  for (const name of names) {
    const entry = lines.find((fields) => fields[0] === name);
    if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  return undefined;
}
