import { cp, lstat, mkdtemp, rename, rm, chmod } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';

/**
 * Copies the server to a folder that every account can read, once for each place it is installed at.
 * Only a folder that root made and nobody else may write is trusted, because the temporary folder is open to all.
 */
export async function copyBinaries(root: string): Promise<string> {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 12);
  const target = path.join(os.tmpdir(), `concord-postgres-${name}`);
  if (await trusted(target)) return target;
  const half = await mkdtemp(`${target}-`);
  await cp(root, half, { recursive: true, verbatimSymlinks: true });
  await chmod(half, 0o755);
  try {
    await rename(half, target);
  } catch {
    if (!(await trusted(target))) return half;
    await rm(half, { recursive: true, force: true });
  }
  return target;
}

async function trusted(folder: string): Promise<boolean> {
  const stat = await lstat(folder).catch(() => undefined);
  return stat !== undefined && stat.isDirectory() && stat.uid === 0 && (stat.mode & 0o022) === 0;
}
