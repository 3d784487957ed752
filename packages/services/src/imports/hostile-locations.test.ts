import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { importMapping } from '@concord/db/schema/imports';
import { location } from '@concord/db/schema/organization';
import { testDatabase } from '@concord/db/test/database';
import { toCsv } from '@concord/domain/csv';
import { rowsToMend } from '@concord/domain/rows-to-mend';
import { asc, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inBrand } from '../in-brand.ts';
import { brand, type Brand } from '../test/brand.ts';
import { failureOf } from '../test/failure-of.ts';
import { importedFile, settingsWith, uploaded } from '../test/locations-import.ts';
import { workbookOf } from '../test/workbook.ts';
import { createImport } from './create-import.ts';
import { deleteMapping } from './delete-mapping.ts';
import { listMappings } from './list-mappings.ts';
import { readColumns } from './read-columns.ts';
import { saveMapping } from './save-mapping.ts';

const REAL = process.env['CONCORD_DATA'];

let database: Awaited<ReturnType<typeof testDatabase>>;
let home: Brand;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.close());
beforeEach(async () => void (home = await brand(database.app)));

async function stored() {
  const ctx = await home.ctxFor('admin');
  return inBrand(ctx, (tx) => tx.select().from(location).orderBy(asc(location.externalId)));
}
const content = async () =>
  (await stored()).map(({ id: _id, orgId: _orgId, createdAt: _at, regionId: _region, ...row }) => row);
const names = async () =>
  (await stored()).map((row) => row.name).filter((name) => !['Harbour', 'Old Town'].includes(name));

