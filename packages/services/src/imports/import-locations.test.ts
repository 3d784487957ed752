import { auditEvent } from '@concord/db/schema/audit-log';
import { location, locationRegion, region } from '@concord/db/schema/organization';
import { locationScore } from '@concord/db/schema/rollups';
import { testDatabase } from '@concord/db/test/database';
import { and, asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inBrand } from '../in-brand.ts';
import { verifyRollups } from '../rollups/verify-rollups.ts';
import { publishModel } from '../test/audit-fixture.ts';
import { brand, type Brand } from '../test/brand.ts';
import { importedFile, settingsWith, uploaded } from '../test/locations-import.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let home: Brand;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.close());
beforeEach(async () => void (home = await brand(database.app)));

async function inHome<T>(work: Parameters<typeof inBrand<T>>[1]): Promise<T> {
  return inBrand(await home.ctxFor('admin'), work);
}
const stored = () => inHome((tx) => tx.select().from(location).orderBy(asc(location.externalId)));
const named = async (externalId: string) => (await stored()).find((row) => row.externalId === externalId);
const steps = (id: string) =>
  inHome(async (tx) => {
    const rows = await tx
      .select({ from: locationRegion.fromDay, until: locationRegion.untilDay, region: region.name })
      .from(locationRegion)
      .innerJoin(region, and(eq(region.orgId, locationRegion.orgId), eq(region.id, locationRegion.regionId)))
      .where(eq(locationRegion.locationId, id))
      .orderBy(asc(locationRegion.fromDay));
    return rows.map((row) => [row.from, row.until, row.region]);
  });
const eventsOf = (id: string) =>
  inHome((tx) => tx.select().from(auditEvent).where(eq(auditEvent.subjectId, id)).orderBy(asc(auditEvent.id)));
const changesOf = (id: string, from: object) =>
  inHome((tx) => tx.update(location).set(from).where(eq(location.id, id)));

const FILE = [
  'id,name,region,address,city,postal_code,country,latitude,longitude,time_zone,franchisee,purpose,opened_on,weight',
  'B-1,Caf\u00e9 Nord,Europe / Germany / North,"Hafen 1, Tor 2",Kiel,24103,Germany,54.32,10.13,Europe/Berlin,Ann Ltd,store,2020-05-01,2',
  'B-2,東京駅店,Asia / Japan,丸の内1-9-1,東京,100-0005,JP,35.68,139.77,Asia/Tokyo,,kiosk,2021-01-01,1',
  'B-3,مطعم الميناء,Europe / Germany / North,,,,DE,,,,,,,',
  'B-4,Bakery 🍞 Müller,Europe / Germany / South,,Ulm,,,,,,,,,',
].join('\r\n');

