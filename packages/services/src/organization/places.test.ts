import { withTenant } from '@concord/db/tenant';
import { action } from '@concord/db/schema/actions';
import { memberScope } from '@concord/db/schema/organization';
import { CreateLocationInput } from '@concord/domain/organization';
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { createAction } from '../actions/create-action.ts';
import { getAction } from '../actions/get-action.ts';
import { createAssignment } from '../assignments/create-assignment.ts';
import { pushMutations } from '../audits/push-mutations.ts';
import { startAudit } from '../audits/start-audit.ts';
import { submitAudit } from '../audits/submit-audit.ts';
import { verifyRollups } from '../rollups/verify-rollups.ts';
import { searchAll } from '../search/search-all.ts';
import {
  assign,
  device,
  publish,
  publishModel,
  type Published,
  says,
  started,
  uploaded,
} from '../test/audit-fixture.ts';
import type { Brand } from '../test/brand.ts';
import { failureOf } from '../test/failure-of.ts';
import { pastAudit } from '../test/past-audit.ts';
import { world } from '../test/world.ts';
import { closeLocation } from './close-location.ts';
import { createLocation } from './create-location.ts';
import { getLocation } from './get-location.ts';
import { listLocations } from './list-locations.ts';
import { locationFacts } from './location-facts.ts';
import { locationHistory } from './location-history.ts';
import { mergeLocations } from './merge-locations.ts';
import { moveLocation } from './move-location.ts';
import { reopenLocation } from './reopen-location.ts';
import { updateLocation } from './update-location.ts';

const here = world();
let published: Published;

beforeAll(async () => {
  published = await publish(here.ours);
  await publishModel(here.ours, {
    components: { compliance: 1 },
    departments: [{ department: 'service', weight: 1 }],
    minimumCoverage: 0,
    actionWindowDays: 90,
  });
});

/** A new location of ours in the north, as the screen would send it. */
async function made(name: string, brand: Brand = here.ours) {
  const { id: _id, regionId: _regionId, closedOn: _closedOn, ...facts } = input(name);
  const id = v7();
  await createLocation(await brand.ctxFor('admin'), { ...input(name), id, regionId: brand.regions.north });
  return { id, facts };
}

const input = (name: string) =>
  z.parse(CreateLocationInput, {
    id: v7(),
    regionId: here.ours.regions.north,
    externalId: `X-${name}`,
    name,
    timeZone: 'Europe/Berlin',
  });

const admin = () => here.ours.ctxFor('admin');
const rollups = async () => (await verifyRollups(here.db.app, here.ours.orgId)).problems;
const earned = (locationId: string, performedOn: string, share: number) =>
  pastAudit(here.ours, {
    published,
    locationId,
    performedOn,
    statistics: { [here.ours.departments.service]: { earned: share, possible: 1 } },
  });

