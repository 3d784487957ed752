import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { toCsv } from '@concord/domain/csv';
import { ServiceError } from '@concord/domain/errors';
import { Day } from '@concord/domain/ids';
import { LocationImportSettings, LocationMapping, SHEET_ENCODINGS } from '@concord/domain/location-import';
import type { Ctx } from '@concord/services/context';
import { createImport } from '@concord/services/imports/create-import';
import { listMappings } from '@concord/services/imports/list-mappings';
import { previewLocations } from '@concord/services/imports/preview-import';
import { columnsOf } from '@concord/services/imports/read-columns';
import * as z from 'zod/mini';
import { migrateInstallation } from '../start/installation.ts';
import { openWork } from '../start/open-work.ts';
import { UsageError } from './command.ts';
import { importSentence } from './import-report.ts';
import { contextIn, namedBrand } from './import-target.ts';
import { changeLines, closingWarning, everyIssue, mappingLines, regionLines, rowsToMend } from './locations-report.ts';
import { runWithProgress } from './run-with-progress.ts';
import { withInstallation } from './with-installation.ts';

type Arguments = ReturnType<typeof readArguments>;

/** `concord import locations`: a brand's locations from a CSV or XLSX file; first what will change, then the import, then what it did. */
export async function importLocations(args: readonly string[]): Promise<number> {
  const wanted = readArguments(args);
  return withInstallation(async ({ installation, log, closers }) => {
    await migrateInstallation(installation, log);
    const work = await openWork(installation, log, closers, { secure: false, serving: false });
    const ctx = await contextIn(work, await namedBrand(work, wanted.slug));
    try {
      return await importFile(ctx, wanted);
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      console.error(importSentence(error));
      return 1;
    }
  });
}

async function importFile(ctx: Ctx, wanted: Arguments): Promise<number> {
  const settings = await settingsFor(ctx, wanted);
  for (const line of mappingLines(settings)) console.log(line);
  const { path: file } = wanted;
  const preview = await previewLocations(ctx, { path: file, file: path.basename(file), settings });
  const beginning = preview.whole ? '' : ` (the first ${preview.changes.rows} rows)`;
  console.log(`\nWhat will change${beginning}:`);
  for (const line of changeLines(preview.changes, preview.counts)) console.log(line);
  for (const line of regionLines(preview)) console.log(line);
  const warning = closingWarning(preview);
  if (warning !== null) console.log(`\n${warning}`);
  if (wanted.dryRun) return finish(wanted, rowsToMend(preview.header, preview.issues));
  if (warning !== null && !wanted.yes) {
    console.error(
      'Is the right column the number of a location? If this is meant, run again with --yes. Nothing was changed.',
    );
    return 1;
  }
  const id = ctx.newId();
  await createImport(ctx, { id, kind: 'locations' });
  const closeAtMost = wanted.yes ? (preview.whole ? preview.closingCount : MOST_LOCATIONS) : 0;
  const ended = await runWithProgress(ctx, { id, source: file, settings: { ...settings, closeAtMost } });
  if (ended?.kind !== 'locations' || !ended.report) return 1;
  const { issues, counts } = await everyIssue(ctx, id);
  console.log(`\nDone in ${ended.report.seconds} s, ${ended.report.rowsPerSecond} rows a second:`);
  for (const line of changeLines(ended.report, counts)) console.log(line);
  return finish(wanted, rowsToMend(ended.header, issues));
}

/** More than any file holds: whoever says --yes to one too long to look at whole means all of it. */
const MOST_LOCATIONS = 2_147_483_647;

async function finish({ errors }: Arguments, rows: (string | number)[][]): Promise<number> {
  if (errors === undefined || rows.length < 2) return 0;
  await writeFile(errors, toCsv(rows));
  console.log(`Rows to mend: ${errors}`);
  return 0;
}

async function settingsFor(ctx: Ctx, wanted: Arguments): Promise<LocationImportSettings> {
  const movedFrom = wanted.movedFrom ?? ctx.now().toISOString().slice(0, 10);
  const { encoding = 'auto', emptyCells = 'keep' } = wanted;
  const days = { movedFrom, closeMissingOn: wanted.closeMissing ?? null, closeAtMost: 0 };
  const mapping = wanted.mapping === undefined ? null : await mappingFrom(ctx, wanted.mapping);
  if (mapping)
    return {
      ...{ ...mapping, ...days, timeZone: wanted.timeZone ?? mapping.timeZone },
      encoding: wanted.encoding ?? mapping.encoding,
      emptyCells: wanted.emptyCells ?? mapping.emptyCells,
    };
  const choice = { sheet: null, encoding, delimiter: 'auto' } as const;
  const { guess, header } = await columnsOf({ path: wanted.path, file: path.basename(wanted.path) }, choice);
  const guessed = z.safeParse(LocationImportSettings, {
    ...{ ...guess, ...days, encoding, emptyCells },
    timeZone: wanted.timeZone ?? 'UTC',
  });
  if (guessed.success) return guessed.data;
  throw new UsageError(
    `which columns hold the number and the name of a location is not plain from ${header.join(', ')}. ` +
      'Write it to a file and name it by --mapping: {"columns": {"externalId": "…", "name": "…"}, "timeZone": "UTC"}',
  );
}

async function mappingFrom(ctx: Ctx, name: string): Promise<LocationMapping> {
  if (!name.endsWith('.json')) {
    const saved = await listMappings(ctx);
    const found = saved.find((mapping) => mapping.name === name);
    if (found) return found.mapping;
    const known = saved.map((mapping) => mapping.name).join(', ') || 'none yet';
    throw new UsageError(`there is no saved mapping "${name}". Known: ${known}.`);
  }
  const read = z.safeParse(LocationMapping, asJson(await readFile(name, 'utf8')));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new UsageError(`${name} is no mapping: ${issue?.path.join('.') || 'the whole of it'} ${issue?.code ?? ''}.`);
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function readArguments(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...{ brand: text, mapping: text, errors: text, 'time-zone': text, 'close-missing': text, 'moved-from': text },
      ...{ encoding: text, 'empty-cells': text },
      'dry-run': { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
    },
  });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new UsageError('name one CSV or XLSX file of locations.');
  return {
    path: path.resolve(file),
    slug: values.brand,
    mapping: values.mapping,
    errors: values.errors,
    timeZone: values['time-zone'],
    closeMissing: dayFrom('--close-missing', values['close-missing']),
    movedFrom: dayFrom('--moved-from', values['moved-from']),
    encoding: oneOf('--encoding', SHEET_ENCODINGS, values.encoding),
    emptyCells: oneOf('--empty-cells', ['keep', 'clear'] as const, values['empty-cells']),
    dryRun: values['dry-run'],
    yes: values.yes,
  };
}

function oneOf<Value extends string>(option: string, known: readonly Value[], value: string | undefined) {
  const found = known.find((one) => one === value);
  if (value === undefined || found !== undefined) return found;
  throw new UsageError(`${option} ${value} is not known. Known: ${known.join(', ')}.`);
}

function dayFrom(option: string, value: string | undefined): string | undefined {
  if (value === undefined || z.safeParse(Day, value).success) return value;
  throw new UsageError(`${option} ${value} is no day. Example: 2026-03-01.`);
}
