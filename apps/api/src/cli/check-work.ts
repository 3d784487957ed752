import { type BrandVerdict, verifyEveryLog } from '@concord/services/audit-log/verify-every-log';
import { access, constants, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { openWork } from '../start/open-work.ts';
import { type Check, fail, ok } from './check.ts';
import type { Opened } from './with-installation.ts';

/** What lies in a usable database, and beside it. */
export async function* checkWork({ installation, log, closers }: Opened): AsyncGenerator<Check> {
  yield await checkFolder(path.join(installation.dataDir, 'photos'));
  const work = await openWork(installation, log, closers, { secure: false, serving: false });
  for (const verdict of await verifyEveryLog({ ...work, requestId: 'doctor' })) yield checkLog(verdict);
}

async function checkFolder(folder: string): Promise<Check> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.R_OK | constants.W_OK);
    return ok('the photo store can be read and written');
  } catch (error) {
    return fail(
      `the photo store ${folder} cannot be used (${String((error as NodeJS.ErrnoException).code)})`,
      'Give this user the right to write there.',
    );
  }
}

function checkLog({ orgId, ok: whole, events, head, problems }: BrandVerdict): Check {
  const brand = `audit log of brand ${orgId}`;
  const at = head ? `, head ${head.batch}:${head.hash}` : '';
  if (whole) return ok(`${brand}: ${events} sealed events verify${at}`);
  const found = problems.map(({ code, batch }) => `${code} in batch ${batch}`).slice(0, 5);
  return fail(`${brand} was changed: ${found.join(', ')}`, 'Keep the database as it is, and compare it with a backup.');
}
