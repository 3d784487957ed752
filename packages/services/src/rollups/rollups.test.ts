import { action, actionEvent } from '@concord/db/schema/actions';
import { audit, auditDepartment } from '@concord/db/schema/audits';
import { location } from '@concord/db/schema/organization';
import { locationScore } from '@concord/db/schema/rollups';
import { withTenant } from '@concord/db/tenant';
import { testDatabase } from '@concord/db/test/database';
import { addDays } from '@concord/domain/day';
import fc from 'fast-check';
import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publish, publishModel, type Published, storeVisit } from '../test/audit-fixture.ts';
import { type Brand, brand } from '../test/brand.ts';
import { pastAudit } from '../test/past-audit.ts';
import { openPlaces } from './open-places.ts';
import { rebuildScores } from './rebuild-scores.ts';
import { verifyRollups } from './verify-rollups.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.close());

const model = (compliance: number, action: number, windowDays: number) => ({
  components: { compliance, action },
  departments: [
    { department: 'service', weight: 2 },
    { department: 'facilities', weight: 1 },
  ],
  minimumCoverage: 0.3,
  actionWindowDays: windowDays,
});

/** Days over a year and a half, so that validity ends, windows pass and versions change in between. */
const day = fc.integer({ min: 0, max: 540 }).map((offset) => addDays('2025-01-01', offset));
const share = fc.integer({ min: 0, max: 10 });
const place = fc.constantFrom('north' as const, 'south' as const);
const event = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('audit' as const),
      place,
      day,
      service: share,
      facilities: share,
      second: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('redate' as const), which: fc.nat(), day }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), which: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rescore' as const), which: fc.nat(), service: share }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('action' as const),
      place,
      day,
      late: fc.integer({ min: -20, max: 20 }),
      verdict: fc.constantFrom('verify', 'reopen', 'cancel'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const), place, day: fc.option(day) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('model' as const),
      day,
      compliance: fc.integer({ min: 1, max: 9 }),
      window: fc.constantFrom(60, 200),
    }),
  },
);
type Event = typeof event extends fc.Arbitrary<infer One> ? One : never;

interface World {
  readonly home: Brand;
  readonly checklists: readonly Published[];
  readonly audits: { id: string; locationId: string; day: string }[];
  models: number;
}

async function world(): Promise<World> {
  const home = await brand(database.app);
  await publishModel(home, model(3, 1, 90), '2025-03-01');
  const checklists = [await publish(home), await publish(home, { ...storeVisit, key: 'second', validityDays: 30 })];
  return { home, checklists, audits: [], models: 1 };
}