describe('a file with faults', () => {
  it('brings its good rows, and says line and reason of every other', async () => {
    const file = [
      'id,name,country,latitude,longitude,time_zone,opening_hours,gln,opened_on,closed_on,weight',
      'G-1,Good,DE,54,10,,Mo-Fr 9-18,4012345000009,01.05.2020,,',
      ',No number,,,,,,,,,',
      'F-1,,,,,,,,,,',
      'F-2,Nowhere,Atlantis,,,,,,,,',
      'F-3,North of all,,91,10,,,,,,',
      'F-4,Half,,54,,,,,,,',
      'F-5,Zone,,,,Mars/Base,,,,,',
      'F-6,Hours,,,,,whenever,,,,',
      'F-7,Number,,,,,,4012345000008,,,',
      'F-8,Day,,,,,,,31.02.2020,,',
      'F-9,Backwards,,,,,,,2020-05-01,2019-05-01,',
      `F-10,${'x'.repeat(100_000)},,,,,,,,,`,
      'F-11,bell\u0007,,,,,,,,,',
      'F-12,nul\0,,,,,,,,,',
      'F-13,weigh,,,,,,,,,much',
      'F-14,too few',
      'F-15,"open quote,,,,,,,,,',
      'G-2,Also good,,,,,,,,,',
      'G-1,Good again,,,,,,,,,',
    ].join('\n');
    const { report, issues, preview } = await importedFile(home, file);
    expect(issues.map(({ line, code, details }) => [line, code, details['field'] ?? details['reason']])).toEqual([
      [3, 'FIELD_MISSING', 'externalId'],
      [4, 'FIELD_MISSING', 'name'],
      [5, 'COUNTRY_UNKNOWN', 'countryCode'],
      [6, 'NUMBER_OUT_OF_RANGE', 'latitude'],
      [7, 'POSITION_HALF', 'latitude'],
      [8, 'TIME_ZONE_UNKNOWN', 'timeZone'],
      [9, 'OPENING_HOURS_INVALID', 'openingHours'],
      [10, 'GLN_INVALID', 'gln'],
      [11, 'DAY_INVALID', 'openedOn'],
      [12, 'CLOSED_BEFORE_OPENED', 'closedOn'],
      [13, 'FIELD_TOO_LONG', 'name'],
      [14, 'FIELD_CONTROL_CHARACTER', 'name'],
      [15, 'FIELD_CONTROL_CHARACTER', 'name'],
      [16, 'NUMBER_INVALID', 'weight'],
      [17, 'ROW_BROKEN', 'FIELD_COUNT'],
      [18, 'ROW_BROKEN', 'QUOTE_OPEN'],
      [20, 'LOCATION_REPEATED', 'externalId'],
    ]);
    expect(report).toMatchObject({ rows: 19, created: 2, faulty: 17, issues: 17 });
    expect(preview.changes).toMatchObject({ rows: 19, created: 2, faulty: 17, issues: 17 });
    expect(await names()).toEqual(['Good', 'Also good']);
    expect((await stored()).find((row) => row.externalId === 'G-1')).toMatchObject({
      ...{ gln: '4012345000009', openingHours: 'Mo-Fr 09:00-18:00', openedOn: '2020-05-01' },
    });
  });

  it('gives the rows that were left out back to be mended, and mended they complete it', async () => {
    const file = 'id,name,note,latitude,longitude\nA,Alpha,=SUM(A1),-12.5,-70\nB,,-1,-33.9,18.4\n';
    const first = await importedFile(home, file);
    const words = { line: 'line', problem: 'problem', name: () => '=not a formula' };
    const table = toCsv(rowsToMend(first.view.kind === 'locations' ? first.view.header : [], first.issues, words));
    expect(table).toContain("B,,'-1,'-33.9,18.4,3,'=not a formula");
    const second = await importedFile(home, table.replace('B,,', 'B,Beta,'));
    expect(second).toMatchObject({ issues: [], report: { created: 1, unchanged: 0 } });
    expect(await names()).toEqual(['Alpha', 'Beta']);
    expect((await stored()).find((row) => row.externalId === 'B')).toMatchObject({ latitude: -33.9 });
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['empty', '', 'EMPTY_FILE'],
    ['Latin-1', Buffer.from('id,name\n1,Caf\u00e9\n', 'latin1'), 'NOT_UTF8'],
    ['UTF-16 cut off in a character', Buffer.from('\uFEFFid,name\n1,x', 'utf16le').subarray(0, -1), 'NOT_UTF16'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'OLD_XLS'],
  ])('%s is refused and changes nothing', async (_what, file, reason) => {
    const before = await content();
    const made = await uploaded(home, file);
    const refusal = { code: 'IMPORT_UNREADABLE', details: { file: 'locations.csv', reason } };
    expect(await failureOf(made.preview(settingsWith({})))).toMatchObject(refusal);
    const { view } = await made.run(settingsWith({}));
    expect(view).toMatchObject({ status: 'failed', errorCode: refusal.code, errorDetails: refusal.details });
    expect(await content()).toEqual(before);
  });

  it('in the wrong encoding after a megabyte of right ones brings none of it', async () => {
    const rows = Array.from({ length: 60_000 }, (_, n) => `${n},Name ${n}`).join('\n');
    const made = await uploaded(home, Buffer.concat([Buffer.from(`id,name\n${rows}\n`), Buffer.from([0xff, 0x0a])]));
    expect((await made.run(settingsWith({}))).view).toMatchObject({
      status: 'failed',
      errorDetails: { reason: 'NOT_UTF8' },
    });
    expect(await names()).toEqual([]);
  });

  it('lacks a column that is mapped', async () => {
    const { view } = await (await uploaded(home, 'id,title\n1,x\n')).run(settingsWith({ city: 'Town' }));
    const details = { columns: ['name', 'Town'], found: ['id', 'title'] };
    expect(view).toMatchObject({ status: 'failed', errorCode: 'IMPORT_COLUMN_MISSING', errorDetails: details });
  });

  it('with a header only is a file without rows', async () => {
    expect((await importedFile(home, 'id,name\n')).report).toMatchObject({ rows: 0, created: 0, faulty: 0 });
  });
});