describe('editing a location', () => {
  it('keeps the hours as OpenStreetMap writes them and the next revision', async () => {
    const { id, facts } = await made('Quay');
    const saved = await updateLocation(await admin(), {
      id,
      revision: 1,
      ...facts,
      name: 'Kai',
      openingHours: 'Mo-Fr 9-18',
      gln: '4012345000009',
    });
    expect(saved.revision).toBe(2);
    expect(await getLocation(await admin(), { id })).toMatchObject({
      name: 'Kai',
      openingHours: 'Mo-Fr 09:00-18:00',
      gln: '4012345000009',
      revision: 2,
    });
  });

  it('of two at once lets the first through and tells the other', async () => {
    const { id, facts } = await made('Bridge');
    const ctx = await admin();
    const both = await Promise.allSettled(
      ['One', 'Two'].map((name) => updateLocation(ctx, { id, revision: 1, ...facts, name })),
    );
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    const late = updateLocation(ctx, { id, revision: 1, ...facts, name: 'Three' });
    expect(await failureOf(late)).toEqual({ code: 'REVISION_STALE', details: { current: 2 } });
  });

  it('refuses what cannot be, on its own field', async () => {
    const { id, facts } = await made('Mill');
    const ctx = await admin();
    const refused = async (change: object) =>
      failureOf(
        updateLocation(ctx, { id, revision: 1, ...facts, ...change } as typeof facts & {
          id: string;
          revision: number;
        }),
      );
    expect(await refused({ openingHours: 'whenever' })).toMatchObject({
      details: { issues: [{ path: 'openingHours', code: 'OPENING_HOURS_UNREADABLE' }] },
    });
    expect(await refused({ externalId: 'N-1' })).toMatchObject({ code: 'KEY_TAKEN' });
    expect(await refused({ openedOn: '2026-02-31' })).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await refused({ name: 'a\u0000b' })).toMatchObject({ code: 'INPUT_INVALID' });
    for (const role of ['standards_manager', 'region_manager', 'location_manager', 'viewer'] as const) {
      const ctxOf = await here.ours.ctxFor(role);
      expect(await failureOf(updateLocation(ctxOf, { id, revision: 1, ...facts }))).toMatchObject({
        code: 'NOT_ALLOWED',
      });
    }
    const foreign = updateLocation(await here.theirs.ctxFor('admin'), { id, revision: 1, ...facts });
    expect(await failureOf(foreign)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('with another opening day moves its scores', async () => {
    const { id, facts } = await made('Gate');
    await earned(id, '2025-06-01', 1);
    await updateLocation(await admin(), { id, revision: 1, ...facts, openedOn: '2025-07-01' });
    expect(await rollups()).toEqual([]);
  });
});

describe('closing a location', () => {
  it('keeps what was, cancels what was to come, and can be taken back', async () => {
    const { id } = await made('Square');
    await earned(id, '2026-02-01', 1);
    const ctx = await admin();
    const ask = (dueOn: string) =>
      createAssignment(ctx, {
        id: v7(),
        checklistId: published.checklistId,
        locationId: id,
        assigneeId: here.ours.members.auditor,
        dueOn,
      });
    for (const dueOn of ['2026-03-05', '2026-03-10', '2026-03-11']) await ask(dueOn);
    expect(await locationFacts(ctx, { id })).toEqual({
      audits: 1,
      actions: 0,
      openActions: 0,
      members: 0,
      startedAssignments: 0,
      openAssignments: ['2026-03-05', '2026-03-10', '2026-03-11'],
    });
    expect(await closeLocation(ctx, { id, closedOn: '2026-03-10' })).toMatchObject({ cancelledAssignments: 2 });
    expect(await rollups()).toEqual([]);
    await ask('2026-03-09');
    expect(await failureOf(ask('2026-03-10'))).toEqual({
      code: 'LOCATION_CLOSED',
      details: { closedOn: '2026-03-10', name: 'Square' },
    });
    const late = { id: v7(), assignmentId: null, checklistVersionId: published.versionId, locationId: id };
    expect(await failureOf(startAudit(ctx, { ...late, startedAt: '2026-03-10T08:00:00Z' }))).toMatchObject({
      code: 'LOCATION_CLOSED',
    });
    await startAudit(ctx, { ...late, startedAt: '2026-03-09T08:00:00Z' });
    await closeLocation(ctx, { id, closedOn: '2026-04-01' });
    expect(await rollups()).toEqual([]);
    await reopenLocation(ctx, { id });
    expect(await getLocation(ctx, { id })).toMatchObject({ closedOn: null });
    expect(await rollups()).toEqual([]);
    const { events } = await locationHistory(ctx, { id });
    expect(events?.map((event) => event.verb)).toEqual(
      expect.arrayContaining(['locations.create', 'locations.close', 'locations.reopen']),
    );
    expect((await locationHistory(await here.ours.ctxFor('region_manager'), { id })).events).toBeNull();
  });

  it('cancels the work that nobody finished there where that is asked for', async () => {
    const { id } = await made('Pier');
    const ctx = await admin();
    const work = { id: v7(), locationId: id, departmentId: here.ours.departments.service, assigneeId: null };
    await createAction(ctx, { ...work, title: 'Mend', priority: 'high', dueOn: '2026-03-20' });
    expect(await locationFacts(ctx, { id })).toMatchObject({ actions: 1, openActions: 1 });
    expect(await closeLocation(ctx, { id, closedOn: '2026-03-10' })).toMatchObject({ cancelledActions: 0 });
    const closed = await closeLocation(ctx, { id, closedOn: '2026-03-10', cancelActions: true });
    expect(closed).toMatchObject({ cancelledActions: 1 });
    expect(await getAction(ctx, { id: work.id })).toMatchObject({ status: 'cancelled' });
    expect(await locationFacts(ctx, { id })).toMatchObject({ actions: 1, openActions: 0 });
    expect(await rollups()).toEqual([]);
  });

  it('never before it opened', async () => {
    const { id, facts } = await made('Lane');
    await updateLocation(await admin(), { id, revision: 1, ...facts, openedOn: '2026-01-01' });
    expect(await failureOf(closeLocation(await admin(), { id, closedOn: '2025-12-31' }))).toMatchObject({
      details: { issues: [{ path: 'closedOn', code: 'CLOSED_BEFORE_OPENED' }] },
    });
  });
});

describe('merging two locations', () => {
  it('takes every fact over, keeps the old number findable and the scores exact', async () => {
    const [source, target] = [(await made('Station (old)')).id, (await made('Station')).id];
    const ctx = await admin();
    const { orgId, departments, members } = here.ours;
    await earned(source, '2026-02-10', 0.5);
    await earned(target, '2026-01-10', 1);
    const open = await assign(here.ours, published, source);
    await withTenant(here.db.app, orgId, async (tx) => {
      const due = { priority: 'high', dueOn: '2026-03-20', firstDueOn: '2026-03-20' };
      await tx
        .insert(action)
        .values({ orgId, id: v7(), locationId: source, departmentId: departments.service, title: 'x', ...due });
      for (const [memberId, locationId] of [
        [members.location_manager, source],
        [members.location_manager, target],
        [members.viewer, source],
      ] as const) {
        await tx.insert(memberScope).values({ orgId, id: v7(), memberId, locationId });
      }
    });
    const merged = await mergeLocations(ctx, { id: source, into: target });
    expect(merged.moved).toEqual({ audits: 1, findings: 0, actions: 1, assignments: 1, members: 1 });
    expect(await rollups()).toEqual([]);
    expect(await locationFacts(ctx, { id: source })).toEqual({
      audits: 0,
      actions: 0,
      openActions: 0,
      members: 0,
      startedAssignments: 0,
      openAssignments: [],
    });
    expect((await locationFacts(ctx, { id: target })).audits).toBe(2);
    const names = (await listLocations(ctx, { search: 'Station', limit: 10 })).items.map((item) => item.name);
    expect(names).toEqual(['Station']);
    expect((await searchAll(ctx, { text: 'x-station (old' })).locations).toMatchObject([
      { id: target, name: 'Station', externalId: 'X-Station (old)' },
    ]);
    // A phone that left before the merge still delivers, and its audit belongs to the place there is.
    const id = v7();
    const begun = {
      id,
      assignmentId: open,
      checklistVersionId: published.versionId,
      locationId: source,
      startedAt: '2026-03-02T09:00:00Z',
    };
    const auditor = await here.ours.ctxFor('auditor');
    expect(await startAudit(auditor, begun)).toEqual(await startAudit(auditor, begun));
    expect((await locationFacts(ctx, { id: target })).audits).toBe(3);
    const gone = { code: 'LOCATION_MERGED', details: { into: target, name: 'Station (old)' } };
    expect(
      await failureOf(moveLocation(ctx, { id: source, regionId: here.ours.regions.south, from: '2026-01-01' })),
    ).toEqual(gone);
    expect(await failureOf(closeLocation(ctx, { id: source, closedOn: '2026-01-01' }))).toEqual(gone);
    expect(await failureOf(mergeLocations(ctx, { id: target, into: source }))).toEqual(gone);
  });

  it('refuses itself and strangers, follows earlier merges, and two crossing merges end as one', async () => {
    const ctx = await admin();
    const [a, b, c] = [(await made('A')).id, (await made('B')).id, (await made('C')).id];
    expect(await failureOf(mergeLocations(ctx, { id: a, into: a }))).toMatchObject({ code: 'INPUT_INVALID' });
    const foreign = mergeLocations(ctx, { id: a, into: here.theirs.locations.north });
    expect(await failureOf(foreign)).toMatchObject({ code: 'NOT_FOUND' });
    const crossing = await Promise.allSettled([
      mergeLocations(ctx, { id: a, into: b }),
      mergeLocations(ctx, { id: b, into: a }),
    ]);
    expect(crossing.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    const left = (await getLocation(ctx, { id: a })).mergedInto === null ? a : b;
    await mergeLocations(ctx, { id: left, into: c });
    for (const id of [a, b]) expect((await getLocation(ctx, { id })).mergedInto).toBe(c);
  });

  it('moves the findings and the work of an audit with it', async () => {
    const { id } = await made('Depot');
    const auditId = await started(here.ours, published, id);
    const phone = device(auditId, published.versionId);
    const photos = [await uploaded(here.ours)];
    const mutations = [
      phone.change('greeting', says('fail')),
      phone.change('tables', says(4)),
      phone.change('doors', says('fail', { photos })),
    ];
    const auditor = await here.ours.ctxFor('auditor');
    await pushMutations(auditor, { deviceId: phone.id, mutations });
    const signed = { signedName: 'A. Signer', signature: photos[0] ?? '', position: null };
    const finishedAt = here.ours.clock.now.toISOString();
    await submitAudit(auditor, { id: auditId, deviceId: phone.id, mutationCount: 3, finishedAt, ...signed });
    const merged = await mergeLocations(await admin(), { id, into: here.ours.locations.north });
    expect(merged.moved).toMatchObject({ audits: 1, findings: 2, actions: 2 });
    expect(await rollups()).toEqual([]);
  });

  it('while an audit of it arrives leaves neither waiting for the other', async () => {
    const ctx = await admin();
    const target = (await made('Terminal')).id;
    for (let round = 0; round < 4; round += 1) {
      const { id } = await made(`Terminal ${String(round)}`);
      const begun = { assignmentId: null, checklistVersionId: published.versionId, locationId: id };
      const startedAt = '2026-03-02T09:00:00Z';
      await Promise.all([
        mergeLocations(ctx, { id, into: target }),
        startAudit(ctx, { id: v7(), ...begun, startedAt }),
        startAudit(ctx, { id: v7(), ...begun, startedAt }),
      ]);
      expect((await locationFacts(ctx, { id })).audits).toBe(0);
    }
  });
});
