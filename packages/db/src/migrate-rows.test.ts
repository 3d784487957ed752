import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runMigrations } from './run-migrations.ts';
import { emptyDatabase } from './test/database.ts';

const shipped = path.resolve(import.meta.dirname, '../migrations');
const brands = ['01a20385-0000-7000-8000-00000000000a', '01a20385-0000-7000-8000-00000000000b'];
const id = (n: number) => `01a20385-1111-7000-8000-${String(n).padStart(12, '0')}`;
const [member, department, region, photo] = [id(1), id(2), id(3), id(4)];

let database: Awaited<ReturnType<typeof emptyDatabase>>;
let sql: postgres.Sql;
let older: string;

beforeEach(async () => {
  database = await emptyDatabase();
  sql = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined });
  older = await mkdtemp(path.join(os.tmpdir(), 'concord-migrations-'));
});
afterEach(async () => {
  await sql.end({ timeout: 1 });
  await database.close();
  await rm(older, { recursive: true });
});

/** The migrations up to one, as an installation has them that was not started since. */
async function migrateUpTo(tag: string): Promise<void> {
  await cp(shipped, older, { recursive: true });
  const file = path.join(older, 'meta/_journal.json');
  const journal = JSON.parse(await readFile(file, 'utf8')) as { entries: { tag: string }[] };
  const last = journal.entries.findIndex((entry) => entry.tag === tag);
  await writeFile(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, last + 1) }));
  await runMigrations(sql, older);
}

/** The rows of each brand; row-level security binds the owner too. `$brand` stands for the brand's id. */
async function inEachBrand(statement: string): Promise<unknown[][]> {
  const rows: unknown[][] = [];
  for (const brand of brands) {
    await sql.begin(async (tx) => {
      await tx.unsafe(`SET LOCAL app.org_id = '${brand}'`);
      rows.push([...(await tx.unsafe(statement.replaceAll('$brand', `'${brand}'`)))]);
    });
  }
  return rows;
}

const guidelineRow = (n: number, status: string, picture: string | null) => `
  INSERT INTO guideline (org_id, id, key, chapter, department_id, status, title, statement, picture_id, created_by, published_at)
  VALUES ($brand, '${id(n)}', 'standard-${n}', 'sight', '${department}', '${status}', '{"en": "Light ${n}"}',
    '{"en": "It is light."}', ${picture ? `'${picture}'` : 'null'}, '${member}', ${status === 'draft' ? 'null' : "'2026-01-02'"});`;

const rowsOfTheFirstRelease = `
  INSERT INTO organization (org_id, name, slug, languages, action_rules) VALUES ($brand, 'Brand', 'brand', '{en}', '[]');
  INSERT INTO auth.brand_directory (user_id, org_id) VALUES ('somebody', $brand);
  INSERT INTO member (org_id, id, user_id, name, email, role) VALUES ($brand, '${member}', 'somebody', 'A', 'a@b.example', 'admin');
  INSERT INTO department (org_id, id, key, name) VALUES ($brand, '${department}', 'ops', 'Operations');
  INSERT INTO region (org_id, id, key, name) VALUES ($brand, '${region}', 'hu', 'Hungary');
  INSERT INTO photo (org_id, id, received_sha256, stored_sha256, content_type, width, height, bytes, uploaded_by)
    VALUES ($brand, '${photo}', 'a', 'b', 'image/jpeg', 1, 1, 1, '${member}');
  INSERT INTO location (org_id, id, region_id, external_id, name, city, time_zone, opened_on, closed_on) VALUES
    ($brand, '${id(20)}', '${region}', '1', 'Piac', 'Győr', 'Europe/Budapest', '2025-01-01', null),
    ($brand, '${id(21)}', '${region}', '2', 'Never', '', 'Europe/Budapest', '2025-01-02', '2025-01-01');
  ${guidelineRow(10, 'draft', photo)} ${guidelineRow(11, 'published', photo)} ${guidelineRow(12, 'retired', null)}`;

test('what the first release stored is carried on: published standards become a first version, no location is lost', async () => {
  await migrateUpTo('0002_network_rollups');
  await inEachBrand(rowsOfTheFirstRelease);
  await runMigrations(sql, shipped);

  const versions = `
    SELECT g.key, g.status, g.published_version AS current, g.asks_version AS asks, v.version,
      v.content ->> 'title' AS title, v.content ->> 'pictureId' AS picture, v.published_at::date::text AS since,
      (SELECT count(*)::int FROM guideline_photo p WHERE p.guideline_id = g.id) AS photos
    FROM guideline g LEFT JOIN guideline_version v ON v.org_id = g.org_id AND v.guideline_id = g.id ORDER BY g.key`;
  const places = `
    SELECT external_id AS place, opened_on::text AS opened, closed_on::text AS closed, channel, found_by AS words
    FROM location ORDER BY external_id`;
  const first = { current: 1, asks: 1, version: 1, since: '2026-01-02' };
  const none = { current: null, asks: null, version: null, title: null, picture: null, since: null, photos: 0 };
  for (const rows of await inEachBrand(versions)) {
    expect(rows).toEqual([
      { key: 'standard-10', status: 'draft', ...none },
      { key: 'standard-11', status: 'published', ...first, title: '{"en": "Light 11"}', picture: photo, photos: 1 },
      { key: 'standard-12', status: 'retired', ...first, title: '{"en": "Light 12"}', picture: null, photos: 0 },
    ]);
  }
  for (const rows of await inEachBrand(places)) {
    expect(rows).toEqual([
      { place: '1', opened: '2025-01-01', closed: null, channel: 'store', words: 'piac\ngyor\n1' },
      { place: '2', opened: '2025-01-02', closed: '2025-01-02', channel: 'store', words: 'never\n\n2' },
    ]);
  }
});
