import { location, region } from '@concord/db/schema/organization';
import { testDatabase } from '@concord/db/test/database';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inBrand } from '../in-brand.ts';
import { brand, type Brand } from '../test/brand.ts';
import { failureOf } from '../test/failure-of.ts';
import { importedFile, settingsWith, uploaded } from '../test/locations-import.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let home: Brand;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.close());
beforeEach(async () => void (home = await brand(database.app)));

async function inHome<T>(work: Parameters<typeof inBrand<T>>[1]): Promise<T> {
  return inBrand(await home.ctxFor('admin'), work);
}
async function regionOf(externalId: string): Promise<string | undefined> {
  const [row] = await inHome((tx) => tx.select().from(location).where(eq(location.externalId, externalId)));
  return row?.regionId;
}

describe('regions', () => {
  it('are found by their names from the top, or by the end of the only path that ends so', async () => {
    const file = 'id,name,region\nN-9,Pier,north\nS-9,Mill,country / SOUTH\nX-9,Inn,\nW-9,Weir,North > West';
    const { report, preview } = await importedFile(home, file);
    expect(report.regions).toBe(1);
    const { north, south, country } = home.regions;
    expect([await regionOf('N-9'), await regionOf('S-9'), await regionOf('X-9')]).toEqual([north, south, country]);
    expect(preview.newRegions).toEqual([{ path: ['Country', 'North', 'West'], created: 1, moved: 0 }]);
    expect(preview.withoutRegion).toEqual({ path: ['Country'], count: 1 });
  });

  it('that several are called so keep the row out, and one that says more does not', async () => {
    await importedFile(home, 'id,name,region\nA,Alpha,Country / North / Mitte\nB,Beta,Country / South / Mitte\n');
    const { issues, preview } = await importedFile(home, 'id,name,region\nC,Gamma,Mitte\nD,Delta,South / Mitte\n');
    const found = { line: 2, code: 'REGION_AMBIGUOUS', details: { field: 'regions', value: 'Mitte' } };
    expect(issues).toMatchObject([found]);
    expect(preview).toMatchObject({ counts: { REGION_AMBIGUOUS: 1 }, changes: { created: 1, regions: 0 } });
    expect(await regionOf('D')).toBe(await regionOf('B'));
  });

  it('say beforehand who moves to a new one', async () => {
    const { preview } = await importedFile(home, 'id,name,region\nN-1,Harbour,North / Coast\nQ,Quay,North / Coast\n');
    expect(preview.newRegions).toEqual([{ path: ['Country', 'North', 'Coast'], created: 1, moved: 1 }]);
  });

  it('stand apart by the sign that a person chose, or by none', async () => {
    const file = 'id,name,region\nA,Alpha,Rhein/Main\nB,Beta,Country | Rhein/Main\n';
    await importedFile(home, file, { regionSeparator: 'none' });
    const names = await inHome((tx) => tx.select().from(region));
    expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(['Rhein/Main', 'Country | Rhein/Main']));
    home = await brand(database.app);
    const { preview } = await importedFile(home, file, { regionSeparator: '|' });
    expect(preview.newRegions.map(({ path }) => path.join(' › ')).toSorted()).toEqual([
      'Country › Rhein/Main',
      'Rhein/Main',
    ]);
  });

  it('of new locations that name none are what the settings say, and an unknown one is refused', async () => {
    const { south } = home.regions;
    const { preview } = await importedFile(home, 'id,name\nQ,Quay\n', { regionWithout: south });
    expect([await regionOf('Q'), preview.withoutRegion]).toEqual([south, { path: ['Country', 'South'], count: 1 }]);
    const made = await uploaded(home, 'id,name\nR,Reef\n');
    const stray = made.preview(settingsWith({}, { regionWithout: home.locations.north }));
    expect((await failureOf(stray)).details).toEqual({
      issues: [{ path: 'settings.regionWithout', code: 'REGION_UNKNOWN' }],
    });
  });
});
