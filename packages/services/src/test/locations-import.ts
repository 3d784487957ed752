import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LocationColumns, LocationImportSettings, LocationsReport } from '@concord/domain/location-import';
import { v7 } from 'uuid';
import { afterAll } from 'vitest';
import type { Ctx } from '../context.ts';
import { createImport } from '../imports/create-import.ts';
import { getImport } from '../imports/get-import.ts';
import { listImportIssues } from '../imports/list-import-issues.ts';
import { previewImport } from '../imports/preview-import.ts';
import { readColumns } from '../imports/read-columns.ts';
import { requestImport } from '../imports/request-import.ts';
import { runImport } from '../imports/run-import.ts';
import type { Brand } from './brand.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true }))));

/** Settings as a person has them who changes nothing but this. */
export function settingsWith(
  columns: Partial<LocationColumns>,
  change: Partial<LocationImportSettings> = {},
): LocationImportSettings {
  return {
    ...{ sheet: null, encoding: 'auto', delimiter: 'auto', timeZone: 'Europe/Berlin', countryCode: '' },
    ...{ decimalComma: false, dateOrder: 'dmy', emptyCells: 'keep', regionSeparator: 'auto', regionWithout: null },
    ...{ closeMissingOn: null, closeAtMost: 0, movedFrom: '2026-03-01' },
    ...change,
    columns: { externalId: 'id', name: 'name', regions: [], ...columns },
  };
}

/** An import of locations that has its file. */
export async function uploaded(brand: Brand, content: string | Uint8Array, name = 'locations.csv') {
  const folder = await mkdtemp(path.join(tmpdir(), 'locations-'));
  folders.push(folder);
  await writeFile(path.join(folder, name), content);
  const ctx: Ctx = { ...(await brand.ctxFor('admin')), importFolder: () => folder };
  const id = v7();
  await createImport(ctx, { id, kind: 'locations' });
  return {
    ctx,
    id,
    columns: () => readColumns(ctx, { id, sheet: null, encoding: 'auto', delimiter: 'auto' }),
    preview: (settings: LocationImportSettings) => previewImport(ctx, { id, settings }),
    run: async (settings: LocationImportSettings) => {
      await requestImport(ctx, { id, settings });
      await runImport(ctx, { id, tries: { done: 1, last: false } });
      const view = await getImport(ctx, { id });
      const { items, counts } = await listImportIssues(ctx, { id, limit: 1000 });
      return { view, report: view.report as LocationsReport, issues: items, counts };
    },
  };
}

/** The same in one step: with the columns that the names suggest, and what is said. */
export async function importedFile(
  brand: Brand,
  content: string | Uint8Array,
  change: Partial<LocationImportSettings> = {},
  name?: string,
) {
  const made = await uploaded(brand, content, name);
  const { guess } = await made.columns();
  const { decimalComma, dateOrder } = guess;
  const settings = settingsWith(guess.columns, { decimalComma, dateOrder, ...change });
  const preview = await made.preview(settings);
  return { ...(await made.run(settings)), preview };
}
