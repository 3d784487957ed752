import { withTenant } from '@concord/db/tenant';
import { testDatabase } from '@concord/db/test/database';
import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { publish, publishModel, storeVisit } from '../test/audit-fixture.ts';
import { brand, type Brand } from '../test/brand.ts';
import { newestCounted } from './newest-counted.ts';
import { ranking } from './ranking.ts';

const database = await testDatabase();
afterAll(() => database.close());

const locations = 7_744;
const audits = 26_199;

/** As many places and inspections as the real data of one city, each asking about two departments. */
async function bigNetwork(ours: Brand): Promise<void> {
  const published = await publish(ours, { ...storeVisit, validityDays: 1_000 });
  const ctx = await ours.ctxFor('admin');
  const { orgId, regions, departments } = ours;
  await withTenant(ctx.db, orgId, async (tx) => {
    await tx.execute(sql`
      insert into location (org_id, id, region_id, external_id, name, city, time_zone)
      select ${orgId}::uuid, gen_random_uuid(), ${regions.south}::uuid, 'big-' || n, 'Place ' || n, 'City', 'Europe/Berlin'
      from generate_series(1, ${locations}::int) n`);
    await tx.execute(sql`
      insert into audit (org_id, id, checklist_id, checklist_version_id, location_id, status, started_at, performed_on, score)
      select ${orgId}::uuid, gen_random_uuid(), ${published.checklistId}::uuid, ${published.versionId}::uuid, l.id, 'submitted',
        now(), date '2026-03-02' - (n % 1000), 80
      from generate_series(1, ${audits}::int) n
      join location l on l.org_id = ${orgId}::uuid and l.external_id = 'big-' || (n % ${locations}::int + 1)`);
    await tx.execute(sql`
      insert into audit_department (org_id, audit_id, department_id, method, scale, earned, possible, points_lost)
      select a.org_id, a.id, d.id, 'weighted', 100, random() * 10, 10, 0
      from audit a cross join (values (${departments.service}::uuid), (${departments.facilities}::uuid)) d(id)
      where a.org_id = ${orgId}::uuid`);
  });
  await database.owner`analyze`;
}

const duration = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const at = (took: readonly number[], part: number): number =>
  [...took].sort((a, b) => a - b)[Math.floor((took.length - 1) * part)] ?? Infinity;

test('a ranking of 7,744 locations over 26,199 audits costs little more than reading the sums once', async () => {
  const ours = await brand(database.app);
  const always = { components: { compliance: 1 }, minimumCoverage: 0.5, actionWindowDays: 90 };
  const weights = ['service', 'facilities'].map((department) => ({ department, weight: 1 }));
  await publishModel(ours, { ...always, departments: weights });
  await bigNetwork(ours);
  const ctx = await ours.ctxFor('admin');
  const { orgId } = ours;
  const reading = () =>
    withTenant(ctx.db, orgId, async (tx) =>
      tx.execute(sql`
        select sum(d.earned), sum(d.possible) from ${await newestCounted(tx, orgId, '2026-03-02', undefined)} n
        join audit_department d on d.org_id = ${orgId} and d.audit_id = n.id`),
    );
  const asking = () => ranking(ctx, { sort: 'best', limit: 50 });
  const { network } = await asking();
  expect(network).toMatchObject({ total: locations + 2, counted: locations });
  const [asked, read]: [number[], number[]] = [[], []];
  for (let run = 0; run < 5; run += 1) {
    asked.push(await duration(asking));
    read.push(await duration(reading));
  }
  const ratio = at(asked, 0.5) / at(read, 0.5);
  const [median, p95] = [at(asked, 0.5).toFixed(0), at(asked, 0.95).toFixed(0)];
  console.info(`ranking: median ${median} ms, p95 ${p95} ms, ${ratio.toFixed(1)} × the bare sums`);
  // About 4. Both in the same run, so that a busy machine slows them alike; the limit catches a plan gone wrong, not noise.
  expect(ratio).toBeLessThan(25);
}, 120_000);
