import { location } from '@concord/db/schema/organization';
import { withTenant } from '@concord/db/tenant';
import { testDatabase } from '@concord/db/test/database';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pushMutations } from '../audits/push-mutations.ts';
import { submitAudit } from '../audits/submit-audit.ts';
import { device, publish, type Published, publishModel, says, started } from '../test/audit-fixture.ts';
import { type Brand, brand } from '../test/brand.ts';
import { channelConsistency } from './channels.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let home: Brand;
beforeAll(async () => {
  database = await testDatabase();
  home = await brand(database.app);
});
afterAll(() => database.close());

async function audited(of: Published, locationId: string, greeting: 'pass' | 'fail', tables: number): Promise<void> {
  const id = await started(home, of, locationId);
  const ctx = await home.ctxFor('auditor');
  const phone = device(id, of.versionId);
  const mutations = [
    phone.change('greeting', says(greeting)),
    phone.change('tables', says(tables)),
    phone.change('doors', says('pass')),
  ];
  await pushMutations(ctx, { deviceId: phone.id, mutations });
  const signed = { signedName: 'A', signature: null, position: null, finishedAt: home.clock.now.toISOString() };
  await submitAudit(ctx, { id, deviceId: phone.id, mutationCount: 3, ...signed });
}

test('compares the channels of a market in the questions that both were asked; one channel alone is no market', async () => {
  const departments = ['service', 'facilities'].map((department) => ({ department, weight: 1 }));
  await publishModel(home, { components: { compliance: 1 }, departments, minimumCoverage: 0, actionWindowDays: 365 });
  const visit = await publish(home);
  const { north, south } = home.locations;
  await audited(visit, north, 'pass', 4);
  await audited(visit, south, 'fail', 2);
  const ask = { asOf: '2026-03-05' };
  expect((await channelConsistency(await home.ctxFor('admin'), ask)).markets).toEqual([]);
  await withTenant(database.app, home.orgId, (tx) =>
    tx
      .update(location)
      .set({ channel: 'website' })
      .where(and(eq(location.orgId, home.orgId), eq(location.id, south))),
  );
  const { markets } = await channelConsistency(await home.ctxFor('admin'), ask);
  expect(markets).toMatchObject([
    {
      countryCode: 'DE',
      channels: [
        { channel: 'store', locations: 1, compliance: 1 },
        { channel: 'website', locations: 1, compliance: (0 * 3 + 0.5 + 1) / 5 },
      ],
      questions: [
        { question: 'greeting', agreement: 0 },
        { question: 'tables', agreement: 0.5 },
        { question: 'doors', agreement: 1 },
      ],
    },
  ]);
  // Weights 3, 1 and 1.
  expect(markets[0]?.index).toBeCloseTo(((3 * 0 + 0.5 + 1) / 5) * 100, 9);
  expect((await channelConsistency(await home.ctxFor('region_manager'), ask)).markets).toEqual([]);
});
