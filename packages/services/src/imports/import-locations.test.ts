import { auditEvent } from '@concord/db/schema/audit-log';
import { assignment } from '@concord/db/schema/checklists';
import { location, locationRegion, region } from '@concord/db/schema/organization';
import { locationScore } from '@concord/db/schema/rollups';
import { testDatabase } from '@concord/db/test/database';
import { and, asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inBrand } from '../in-brand.ts';
import { closeLocation } from '../organization/close-location.ts';
import { verifyRollups } from '../rollups/verify-rollups.ts';
import { assign, publish, publishModel } from '../test/audit-fixture.ts';
import { brand, type Brand } from '../test/brand.ts';
import { importedFile, settingsWith, uploaded } from '../test/locations-import.ts';
import { reopenClosed } from './reopen-closed.ts';

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
});

describe('a later file', () => {
  it('says in which channel customers meet a location, in the words of whoever wrote it', async () => {
    const header = 'id,name,Kanal';
    const { report } = await importedFile(
      home,
      `${header}\nW-1,Shop online,Site web\nC-1,Calls,contact centre\nS-9,Corner,Filiale\nS-8,Silent,`,
      { columns: { externalId: 'id', name: 'name', channel: 'Kanal', regions: [] } },
    );
    expect(report).toMatchObject({ created: 4, issues: 0 });
    expect(await named('W-1')).toMatchObject({ channel: 'website' });
    expect(await named('C-1')).toMatchObject({ channel: 'contactCentre' });
    expect(await named('S-9')).toMatchObject({ channel: 'store' });
    expect(await named('S-8')).toMatchObject({ channel: 'store' });
    const again = await importedFile(home, `${header}\nW-1,Shop online,\nC-1,Calls,pigeon post`, {
      columns: { externalId: 'id', name: 'name', channel: 'Kanal', regions: [] },
      emptyCells: 'clear',
    });
    expect(again.issues).toMatchObject([
      { line: 3, code: 'CHANNEL_UNKNOWN', details: { field: 'channel', value: 'pigeon post' } },
    ]);
    expect(await named('W-1')).toMatchObject({ channel: 'website' });
    expect(await named('C-1')).toMatchObject({ channel: 'contactCentre' });
  });

  it('changes what differs, keeps what it does not mention, and tells the history', async () => {
    await changesOf(home.locations.north, { purpose: 'flagship', franchisee: 'Ann Ltd' });
    const { preview, report } = await importedFile(
      home,
      'id,name,city,franchisee\nN-1,Harbour,Kiel,\nS-1,Old Town,Neu-Ulm,\n',
    );
    expect(report).toMatchObject({ created: 0, changed: 1, unchanged: 1, fields: { city: 1 } });
    expect(preview.changes.fields).toEqual(report.fields);
    expect(await named('N-1')).toMatchObject({ purpose: 'flagship', franchisee: 'Ann Ltd', city: 'Kiel', revision: 1 });
    expect(await named('S-1')).toMatchObject({ city: 'Neu-Ulm', regionId: home.regions.south, revision: 2 });
    expect(await eventsOf(home.locations.south)).toMatchObject([
      { verb: 'locations.update', details: { line: 3, was: { city: 'Ulm' }, is: { city: 'Neu-Ulm' }, revision: 2 } },
    ]);
  });

  it('takes an empty cell for nothing said, or where that is asked for, for nothing known', async () => {
    const known = {
      franchisee: 'Ann Ltd',
      timeZone: 'Europe/Vienna',
      countryCode: 'AT',
      weight: 3,
      latitude: 1,
      longitude: 2,
    };
    await changesOf(home.locations.north, { ...known, openedOn: '2020-01-01' });
    const file = [
      'id,name,franchisee,time_zone,country,weight,latitude,longitude,opened_on',
      'N-1,Harbour,,,,,,,',
      'NEW,New,,,,,,,',
    ].join('\n');
    const defaults = { countryCode: 'HU', timeZone: 'Europe/Budapest' };
    const kept = await importedFile(home, file, defaults);
    expect(kept.report).toMatchObject({ created: 1, unchanged: 1, fields: {} });
    expect(await named('N-1')).toMatchObject({ ...known, openedOn: '2020-01-01' });
    expect(await named('NEW')).toMatchObject({ ...defaults, weight: 1, franchisee: null });
    expect(kept.preview.rows[1]?.values).toMatchObject(defaults);
    const cleared = await importedFile(home, file, { ...defaults, emptyCells: 'clear' });
    expect(cleared.report).toMatchObject({
      changed: 2,
      fields: { franchisee: 1, countryCode: 2, weight: 1, openedOn: 1 },
    });
    expect(cleared.preview.changes).toMatchObject({ changed: 2, fields: cleared.report.fields });
    // A location cannot be without a time zone, and what the settings say is for new ones.
    const nothing = { franchisee: null, countryCode: '', weight: 1, latitude: null, openedOn: null };
    expect(await named('N-1')).toMatchObject({ ...nothing, timeZone: 'Europe/Vienna' });
  });

  it('keeps a row out that closes a location before the day it opened, wherever that day is known from', async () => {
    await changesOf(home.locations.north, { openedOn: '2020-05-01' });
    await changesOf(home.locations.south, { closedOn: '2021-05-01' });
    const file = 'id,name,opened_on,closed_on\nN-1,Pier,,2019-01-01\nS-1,Mill,2022-01-01,\n';
    const { report, preview, issues } = await importedFile(home, file);
    expect(issues).toMatchObject([
      { line: 2, code: 'CLOSED_BEFORE_OPENED', details: { opened: '2020-05-01', closed: '2019-01-01' } },
      { line: 3, code: 'CLOSED_BEFORE_OPENED', details: { opened: '2022-01-01', closed: '2021-05-01' } },
    ]);
    expect(report).toMatchObject({ faulty: 2, changed: 0, issues: 2 });
    expect(preview).toMatchObject({ changes: { faulty: 2, issues: 2 }, counts: { CLOSED_BEFORE_OPENED: 2 } });
    expect(preview.rows.map(({ what }) => what)).toEqual(['faulty', 'faulty']);
    expect(await named('N-1')).toMatchObject({ name: 'Harbour', closedOn: null });
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
    const { preview, report } = await importedFile(home, file, { closeMissingOn: '2026-03-10', closeAtMost: 1 });
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

  it('and takes its closings back at a press, but for what was changed since', async () => {
    await importedFile(home, 'id,name\nT,Third\n');
    const { view } = await importedFile(home, 'id,name\nT,Third\n', { closeMissingOn: '2026-03-10', closeAtMost: 2 });
    const ctx = await home.ctxFor('admin');
    await closeLocation(ctx, { id: home.locations.north, closedOn: '2026-03-12' });
    expect(await reopenClosed(ctx, { id: view.id })).toEqual({ reopened: 1 });
    expect([(await named('N-1'))?.closedOn, (await named('S-1'))?.closedOn]).toEqual(['2026-03-12', null]);
    expect(await reopenClosed(ctx, { id: view.id })).toEqual({ reopened: 0 });
    expect(await verifyRollups(ctx.db, home.orgId)).toMatchObject({ problems: [] });
  });

  it('closes no more than a small part of the network, or as many as somebody agreed to', async () => {
    const { view, preview } = await importedFile(home, 'id,name\nN-1,Harbour\n', { closeMissingOn: '2026-03-10' });
    expect(preview).toMatchObject({ closingCount: 1, openCount: 2 });
    expect(view).toMatchObject({
      status: 'failed',
      errorCode: 'IMPORT_CLOSES_MANY',
      errorDetails: { closing: 1, open: 2 },
    });
    expect((await named('S-1'))?.closedOn).toBeNull();
    const rows = Array.from({ length: 40 }, (_, at) => `P-${at},Place ${at}`).join('\n');
    await importedFile(home, `id,name\n${rows}`);
    const few = await importedFile(home, `id,name\nN-1,Harbour\n${rows}`, { closeMissingOn: '2026-03-10' });
    expect(few.report).toMatchObject({ closed: 1 });
  });

  it('says beforehand which assigned audits fall away, and cancels them as closing by hand does', async () => {
    const published = await publish(home);
    const [north, south] = [await assign(home, published), await assign(home, published, home.locations.south)];
    const file = (closedOn: string) => `id,name,closed_on\nN-1,Harbour,${closedOn}\n`;
    const change = { closeMissingOn: '2026-03-02', closeAtMost: 1 };
    const { preview, report } = await importedFile(home, file('2026-03-03'), change);
    expect([preview.changes.cancelled, report.cancelled]).toEqual([1, 1]);
    expect(await eventsOf(home.locations.south)).toMatchObject([
      { verb: 'locations.close', details: { cancelledAssignments: [south] } },
    ]);
    const further = await importedFile(home, file('2026-03-02'));
    expect([further.preview.changes.cancelled, further.report.cancelled]).toEqual([1, 1]);
    expect(await eventsOf(north)).toMatchObject([{ verb: 'assignments.cancel', details: { closedOn: '2026-03-02' } }]);
    const rows = await inHome((tx) => tx.select().from(assignment));
    expect(rows.map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
  });

  it('closes nothing for being absent while a row does not say whose it is', async () => {
    const cut = 'id,name,city\nN-1,Harbour,Kiel\nS-1,Old T';
    const { preview, report } = await importedFile(home, cut, { closeMissingOn: '2026-03-10', closeAtMost: 1 });
    expect(preview.changes).toMatchObject({ closed: 0, unknownRows: 1, faulty: 1 });
    expect(report).toMatchObject({ closed: 0, unknownRows: 1 });
    expect((await named('S-1'))?.closedOn).toBeNull();
  });

  it('never closes a location whose row is faulty', async () => {
    const { report } = await importedFile(home, 'id,name\nN-1,Harbour\nS-1,\n', {
      closeMissingOn: '2026-03-10',
      closeAtMost: 1,
    });
    expect(report).toMatchObject({ closed: 0, faulty: 1, unknownRows: 0 });
  });

  it('takes the number of a merged location for the one it was merged into', async () => {
    await importedFile(home, 'id,name\nA,First\nB,Second\nC,Third\n');
    const [a, b, c] = [await named('A'), await named('B'), await named('C')];
    await changesOf(a?.id ?? '', { mergedInto: b?.id });
    await changesOf(b?.id ?? '', { mergedInto: c?.id });
    const { report } = await importedFile(home, 'id,name\nN-1,Harbour\nS-1,Old Town\nA,Renamed\n', {
      closeMissingOn: '2026-03-10',
      closeAtMost: 1,
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
