import { readFile } from 'node:fs/promises';

/** True when a process of this number lives and, where the system tells (Linux), its name begins as given. */
export async function isAlive(pid: number, name?: string): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (status === undefined) return true;
  const [, command = '', state = ''] = /\((.*)\) (\S)/s.exec(status) ?? [];
  return state !== 'Z' && (name === undefined || command.startsWith(name));
}
