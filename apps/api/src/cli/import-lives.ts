import path from 'node:path';
import { parseArgs } from 'node:util';
import { TimeZone } from '@concord/domain/organization';
import { createImport } from '@concord/services/imports/create-import';
import { listImportIssues } from '@concord/services/imports/list-import-issues';
import { type BrandFound, findBrands } from '@concord/services/organization/find-brand';
import { foundBrand } from '@concord/services/organization/found-brand';
import * as z from 'zod/mini';
import { migrateInstallation } from '../start/installation.ts';
import { openWork, type Work } from '../start/open-work.ts';
import { UsageError } from './command.ts';
import { reportLines } from './import-report.ts';
import { contextIn, namedBrand } from './import-target.ts';
import { runWithProgress } from './run-with-progress.ts';
import { withInstallation } from './with-installation.ts';

/** Imported inspections get a brand of their own unless one is named: they are another network than the demo's. */
const IMPORT_BRAND = { slug: 'inspections', name: 'Imported inspections' };

/** `concord import lives`: inspections as past audits. */
export async function importLives(args: readonly string[]): Promise<number> {
  const { folder, slug, department, timeZone } = readArguments(args);
  return withInstallation(async ({ installation, log, closers }) => {
    await migrateInstallation(installation, log);
    const work = await openWork(installation, log, closers, { secure: false, serving: false });
    const brand = slug === undefined ? await ownBrand(work) : await namedBrand(work, slug);
    const ctx = await contextIn(work, brand);
    const id = ctx.newId();
    await createImport(ctx, { id, kind: 'lives', departmentId: departmentOf(brand, department), timeZone });
    const ended = await runWithProgress(ctx, { id, source: folder });
    if (ended?.kind !== 'lives' || !ended.report) return 1;
    const { counts } = await listImportIssues(ctx, { id, limit: 1 });
    for (const line of reportLines(ended.report, counts)) console.log(line);
    return 0;
  });
}

function readArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      brand: { type: 'string' },
      department: { type: 'string' },
      'time-zone': { type: 'string', default: 'UTC' },
    },
  });
  const [folder, ...rest] = positionals;
  if (folder === undefined || rest.length > 0)
    throw new UsageError('name one folder that holds businesses.csv, inspections.csv and violations.csv.');
  const timeZone = z.safeParse(TimeZone, values['time-zone']);
  if (!timeZone.success)
    throw new UsageError(`--time-zone ${values['time-zone']} is no time zone. Example: America/Los_Angeles.`);
  return { folder: path.resolve(folder), slug: values.brand, department: values.department, timeZone: timeZone.data };
}

async function ownBrand(work: Work): Promise<BrandFound> {
  const brands = await findBrands(work.db);
  if (brands.some(({ slug }) => slug === IMPORT_BRAND.slug)) return namedBrand(work, IMPORT_BRAND.slug);
  const adminIds = [...new Set(brands.map((brand) => brand.adminUserId).filter((id) => id !== null))];
  if (adminIds.length === 0)
    throw new UsageError('nobody could see the import yet: start Concord once, so that it has an admin.');
  const { internalAdapter } = await work.auth.$context;
  const users = await Promise.all(adminIds.map((id) => internalAdapter.findUserById(id)));
  const admins = users.filter((user) => user !== null).map(({ id, name, email }) => ({ userId: id, name, email }));
  await foundBrand(work, { ...IMPORT_BRAND, languages: ['en'], admins });
  console.log(`Made the brand "${IMPORT_BRAND.name}" for ${admins.map(({ email }) => email).join(', ')}.`);
  return namedBrand(work, IMPORT_BRAND.slug);
}

function departmentOf(brand: BrandFound, key: string | undefined): string {
  const found = brand.departments.filter((department) => key === undefined || department.key === key);
  const known = brand.departments.map((department) => department.key).join(', ');
  if (found.length !== 1 || !found[0])
    throw new UsageError(`name the department that owns these inspections: --department one of ${known}.`);
  return found[0].id;
}
