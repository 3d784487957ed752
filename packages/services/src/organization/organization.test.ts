import { CreateLocationInput } from '@concord/domain/organization';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { getModel } from '../settings/get-model.ts';
import { failureOf } from '../test/failure-of.ts';
import { world } from '../test/world.ts';
import { createDepartment } from './create-department.ts';
import { createLocation } from './create-location.ts';
import { getLocation } from './get-location.ts';
import { listDepartments } from './list-departments.ts';
import { listLocations } from './list-locations.ts';
import { listMembers } from './list-members.ts';
import { listRegions } from './list-regions.ts';
import { updateDepartment } from './update-department.ts';

const here = world();

describe('departments', () => {
  it('are made once and changed by who manages the organization', async () => {
    const ctx = await here.ours.ctxFor('admin');
    const input = { id: v7(), key: 'digital', name: 'Digital', leaderId: here.ours.members.viewer };
    await createDepartment(ctx, input);
    await createDepartment(ctx, input);
    expect(await failureOf(createDepartment(ctx, { ...input, name: 'Other' }))).toMatchObject({ code: 'ID_TAKEN' });
    expect(await failureOf(createDepartment(ctx, { ...input, id: v7() }))).toMatchObject({ code: 'KEY_TAKEN' });
    await updateDepartment(ctx, { id: input.id, name: 'Web', leaderId: null });
    expect((await listDepartments(ctx)).find((one) => one.id === input.id)).toEqual({
      id: input.id,
      key: 'digital',
      name: 'Web',
      leader: null,
    });
    expect(await failureOf(createDepartment(await here.ours.ctxFor('standards_manager'), input))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  it('count in the scorecard from the day they are made, each once, also when made at once', async () => {
    const ctx = await here.theirs.ctxFor('admin');
    const make = (key: string, id = v7()) => createDepartment(ctx, { id, key, name: key, leaderId: null });
    await make('first');
    const before = await getModel(ctx);
    const id = v7();
    await Promise.all([make('second', id), make('third'), make('second', id), make('fourth'), make('fifth')]);
    const { model, version, effectiveFrom } = await getModel(ctx);
    expect(model.departments.map((one) => one.department).sort()).toEqual([
      'fifth',
      'first',
      'fourth',
      'second',
      'third',
    ]);
    expect(new Set(model.departments.map((one) => one.weight))).toEqual(new Set([1]));
    expect([version, effectiveFrom]).toEqual([before.version + 4, '2026-03-02']);
  });

  it("refuse another brand's leader, and another brand's department", async () => {
    const ctx = await here.ours.ctxFor('admin');
    const leaderId = here.theirs.members.viewer;
    expect(await failureOf(createDepartment(ctx, { id: v7(), key: 'x', name: 'X', leaderId }))).toEqual({
      code: 'NOT_FOUND',
      details: { what: 'member' },
    });
    const foreign = { id: here.theirs.departments.service, name: 'Ours now', leaderId: null };
    expect(await failureOf(updateDepartment(ctx, foreign))).toEqual({
      code: 'NOT_FOUND',
      details: { what: 'department' },
    });
  });
});

describe('places', () => {
  const idsOf = (list: readonly { id: string }[]) => list.map((one) => one.id).sort();

  it('are those in reach', async () => {
    const { ours } = here;
    const { country, north, south } = ours.regions;
    const seen = async (role: 'admin' | 'region_manager' | 'location_manager') => {
      const ctx = await ours.ctxFor(role);
      return {
        regions: idsOf(await listRegions(ctx)),
        locations: idsOf((await listLocations(ctx, { limit: 10 })).items),
      };
    };
    const all = { regions: [country, north, south].sort(), locations: Object.values(ours.locations).sort() };
    const northern = { regions: [north], locations: [ours.locations.north] };
    expect(await seen('admin')).toEqual(all);
    expect(await seen('region_manager')).toEqual(northern);
    expect(await seen('location_manager')).toEqual(northern);
  });

  it('outside the reach or the brand are not confirmed', async () => {
    const missing = { code: 'NOT_FOUND', details: { what: 'location' } };
    const ctx = await here.ours.ctxFor('location_manager');
    expect(await getLocation(ctx, { id: here.ours.locations.north })).toMatchObject({ region: { name: 'North' } });
    for (const id of [here.ours.locations.south, here.theirs.locations.north, v7()]) {
      expect(await failureOf(getLocation(ctx, { id }))).toEqual(missing);
    }
  });

  it('are found by region with all below it, and by text', async () => {
    const ctx = await here.ours.ctxFor('admin');
    const found = async (input: { regionId?: string; search?: string }) =>
      (await listLocations(ctx, { ...input, limit: 10 })).items.map((item) => item.name);
    expect(await found({ regionId: here.ours.regions.country })).toEqual(['Harbour', 'Old Town']);
    expect(await found({ regionId: here.ours.regions.south })).toEqual(['Old Town']);
    expect(await found({ regionId: here.theirs.regions.country })).toEqual([]);
    expect(await found({ search: 'KIEL' })).toEqual(['Harbour']);
    expect(await found({ search: 'S-1' })).toEqual(['Old Town']);
    expect(await found({ search: '%' })).toEqual([]);
  });

  it('are made once, in a region of the brand, in a time zone that exists', async () => {
    const ctx = await here.theirs.ctxFor('admin');
    const wire = {
      id: v7(),
      regionId: here.theirs.regions.north,
      externalId: 'N-2',
      name: 'Pier',
      timeZone: 'Asia/Riyadh',
    };
    const input = z.parse(CreateLocationInput, wire);
    await createLocation(ctx, input);
    await createLocation(ctx, input);
    expect(await failureOf(createLocation(ctx, { ...input, city: 'Oslo' }))).toMatchObject({ code: 'ID_TAKEN' });
    expect(await failureOf(createLocation(ctx, { ...input, id: v7() }))).toMatchObject({ code: 'KEY_TAKEN' });
    const foreign = { ...input, id: v7(), externalId: 'N-3', regionId: here.ours.regions.north };
    expect(await failureOf(createLocation(ctx, foreign))).toEqual({ code: 'NOT_FOUND', details: { what: 'region' } });
    for (const timeZone of ['Mars/Olympus', '+01:00', '']) {
      expect(z.safeParse(CreateLocationInput, { ...wire, timeZone }).success).toBe(false);
    }
    expect(z.safeParse(CreateLocationInput, { ...wire, owner: 'me' }).success).toBe(false);
  });
});

describe('members', () => {
  it('are listed with their departments, by role, to those who may see them', async () => {
    const owners = await listMembers(await here.ours.ctxFor('viewer'), { role: 'department_owner' });
    expect(owners).toEqual([
      {
        id: here.ours.members.department_owner,
        name: 'department_owner',
        role: 'department_owner',
        departments: [here.ours.departments.service],
      },
    ]);
    expect(await listMembers(await here.ours.ctxFor('viewer'), {})).toHaveLength(7);
    expect(await failureOf(listMembers(await here.ours.ctxFor('auditor'), {}))).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