describe('a first file', () => {
  it('brings locations with their regions, in any script, and says beforehand what it will do', async () => {
    const { preview, report, issues } = await importedFile(home, FILE, { countryCode: 'HU' });
    expect(issues).toEqual([]);
    const counts = { rows: 4, created: 4, changed: 0, unchanged: 0, moved: 0, closed: 0, faulty: 0, issues: 0 };
    expect(preview.changes).toMatchObject({ ...counts, regions: 6 });
    expect(report).toMatchObject({ ...counts, regions: 6 });
    expect(preview.rows[0]).toMatchObject({
      line: 2,
      what: 'new',
      regions: ['Europe', 'Germany', 'North'],
      values: { name: 'Café Nord', countryCode: 'DE', openedOn: '2020-05-01', weight: 2, latitude: 54.32 },
    });
    expect(await named('B-1')).toMatchObject({
      name: 'Café Nord',
      address: 'Hafen 1, Tor 2',
      countryCode: 'DE',
      timeZone: 'Europe/Berlin',
      franchisee: 'Ann Ltd',
      purpose: 'store',
      openedOn: '2020-05-01',
      closedOn: null,
      weight: 2,
      revision: 1,
    });
    expect(await named('B-2')).toMatchObject({ name: '東京駅店', timeZone: 'Asia/Tokyo' });
    expect(await named('B-3')).toMatchObject({ name: 'مطعم الميناء', latitude: null, weight: 1, countryCode: 'DE' });
    expect(await named('B-4')).toMatchObject({
      name: 'Bakery 🍞 Müller',
      countryCode: 'HU',
      timeZone: 'Europe/Berlin',
    });
    expect(await steps((await named('B-2'))?.id ?? '')).toEqual([['-infinity', 'infinity', 'Japan']]);
  });

  it('gives every location its scores, as a rebuild gives them', async () => {
    await publishModel(home, {
      components: { compliance: 75, action: 25 },
      departments: [{ department: 'service', weight: 1 }],
      minimumCoverage: 0.5,
      actionWindowDays: 90,
    });
    await importedFile(home, `${FILE}\r\nB-5,Twin,,,,,,,,,,,2020-05-01,1\r\nB-6,Triplet,,,,,,,,,,,2020-05-01,1`);
    const ctx = await home.ctxFor('admin');
    expect(await verifyRollups(ctx.db, home.orgId)).toMatchObject({ locations: 8, problems: [] });
    const scored = await inHome((tx) => tx.select().from(locationScore).where(eq(locationScore.fromDay, '2020-05-01')));
    expect(scored).toHaveLength(3);
  });

  it('previews without changing anything', async () => {
    const before = await stored();
    const made = await uploaded(home, FILE);
    await made.preview(settingsWith({ regions: ['region'] }));
    expect(await stored()).toEqual(before);
    expect(await inHome((tx) => tx.select().from(region))).toHaveLength(3);
  });

  it('read again changes nothing, also under new revisions', async () => {
    await importedFile(home, FILE);
    const before = await stored();
    const { preview, report } = await importedFile(home, FILE);
    expect(report).toMatchObject({ created: 0, changed: 0, unchanged: 4, regions: 0 });
    expect(preview.changes).toMatchObject({ created: 0, changed: 0, unchanged: 4, regions: 0 });
    expect(await stored()).toEqual(before);
  });

  it('finds regions by their names in the tree, one name alone wherever it lies', async () => {
    const { report } = await importedFile(home, 'id,name,region\nN-9,Pier,north\nS-9,Mill,country / SOUTH\nX-9,Inn,\n');
    expect(report.regions).toBe(0);
    const { north, south, country } = home.regions;
    expect([await named('N-9'), await named('S-9'), await named('X-9')]).toMatchObject([
      { regionId: north },
      { regionId: south },
      { regionId: country },
    ]);
  });
});