/** Does to the brand what the event says, as the verbs do it: the fact, then the roll-ups from the first day it touches. */
async function happen(here: World, one: Event): Promise<void> {
  const { home } = here;
  const { orgId } = home;
  const at = <Result>(work: Parameters<typeof withTenant<Result>>[2]) => withTenant(database.app, orgId, work);
  const known = 'which' in one ? here.audits[one.which % Math.max(1, here.audits.length)] : undefined;
  switch (one.kind) {
    case 'audit': {
      const published = here.checklists[one.second ? 1 : 0] as Published;
      const statistics = {
        [home.departments.service]: { earned: one.service, possible: 10 },
        [home.departments.facilities]: { earned: one.facilities, possible: 10 },
      };
      const locationId = home.locations[one.place];
      const id = await pastAudit(home, { published, locationId, performedOn: one.day, statistics });
      here.audits.push({ id, locationId, day: one.day });
      return;
    }
    case 'redate':
      if (!known) return;
      await at(async (tx) => {
        await tx
          .update(audit)
          .set({ performedOn: one.day })
          .where(and(eq(audit.orgId, orgId), eq(audit.id, known.id)));
        const from = one.day < known.day ? one.day : known.day;
        await rebuildScores(tx, orgId, { locations: [known.locationId], from });
      });
      known.day = one.day;
      return;
    case 'withdraw':
      if (!known) return;
      await at(async (tx) => {
        await tx
          .update(audit)
          .set({ status: 'withdrawn' })
          .where(and(eq(audit.orgId, orgId), eq(audit.id, known.id)));
        await rebuildScores(tx, orgId, { locations: [known.locationId], from: known.day });
      });
      return;
    case 'rescore':
      if (!known) return;
      await at(async (tx) => {
        await tx
          .update(auditDepartment)
          .set({ earned: one.service })
          .where(and(eq(auditDepartment.orgId, orgId), eq(auditDepartment.auditId, known.id)));
        await rebuildScores(tx, orgId, { locations: [known.locationId], from: known.day });
      });
      return;
    case 'action':
      await at(async (tx) => {
        const id = v7();
        const locationId = home.locations[one.place];
        const owner = { locationId, departmentId: home.departments.service, priority: 'high' };
        await tx.insert(action).values({ orgId, id, ...owner, dueOn: one.day, firstDueOn: one.day });
        await rebuildScores(tx, orgId, { locations: [locationId], from: one.day });
        const judged = addDays(one.day, one.late);
        await tx.insert(actionEvent).values({ orgId, id: v7(), actionId: id, kind: one.verdict, day: judged });
        await rebuildScores(tx, orgId, { locations: [locationId], from: judged });
      });
      return;
    case 'close':
      await at(async (tx) => {
        const id = home.locations[one.place];
        await tx
          .update(location)
          .set({ closedOn: one.day })
          .where(and(eq(location.orgId, orgId), eq(location.id, id)));
        await rebuildScores(tx, orgId, { locations: [id], from: null });
      });
      return;
    case 'model':
      here.models += 1;
      await publishModel(home, model(one.compliance, 2, one.window), one.day, here.models);
  }
}

test('backdated, corrected, withdrawn: the roll-ups always say exactly what a rebuild says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 14 }), async (events) => {
      const here = await world();
      for (const one of events) await happen(here, one);
      expect((await verifyRollups(database.app, here.home.orgId)).problems).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 120_000);

test('two facts of one place that arrive together both count', async () => {
  const here = await world();
  const published = here.checklists[0] as Published;
  const statistics = { [here.home.departments.service]: { earned: 5, possible: 10 } };
  const locationId = here.home.locations.north;
  await Promise.all(
    ['2025-04-01', '2025-05-01', '2025-06-01', '2025-07-01'].map((performedOn) =>
      pastAudit(here.home, { published, locationId, performedOn, statistics }),
    ),
  );
  expect((await verifyRollups(database.app, here.home.orgId)).problems).toEqual([]);
});

test('what was changed behind the verbs is found, by table and location', async () => {
  const here = await world();
  const { orgId, locations } = here.home;
  await withTenant(database.app, orgId, (tx) =>
    tx
      .update(locationScore)
      .set({ score: 0.5 })
      .where(and(eq(locationScore.orgId, orgId), eq(locationScore.locationId, locations.north))),
  );
  const { problems, locations: looked } = await verifyRollups(database.app, orgId);
  expect(looked).toBe(2);
  expect(problems).toMatchObject([{ table: 'location_score', locationId: locations.north }]);
});

test('a location that came without roll-ups is taken in once', async () => {
  const here = await world();
  const { orgId, regions } = here.home;
  const id = v7();
  const place = { orgId, id, regionId: regions.north, externalId: 'late', name: 'Late', timeZone: 'UTC' };
  await withTenant(database.app, orgId, async (tx) => {
    await tx.insert(location).values({ ...place, openedOn: '2025-02-01' });
    await openPlaces(tx, orgId, 'all');
    await openPlaces(tx, orgId, 'all');
  });
  const steps = await withTenant(database.app, orgId, (tx) =>
    tx
      .select()
      .from(locationScore)
      .where(and(eq(locationScore.orgId, orgId), eq(locationScore.locationId, id))),
  );
  expect(steps).toMatchObject([
    { fromDay: '2025-02-01', untilDay: 'infinity', score: null, coverage: 0, enough: false },
  ]);
});
