import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createImport } from '@concord/services/imports/create-import';
import { getImport } from '@concord/services/imports/get-import';
import { runImportFrom } from '@concord/services/imports/run-import';
import postgres from 'postgres';
import { copyAgain, copyBare } from '../imports/copy-again.ts';
import { figure, ratioOf } from '../measure.ts';
import { contextOf, makeBrand } from '../network/make-brand.ts';
import type { Row, RunOptions } from '../row.ts';
import { openWorkplace } from '../workplace.ts';

const samples = path.resolve(import.meta.dirname, '../../samples/lives');
/** Every table that the import writes rows of its facts to, each after those it points at. */
const TABLES = [
  ...['location', 'location_region', 'audit', 'audit_answer', 'audit_department', 'audit_shares', 'finding'],
  ...['location_score', 'department_score', 'counted_audit', 'import_issue'],
];

/** Inspections in LIVES format into an empty brand, all of it; beside COPY of the rows it gives, and of the rows of the files. */
export const row: Row = {
  name: 'import-lives',
  async run(options) {
    const folder = folderOf(options);
    const rounds = [];
    for (let round = 0; round < (options.quick ? 1 : 4); round += 1) rounds.push(await oneRound(options, folder));
    const measured = rounds.length > 1 ? rounds.slice(1) : rounds;
    const [first] = measured;
    const ours = measured.map(({ read, seconds }) => read / seconds);
    const keyed = measured.map(({ read, keyed }) => read / keyed.seconds);
    const bare = measured.map(({ read, bare }) => read / bare);
    return [
      {
        what: 'whole import of inspections, rows of the files a second',
        ours: figure(ours, '/s'),
        beside: { name: 'COPY into the same keyed tables', figure: figure(keyed, '/s') },
        ratio: ratioOf(ours, keyed),
        target: { of: 'ratio', atLeast: 0.18 },
        note: `${first?.read} rows of ${path.basename(folder)} became ${first?.keyed.rows} rows of ${TABLES.length} tables`,
      },
      {
        what: 'the same',
        ours: figure(ours, '/s'),
        beside: { name: 'COPY of the files into bare tables', figure: figure(bare, '/s') },
        ratio: ratioOf(ours, bare),
        target: null,
      },
    ];
  },
};

/** The real data of one city where it is at hand. */
function folderOf({ quick }: RunOptions): string {
  const data = process.env['CONCORD_DATA'];
  const real = data === undefined ? '' : path.resolve(data, 'sf_lives');
  return !quick && existsSync(real) ? real : samples;
}

async function oneRound({ server }: RunOptions, folder: string) {
  await using place = await openWorkplace(server);
  const brand = await makeBrand(place);
  const ctx = await contextOf(place, brand, brand.admin);
  const [departmentId = ''] = brand.departmentIds;
  const started = performance.now();
  const id = ctx.newId();
  await createImport(ctx, { id, kind: 'lives', departmentId, timeZone: 'America/Los_Angeles' });
  await runImportFrom(ctx, { id, source: folder, onProgress: () => undefined });
  const seconds = (performance.now() - started) / 1000;
  const { status, report, total } = await getImport(ctx, { id });
  if (status !== 'done') throw new Error(`the import is ${status}: ${JSON.stringify(report)}`);
  const sql = postgres(place.adminUrl, { max: 1, onnotice: () => undefined });
  try {
    let bare = 0;
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.csv'))) {
      const [header = ''] = readFileSync(path.join(folder, file), 'utf8').split('\n', 1);
      bare += await copyBare(sql, path.join(folder, file), header.split(','));
    }
    return { read: total, seconds, bare, keyed: await copyAgain(sql, TABLES) };
  } finally {
    await sql.end();
  }
}