describe('a later file', () => {
  it('changes what differs, keeps what it does not mention, and tells the history', async () => {
    await changesOf(home.locations.north, { purpose: 'flagship', franchisee: 'Ann Ltd' });
    const { preview, report } = await importedFile(
      home,
      'id,name,city,franchisee\nN-1,Harbour,Kiel,\nS-1,Old Town,Neu-Ulm,\n',
    );
    expect(report).toMatchObject({ created: 0, changed: 2, unchanged: 0, fields: { city: 1, franchisee: 1 } });
    expect(preview.changes.fields).toEqual(report.fields);
    expect(await named('N-1')).toMatchObject({ purpose: 'flagship', franchisee: null, city: 'Kiel', revision: 2 });
    expect(await named('S-1')).toMatchObject({ city: 'Neu-Ulm', regionId: home.regions.south, revision: 2 });
    expect(await eventsOf(home.locations.south)).toMatchObject([
      { verb: 'locations.update', details: { line: 3, was: { city: 'Ulm' }, is: { city: 'Neu-Ulm' }, revision: 2 } },
    ]);
  });

  it('moves a location from a day on and keeps where it stood before', async () => {
    await importedFile(home, 'id,name,region\nM-1,Mover,Country / North\n');
    const { id = '' } = (await named('M-1')) ?? {};
    const moved = await importedFile(home, 'id,name,region\nM-1,Mover,Country / South\n', { movedFrom: '2026-03-01' });
    expect(moved.report).toMatchObject({ changed: 1, moved: 1, fields: {} });
    expect(await steps(id)).toEqual([
      ['-infinity', '2026-03-01', 'North'],
      ['2026-03-01', 'infinity', 'South'],
    ]);
    await importedFile(home, 'id,name,region\nM-1,Mover,Country / West\n', { movedFrom: '2026-02-01' });
    expect(await steps(id)).toEqual([
      ['-infinity', '2026-02-01', 'North'],
      ['2026-02-01', 'infinity', 'West'],
    ]);
    await importedFile(home, 'id,name,region\nM-1,Mover,Country / North\n', { movedFrom: '2026-02-01' });
    expect(await steps(id)).toEqual([['-infinity', 'infinity', 'North']]);
    expect((await named('M-1'))?.regionId).toBe(home.regions.north);
  });

  it('closes what it does not name, on the day that is said, and opens it again when it comes back', async () => {
    const file = 'id,name\nN-1,Harbour\nNEW,New\n';
    const { preview, report } = await importedFile(home, file, { closeMissingOn: '2026-03-10' });
    expect(preview).toMatchObject({ closing: ['Old Town'], changes: { closed: 1, changed: 1 } });
    expect(report).toMatchObject({ closed: 1, created: 1, changed: 1, unchanged: 1 });
    expect(await named('NEW')).toMatchObject({ closedOn: null, revision: 1 });
    expect(await named('S-1')).toMatchObject({ closedOn: '2026-03-10', revision: 2 });
    expect(await eventsOf(home.locations.south)).toMatchObject([
      { verb: 'locations.close', details: { closedOn: '2026-03-10', was: null } },
    ]);
    const back = await importedFile(home, `${file}S-1,Old Town\n`, { closeMissingOn: '2026-03-20' });
    expect(back.report).toMatchObject({ reopened: 1, closed: 0 });
    expect((await named('S-1'))?.closedOn).toBeNull();
  });

  it('closes nothing for being absent while a row does not say whose it is', async () => {
    const cut = 'id,name,city\nN-1,Harbour,Kiel\nS-1,Old T';
    const { preview, report } = await importedFile(home, cut, { closeMissingOn: '2026-03-10' });
    expect(preview.changes).toMatchObject({ closed: 0, unknownRows: 1, faulty: 1 });
    expect(report).toMatchObject({ closed: 0, unknownRows: 1 });
    expect((await named('S-1'))?.closedOn).toBeNull();
  });

  it('never closes a location whose row is faulty', async () => {
    const { report } = await importedFile(home, 'id,name\nN-1,Harbour\nS-1,\n', { closeMissingOn: '2026-03-10' });
    expect(report).toMatchObject({ closed: 0, faulty: 1, unknownRows: 0 });
  });

  it('takes the number of a merged location for the one it was merged into', async () => {
    await importedFile(home, 'id,name\nA,First\nB,Second\nC,Third\n');
    const [a, b, c] = [await named('A'), await named('B'), await named('C')];
    await changesOf(a?.id ?? '', { mergedInto: b?.id });
    await changesOf(b?.id ?? '', { mergedInto: c?.id });
    const { report } = await importedFile(home, 'id,name\nN-1,Harbour\nS-1,Old Town\nA,Renamed\n', {
      closeMissingOn: '2026-03-10',
    });
    expect(report).toMatchObject({ created: 0, changed: 1, closed: 0 });
    expect([await named('A'), await named('C')]).toMatchObject([
      { name: 'First', closedOn: null },
      { name: 'Renamed', externalId: 'C' },
    ]);
    const both = await importedFile(home, 'id,name\nA,By the old number\nC,By its own\n');
    expect(both.issues).toMatchObject([{ line: 2, code: 'LOCATION_REPEATED', details: { first: 3 } }]);
    expect((await named('C'))?.name).toBe('By its own');
  });
});
