import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { LocationImportSettings } from '@concord/domain/location-import';
import { createImport } from '@concord/services/imports/create-import';
import { getImport } from '@concord/services/imports/get-import';
import { columnsOf } from '@concord/services/imports/read-columns';
import { runImportFrom } from '@concord/services/imports/run-import';
import postgres, { type Sql } from 'postgres';
import { writeLocationsFile } from '../imports/locations-file.ts';
import { figure, ratioOf } from '../measure.ts';
import { contextOf, makeBrand } from '../network/make-brand.ts';
import type { Row, RunOptions } from '../row.ts';
import { openWorkplace, type Workplace } from '../workplace.ts';

/**
 * A file of locations into an empty brand of six departments; beside COPY of the locations it gives into the same table with the same keys,
 * and beside COPY of everything it gives, the place in the tree and the scores of six departments included, into theirs.
 */
export const row: Row = {
  name: 'import-locations',
  async run(options) {
    const rounds = options.quick ? 1 : 5;
    const ours: number[] = [];
    const peer: number[] = [];
    const whole: number[] = [];
    const memory: number[] = [];
    for (let round = 0; round < rounds + 1; round += 1) {
      const measured = await oneRound(options);
      // The first meets cold code and a cold disk.
      if (round === 0 && !options.quick) continue;
      ours.push(measured.ours);
      peer.push(measured.peer);
      whole.push(measured.whole);
      memory.push(measured.megabytes);
    }
    const target = { of: 'ratio', atLeast: 0.18 } as const;
    return [
      {
        what: 'whole import of locations, rows a second: checks, repeats, keys, indexes, roll-ups',
        ours: figure(ours, '/s'),
        beside: { name: 'COPY into the same keyed table', figure: figure(peer, '/s') },
        ratio: ratioOf(ours, peer),
        target,
        note: `${rowsOf(options)} rows; at most ${Math.max(...memory)} MB of the process`,
      },
      {
        what: 'the same',
        ours: figure(ours, '/s'),
        beside: { name: 'COPY of locations, tree and scores into the same keyed tables', figure: figure(whole, '/s') },
        ratio: ratioOf(ours, whole),
        target: null,
        note: 'each location gives nine further rows: where it lies, its score, and that of six departments',
      },
    ];
  },
};

const rowsOf = ({ quick }: RunOptions): number => (quick ? 500 : 50_000);

/** A database of its own, so that every round finds the same empty tables. */
async function oneRound(
  options: RunOptions,
): Promise<{ ours: number; peer: number; whole: number; megabytes: number }> {
  await using place = await openWorkplace(options.server);
  const rows = rowsOf(options);
  const seconds = await importSeconds(place, rows);
  const sql = postgres(place.adminUrl, { max: 1, onnotice: () => undefined });
  try {
    const megabytes = Math.round(process.memoryUsage().rss / 1024 ** 2);
    const copied = await copySeconds(sql, 'location');
    let further = 0;
    for (const table of ['location_region', 'location_score', 'department_score']) {
      further += await copySeconds(sql, table);
    }
    return { ours: rows / seconds, peer: rows / copied, whole: rows / (copied + further), megabytes };
  } finally {
    await sql.end();
  }
}

async function importSeconds(place: Workplace, rows: number): Promise<number> {
  const brand = await makeBrand(place);
  const ctx = await contextOf(place, brand, brand.admin);
  const file = path.join(place.installation.dataDir, 'locations.csv');
  await writeLocationsFile(file, rows);
  const choice = { sheet: null, encoding: 'auto', delimiter: 'auto' } as const;
  const { guess } = await columnsOf({ path: file, file: 'locations.csv' }, choice);
  const settings = LocationImportSettings.parse({ ...guess, timeZone: 'UTC', movedFrom: brand.today });
  const started = performance.now();
  const id = ctx.newId();
  await createImport(ctx, { id, kind: 'locations' });
  await runImportFrom(ctx, { id, source: file, settings, onProgress: () => undefined });
  const passed = (performance.now() - started) / 1000;
  const { report } = await getImport(ctx, { id });
  if (!report || !('created' in report) || report.created !== rows) throw new Error(JSON.stringify(report));
  return passed;
}

/** The rows that came in, into a second table with the keys, indexes, foreign keys and checks of the first. */
async function copySeconds(sql: Sql, table: string): Promise<number> {
  await sql.unsafe(`create table peer_${table} (like ${table} including all)`);
  const keys = await sql<{ definition: string }[]>`
    select pg_get_constraintdef(oid) as definition from pg_constraint where conrelid = ${table}::regclass and contype = 'f'`;
  for (const { definition } of keys) await sql.unsafe(`alter table peer_${table} add ${definition}`);
  const chunks = await (await sql.unsafe(`copy ${table} to stdout`).readable()).toArray();
  const started = performance.now();
  await pipeline(Readable.from(chunks), await sql.unsafe(`copy peer_${table} from stdin`).writable());
  return (performance.now() - started) / 1000;
}