describe('the same table in other clothes', () => {
  const rows = [
    ['id', 'name', 'opened_on', 'latitude', 'longitude', 'postal_code'],
    ['A', 'مخبز', '2020-05-01', '52.5', '13.4', '01067'],
    ['B', '駅前 🍞', '', '', '', ''],
  ];
  const text = (delimiter: string, end = '\n') => rows.map((row) => row.join(delimiter)).join(end) + end;
  const day = { xml: '<c s="1"><v>43952</v></c>' };
  const sheet = workbookOf({
    Places: [
      rows[0] ?? [],
      [
        'A',
        'مخبز',
        day,
        { xml: '<c><v>52.5</v></c>' },
        { xml: '<c><v>13.4</v></c>' },
        { xml: '<c s="2"><v>1067</v></c>' },
      ],
      rows[2] ?? [],
    ],
  });

  it.each([
    ['semicolons', text(';'), 'locations.csv'],
    ['tabs', text('\t'), 'locations.csv'],
    ['a byte order mark and CRLF', `\uFEFF${text(',', '\r\n')}`, 'locations.csv'],
    ['carriage returns alone', text(',', '\r'), 'locations.csv'],
    ['UTF-16', Buffer.from(`\uFEFF${text('\t')}`, 'utf16le'), 'locations.csv'],
    ['UTF-16, the other way round', Buffer.from(`\uFEFF${text('\t')}`, 'utf16le').swap16(), 'locations.csv'],
    ['XLSX', sheet, 'locations.xlsx'],
  ])('%s', async (_what, file, name) => {
    await importedFile(home, text(','));
    const plain = await content();
    home = await brand(database.app);
    expect((await importedFile(home, file, {}, name)).report).toMatchObject({ rows: 2, created: 2, faulty: 0 });
    expect(await content()).toEqual(plain);
  });

  // The bytes as the programs of these countries write them: őű, then مخبز, then a Hungarian ő as ISO 8859-2 has it.
  it.each([
    ['windows-1250', 'F\u0151\u0171t', [0x46, 0xf5, 0xfb, 0x74]],
    ['windows-1256', '\u0645\u062e\u0628\u0632', [0xe3, 0xce, 0xc8, 0xd2]],
    ['iso-8859-2', '\u0151\u0104', [0xf5, 0xa1]],
    ['utf-16le', 'F\u0151', [0x46, 0x00, 0x51, 0x01]],
  ] as const)('%s where a person says so, and shows cells to tell it by', async (encoding, word, bytes) => {
    const wide = (text: string) => Buffer.from(text, encoding === 'utf-16le' ? 'utf16le' : 'latin1');
    const made = await uploaded(home, Buffer.concat([wide('id,name\n1,'), Buffer.from(bytes), wide('\n')]));
    expect(await readColumns(made.ctx, { id: made.id, sheet: null, delimiter: 'auto', encoding })).toMatchObject({
      letters: [word],
      encoding,
    });
    expect((await made.run(settingsWith({}, { encoding }))).issues).toEqual([]);
    expect(await names()).toEqual([word]);
  });

  it('a byte order mark says more than a person does', async () => {
    const { issues } = await (
      await uploaded(home, '\uFEFFid,name\n1,Café\n')
    ).run(settingsWith({}, { encoding: 'windows-1250' }));
    expect([issues, await names()]).toEqual([[], ['Café']]);
  });

  it('Windows-1252 where a person says so, decimal commas and days in either order', async () => {
    const file = Buffer.from('Nr;Name;Breite;Länge;Eröffnet\n1;Café;52,5;13,4;05/25/2020\n', 'latin1');
    const columns = { externalId: 'Nr', latitude: 'Breite', longitude: 'Länge', openedOn: 'Eröffnet', name: 'Name' };
    const change = { encoding: 'windows-1252', decimalComma: true, dateOrder: 'mdy' } as const;
    const { issues } = await (await uploaded(home, file)).run(settingsWith(columns, change));
    expect(issues).toEqual([]);
    expect((await stored())[0]).toMatchObject({ name: 'Café', latitude: 52.5, openedOn: '2020-05-25' });
  });
});

