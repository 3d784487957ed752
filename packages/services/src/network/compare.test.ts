import { auditAnswer, finding } from '@concord/db/schema/audits';
import { withTenant } from '@concord/db/tenant';
import { testDatabase } from '@concord/db/test/database';
import { v7 } from 'uuid';
import { afterAll, expect, test } from 'vitest';
import { mergeLocations } from '../organization/merge-locations.ts';
import { publish, publishModel } from '../test/audit-fixture.ts';
import { brand } from '../test/brand.ts';
import { failureOf } from '../test/failure-of.ts';
import { pastAudit } from '../test/past-audit.ts';
import { compareLocations } from './compare.ts';

const database = await testDatabase();
afterAll(() => database.close());

const asOf = '2026-03-02';

test('sets locations side by side with their causes, in the order asked for', async () => {
  const ours = await brand(database.app);
  const { orgId, departments } = ours;
  const { north, south } = ours.locations;
  await publishModel(ours, {
    components: { compliance: 1 },
    departments: [{ department: 'service', weight: 1 }],
    minimumCoverage: 0.5,
    actionWindowDays: 30,
  });
  const published = await publish(ours);
  const audits = new Map<string, string>();
  for (const [locationId, earned] of [
    [north, 4],
    [south, 8],
  ] as const) {
    const statistics = { [departments.service]: { earned, possible: 10 } };
    for (const performedOn of ['2026-01-10', '2026-02-10', '2026-02-20', '2026-02-25']) {
      audits.set(locationId, await pastAudit(ours, { published, locationId, performedOn, statistics }));
    }
  }
  const ctx = await ours.ctxFor('admin');
  const missed = (locationId: string, question: string, departmentId: string) => ({
    orgId,
    id: v7(),
    auditId: audits.get(locationId) ?? '',
    locationId,
    question,
    instance: 0,
    departmentId,
    share: 0,
    lost: 10,
    critical: false,
  });
  const findings = [
    missed(north, 'greeting', departments.service),
    missed(south, 'greeting', departments.service),
    missed(north, 'doors', departments.facilities),
    missed(south, 'doors', departments.facilities),
    missed(north, 'tables', departments.service),
  ];
  await withTenant(ctx.db, orgId, async (tx) => {
    await tx
      .insert(auditAnswer)
      .values(findings.map(({ auditId, question, instance }) => ({ orgId, auditId, question, instance, photos: [] })));
    await tx.insert(finding).values(findings);
  });
  const found = await compareLocations(ctx, { ids: [south, north], asOf });
  expect(found).toMatchObject({ asOf, total: 2, components: ['compliance'] });
  expect(found.locations.map(({ name, rank, score }) => [name, rank, score])).toEqual([
    ['Old Town', 1, 0.8],
    ['Harbour', 2, 0.4],
  ]);
  expect(found.locations[1]?.departments).toMatchObject([{ departmentId: departments.service, compliance: 0.4 }]);
  expect(found.locations[0]?.audits.map(({ performedOn }) => performedOn)).toEqual([
    '2026-02-25',
    '2026-02-20',
    '2026-02-10',
  ]);
  expect(found.findings.map(({ question }) => question)).toEqual(['doors', 'greeting']);
  expect(found.findings[1]?.text).toEqual({ en: 'Guests are greeted' });
  expect(found.findings[1]?.found.map(({ auditId }) => auditId).toSorted()).toEqual([...audits.values()].toSorted());

  const owner = await compareLocations(await ours.ctxFor('department_owner'), { ids: [south, north], asOf });
  expect(owner.findings.map(({ question }) => question)).toEqual(['greeting']);
  expect(owner.departments.map(({ key }) => key)).toEqual(['service']);
  const manager = await ours.ctxFor('location_manager');
  const unseen = await compareLocations(manager, { ids: [north, south], asOf });
  expect(unseen).toMatchObject({ missing: [south], locations: [{ id: north, askedAs: [north] }] });
  expect((await failureOf(compareLocations(manager, { ids: [south], asOf }))).details).toEqual({ what: 'location' });
  expect((await compareLocations(manager, { ids: [north], asOf })).findings).toEqual([]);

  await mergeLocations(ctx, { id: south, into: north });
  const merged = await compareLocations(ctx, { ids: [south, north], asOf });
  expect(merged).toMatchObject({ missing: [], locations: [{ id: north, askedAs: [south, north] }] });
});
