import path from 'node:path';
import { parseArgs } from 'node:util';
import { ServiceError } from '@concord/domain/errors';
import { TimeZone } from '@concord/domain/organization';
import { createImport } from '@concord/services/imports/create-import';
import { runImportFrom } from '@concord/services/imports/run-import';
import { getImport } from '@concord/services/imports/get-import';
import { listImportIssues } from '@concord/services/imports/list-import-issues';
import { type BrandFound, findBrands } from '@concord/services/organization/find-brand';
import { foundBrand } from '@concord/services/organization/found-brand';
import { resolveActor } from '@concord/services/session/resolve-actor';
import type { Ctx } from '@concord/services/context';
import { migrateInstallation } from '../start/installation.ts';
import { openWork, type Work } from '../start/open-work.ts';
import { verbPartsOf } from '../verb-parts.ts';
import * as z from 'zod/mini';
import { type Command, UsageError } from './command.ts';
import { importSentence, reportLines } from './import-report.ts';
import { withInstallation } from './with-installation.ts';

/** Imported inspections get a brand of their own unless one is named: they are another network than the demo's. */
const IMPORT_BRAND = { slug: 'inspections', name: 'Imported inspections' };

export const command: Command = {
  usage: 'import lives DIR [--brand SLUG] [--department KEY] [--time-zone ZONE]',
  summary: `reads inspections in LIVES format (CSV) as past audits; into the brand "${IMPORT_BRAND.name}" if none is named`,
  run: async (args) => {
    const { folder, slug, department, timeZone } = readArguments(args);
    return withInstallation(async ({ installation, log, closers }) => {
      await migrateInstallation(installation, log);
      const work = await openWork(installation, log, closers, { secure: false, serving: false });
      const brand = await brandFor(work, slug);
      const ctx = await contextIn(work, brand);
      return importInto(ctx, { folder, departmentId: departmentOf(brand, department), timeZone });
    });
  },
};

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
  const [kind, folder, ...rest] = positionals;
  if (kind !== 'lives') throw new UsageError(`the format to import is "lives", not "${kind ?? ''}".`);
  if (folder === undefined || rest.length > 0)
    throw new UsageError('name one folder that holds businesses.csv, inspections.csv and violations.csv.');
  const timeZone = z.safeParse(TimeZone, values['time-zone']);
  if (!timeZone.success)
    throw new UsageError(`--time-zone ${values['time-zone']} is no time zone. Example: America/Los_Angeles.`);
  return { folder: path.resolve(folder), slug: values.brand, department: values.department, timeZone: timeZone.data };
}

async function brandFor(work: Work, slug: string | undefined): Promise<BrandFound> {
  const brands = await findBrands(work.db);
  const wanted = brands.filter((brand) => brand.slug === (slug ?? IMPORT_BRAND.slug));
  if (wanted.length > 1) throw new UsageError(`several brands are called "${slug}".`);
  if (wanted[0]) return wanted[0];
  const known = brands.map((brand) => brand.slug).join(', ') || 'none yet';
  if (slug !== undefined) throw new UsageError(`there is no brand "${slug}". Known: ${known}.`);
  const adminIds = [...new Set(brands.map((brand) => brand.adminUserId).filter((id) => id !== null))];
  if (adminIds.length === 0)
    throw new UsageError('nobody could see the import yet: start Concord once, so that it has an admin.');
  const { internalAdapter } = await work.auth.$context;
  const users = await Promise.all(adminIds.map((id) => internalAdapter.findUserById(id)));
  const admins = users.filter((user) => user !== null).map(({ id, name, email }) => ({ userId: id, name, email }));
  await foundBrand(work, { ...IMPORT_BRAND, languages: ['en'], admins });
  console.log(`Made the brand "${IMPORT_BRAND.name}" for ${admins.map(({ email }) => email).join(', ')}.`);
  return brandFor(work, slug);
}

function departmentOf(brand: BrandFound, key: string | undefined): string {
  const found = brand.departments.filter((department) => key === undefined || department.key === key);
  const known = brand.departments.map((department) => department.key).join(', ');
  if (found.length !== 1 || !found[0])
    throw new UsageError(`name the department that owns these inspections: --department one of ${known}.`);
  return found[0].id;
}

async function contextIn(work: Work, brand: BrandFound): Promise<Ctx> {
  if (brand.adminUserId === null) throw new UsageError(`the brand "${brand.slug}" has no admin to act for.`);
  const actor = await resolveActor(work.db, { userId: brand.adminUserId, orgId: brand.orgId });
  return { ...verbPartsOf(work), actor, requestId: 'concord-import' };
}

async function importInto(
  ctx: Ctx,
  input: { folder: string; departmentId: string; timeZone: string },
): Promise<number> {
  const id = ctx.newId();
  await createImport(ctx, { id, kind: 'lives', departmentId: input.departmentId, timeZone: input.timeZone });
  const progress = progressLine();
  try {
    await runImportFrom(ctx, { id, folder: input.folder, onProgress: progress.show });
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    console.error(importSentence(error));
    return 1;
  } finally {
    progress.end();
  }
  const { report, errorCode, errorDetails } = await getImport(ctx, { id });
  if (!report) {
    console.error(importSentence(new ServiceError(errorCode ?? 'INTERNAL', errorDetails ?? {})));
    return 1;
  }
  const { counts } = await listImportIssues(ctx, { id, limit: 1 });
  for (const line of reportLines(report, counts)) console.log(line);
  return 0;
}

/** One line that counts up on a terminal; silent in a pipe. */
function progressLine() {
  const live = process.stdout.isTTY;
  return {
    show: (done: number, total: number) => {
      if (live) process.stdout.write(`\r${done} of ${total} rows`);
    },
    end: () => {
      if (live) process.stdout.write('\n');
    },
  };
}
