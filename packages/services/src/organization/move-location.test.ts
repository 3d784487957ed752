import { withTenant } from '@concord/db/tenant';
import { location, locationRegion } from '@concord/db/schema/organization';
import { addDays } from '@concord/domain/day';
import { BEGINNING, FOREVER } from '@concord/domain/steps';
import { and, asc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../test/failure-of.ts';
import { world } from '../test/world.ts';
import { locationHistory } from './location-history.ts';
import { moveLocation } from './move-location.ts';

const here = world();

async function steps(id: string) {
  const { orgId } = here.ours;
  return withTenant(here.db.app, orgId, (tx) =>
    tx
      .select({ from: locationRegion.fromDay, until: locationRegion.untilDay, regionId: locationRegion.regionId })
      .from(locationRegion)
      .where(and(eq(locationRegion.orgId, orgId), eq(locationRegion.locationId, id)))
      .orderBy(asc(locationRegion.fromDay)),
  );
}

async function regionNow(id: string) {
  const { orgId } = here.ours;
  const rows = await withTenant(here.db.app, orgId, (tx) =>
    tx
      .select({ regionId: location.regionId })
      .from(location)
      .where(and(eq(location.orgId, orgId), eq(location.id, id))),
  );
  return rows[0]?.regionId;
}

describe('moving a location', () => {
  it('leaves steps without gap or overlap, whatever the order, and says what day by day a plain calendar says', async () => {
    const regions = Object.values(here.ours.regions);
    const ctx = await here.ours.ctxFor('admin');
    const id = here.ours.locations.north;
    // The day on which everything began, before any of the moves.
    const start = (await steps(id))[0]?.regionId ?? '';
    const move = fc.record({ region: fc.nat(2), back: fc.nat(40) });
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 8 }), async (moves) => {
        await moveLocation(ctx, { id, regionId: start, from: '2025-12-01' });
        const calendar = new Map<number, string>();
        for (const { region, back } of moves) {
          const regionId = regions[region] ?? '';
          await moveLocation(ctx, { id, regionId, from: addDays('2026-03-02', -back) });
          for (let day = back; day >= 0; day -= 1) calendar.set(day, regionId);
        }
        const held = await steps(id);
        expect(held[0]?.from).toBe(BEGINNING);
        expect(held.at(-1)?.until).toBe(FOREVER);
        held.slice(1).forEach((step, at) => {
          expect(step.from).toBe(held[at]?.until);
          expect(step.regionId).not.toBe(held[at]?.regionId);
        });
        for (let back = 0; back <= 41; back += 1) {
          const day = addDays('2026-03-02', -back);
          const there = held.find((step) => step.from <= day && step.until > day);
          expect(there?.regionId).toBe(calendar.get(back) ?? start);
        }
        expect(await regionNow(id)).toBe(held.at(-1)?.regionId);
      }),
      { numRuns: 40 },
    );
  });

  it('is taken back by moving again to what it replaced', async () => {
    const { north, south, country } = here.ours.regions;
    const ctx = await here.ours.ctxFor('admin');
    const id = here.ours.locations.south;
    await moveLocation(ctx, { id, regionId: north, from: '2026-01-01' });
    await moveLocation(ctx, { id, regionId: south, from: '2026-02-01' });
    for (const from of ['2025-06-01', '2026-01-01', '2026-01-15', '2026-02-01', '2026-03-02']) {
      const before = await steps(id);
      const { replaced } = await moveLocation(ctx, { id, regionId: country, from });
      for (const step of replaced) await moveLocation(ctx, { id, ...step });
      expect(await steps(id)).toEqual(before);
    }
    const { regions } = await locationHistory(ctx, { id });
    expect(regions.map((stay) => [stay.region.name, stay.from, stay.until])).toEqual([
      ['South', '2026-02-01', null],
      ['North', '2026-01-01', '2026-02-01'],
      ['South', null, '2026-01-01'],
    ]);
  });

  it('not ahead of the day it is there, nor to a strange region', async () => {
    const ctx = await here.ours.ctxFor('admin');
    const id = here.ours.locations.north;
    const move = (over: object) =>
      failureOf(moveLocation(ctx, { id, regionId: here.ours.regions.south, from: '2026-03-02', ...over }));
    expect(await move({ from: '2026-03-03' })).toEqual({
      code: 'INPUT_INVALID',
      details: { issues: [{ path: 'from', code: 'DAY_IN_FUTURE' }] },
    });
    expect(await move({ regionId: here.theirs.regions.north })).toEqual({
      code: 'NOT_FOUND',
      details: { what: 'region' },
    });
    expect(await move({ id: v7() })).toEqual({ code: 'NOT_FOUND', details: { what: 'location' } });
  });

  it('by two at once leaves one of the two, whole', async () => {
    const ctx = await here.ours.ctxFor('admin');
    const id = here.ours.locations.north;
    const { south, country } = here.ours.regions;
    await Promise.all([
      moveLocation(ctx, { id, regionId: south, from: '2026-02-01' }),
      moveLocation(ctx, { id, regionId: country, from: '2026-02-10' }),
      moveLocation(ctx, { id, regionId: south, from: '2026-02-20' }),
    ]);
    const held = await steps(id);
    held.slice(1).forEach((step, at) => {
      expect(step.from).toBe(held[at]?.until);
    });
    expect(await regionNow(id)).toBe(held.at(-1)?.regionId);
  });
});
