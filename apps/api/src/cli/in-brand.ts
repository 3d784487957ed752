import type { Ctx } from '@concord/services/context';
import { migrateInstallation } from '../start/installation.ts';
import { openWork } from '../start/open-work.ts';
import { contextIn, namedBrand } from './import-target.ts';
import { withInstallation } from './with-installation.ts';

/** Runs work in the brand of this slug, or the only one; its first admin acts. Throws UsageError. */
export async function inNamedBrand(slug: string | undefined, work: (ctx: Ctx) => Promise<number>): Promise<number> {
  return withInstallation(async ({ installation, log, closers }) => {
    await migrateInstallation(installation, log);
    const opened = await openWork(installation, log, closers, { secure: false, serving: false });
    return work(await contextIn(opened, await namedBrand(opened, slug)));
  });
}