it('guesses columns in five languages', async () => {
  const headers = {
    'Filialnummer;Bezeichnung;PLZ;Öffnungszeiten': { externalId: 'Filialnummer', openingHours: 'Öffnungszeiten' },
    'Identifiant;Nom;Ville;Date d’ouverture': {
      externalId: 'Identifiant',
      city: 'Ville',
      openedOn: 'Date d’ouverture',
    },
    'Azonosító;Megnevezés;Irányítószám;Nyitvatartás': { name: 'Megnevezés', postalCode: 'Irányítószám' },
    'رقم الفرع;اسم الفرع;المدينة;الرمز البريدي': { externalId: 'رقم الفرع', city: 'المدينة' },
    'Store ID;Store Name;Region 2;Region 1;Zip Code': { postalCode: 'Zip Code', regions: ['Region 1', 'Region 2'] },
  };
  for (const [header, columns] of Object.entries(headers)) {
    const { guess } = await (await uploaded(home, `${header}\n`)).columns();
    expect(guess.columns).toMatchObject(columns);
  }
});

describe('mappings', () => {
  it('are kept by name, replaced under it, and forgotten', async () => {
    const ctx = await home.ctxFor('admin');
    const { closeMissingOn: _day, closeAtMost: _most, movedFrom: _from, ...mapping } = settingsWith({});
    const { id } = await saveMapping(ctx, { id: v7(), name: 'Partner', mapping });
    const other = { ...mapping, timeZone: 'Asia/Tokyo' };
    expect(await saveMapping(ctx, { id: v7(), name: 'Partner', mapping: other })).toEqual({ id });
    expect(await listMappings(ctx)).toEqual([{ id, name: 'Partner', mapping: other }]);
    const { emptyCells: _empty, regionSeparator: _sign, regionWithout: _without, ...earlier } = other;
    await inBrand(ctx, (tx) => tx.update(importMapping).set({ mapping: earlier }).where(eq(importMapping.id, id)));
    expect(await listMappings(ctx)).toEqual([{ id, name: 'Partner', mapping: other }]);
    await deleteMapping(ctx, { id });
    expect(await listMappings(ctx)).toEqual([]);
  });

  it('and imports of locations are for those who manage the organization', async () => {
    const ctx = await home.ctxFor('standards_manager');
    expect(await failureOf(createImport(ctx, { id: v7(), kind: 'locations' }))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await failureOf(listMappings(ctx))).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

it('refuses a move that is dated later than today', async () => {
  const made = await uploaded(home, 'id,name\n1,x\n');
  expect(await failureOf(made.preview(settingsWith({}, { movedFrom: '2026-03-05' })))).toMatchObject({
    code: 'INPUT_INVALID',
    details: { issues: [{ path: 'settings.movedFrom', code: 'DAY_IN_FUTURE' }] },
  });
});

describe.skipIf(REAL === undefined)('San Francisco (CONCORD_DATA)', () => {
  it('7,744 rows are 7,726 locations, 15 listed twice and 3 without a name, and again nothing changes', async () => {
    const file = await readFile(path.join(REAL ?? '', 'sf_lives', 'businesses.csv'));
    const first = await importedFile(home, file, { timeZone: 'America/Los_Angeles' });
    expect(first.report).toMatchObject({ rows: 7744, created: 7726, faulty: 18 });
    expect(first.counts).toEqual({ LOCATION_REPEATED: 15, FIELD_MISSING: 3 });
    const again = await importedFile(home, file, { timeZone: 'America/Los_Angeles' });
    expect(again.report).toMatchObject({ created: 0, changed: 0, unchanged: 7726 });
  }, 60_000);
});
