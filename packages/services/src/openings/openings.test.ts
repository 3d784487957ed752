import { location, memberScope } from '@concord/db/schema/organization';
import { opening } from '@concord/db/schema/openings';
import { withTenant } from '@concord/db/tenant';
import type { GateDemand, PlaybookGate } from '@concord/domain/opening';
import { OpenGatesInput } from '@concord/domain/opening';
import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acknowledge } from '../acknowledgements/acknowledge.ts';
import { submitAudit } from '../audits/submit-audit.ts';
import { pushMutations } from '../audits/push-mutations.ts';
import { leagueTable } from '../network/league-table.ts';
import { LeagueTableInput } from '@concord/domain/league-query';
import { closeLocation } from '../organization/close-location.ts';
import { createLocation } from '../organization/create-location.ts';
import { getLocation } from '../organization/get-location.ts';
import { mergeLocations } from '../organization/merge-locations.ts';
import { updateLocation } from '../organization/update-location.ts';
import { deliverNotification } from '../notifications/deliver-notification.ts';
import { listNotifications } from '../notifications/list-notifications.ts';
import { verifyRollups } from '../rollups/verify-rollups.ts';
import { device, publish, publishModel, type Published, says, started } from '../test/audit-fixture.ts';
import { failureOf } from '../test/failure-of.ts';
import { published } from '../test/guideline-fixture.ts';
import { world } from '../test/world.ts';
import { cancelOpening } from './cancel-opening.ts';
import { createPlaybook } from './create-playbook.ts';
import { finishGate } from './finish-gate.ts';
import { getOpening } from './get-opening.ts';
import { listOpenings } from './list-openings.ts';
import { listPlaybooks } from './list-playbooks.ts';
import { moveOpening } from './move-opening.ts';
import { openGates } from './open-gates.ts';
import { openLocation } from './open-location.ts';
import { openingAt } from './opening-at.ts';
import { removePlaybook } from './remove-playbook.ts';
import { setGate } from './set-gate.ts';
import { startOpening } from './start-opening.ts';
import { updatePlaybook } from './update-playbook.ts';

const here = world();
let visit: Published;
beforeAll(async () => {
  visit = await publish(here.ours);
  await publishModel(here.ours, {
    components: { compliance: 100 },
    departments: [{ department: 'service', weight: 1 }],
    minimumCoverage: 0,
    actionWindowDays: 90,
  });
});
beforeEach(() => {
  here.ours.clock.now = new Date('2026-03-02T09:30:00.000Z');
});

const text = (en: string) => ({ en });
const task = (title: string): GateDemand => ({ kind: 'task', title: text(title), instructions: null });
const passed = (over: object = {}): GateDemand => ({
  ...{ kind: 'checklist', checklistId: visit.checklistId, minScore: 80, bands: ['good'], noCritical: true },
  ...over,
});
const gate = (demand: GateDemand, over: Partial<PlaybookGate> = {}): PlaybookGate => ({
  ...{ id: v7(), departmentId: here.ours.departments.service, memberId: null, daysBefore: 10, demand },
  ...over,
});
const stage = (title: string, ...gates: PlaybookGate[]) => ({ id: v7(), title: text(title), gates });

async function aPlaybook(...stages: ReturnType<typeof stage>[]): Promise<string> {
  const id = v7();
  const ctx = await here.ours.ctxFor('standards_manager');
  await createPlaybook(ctx, { id, name: text('New store'), description: null, stages });
  return id;
}

/** A place in the north that opens in summer, with its manager. */
async function aSite(over: object = {}): Promise<string> {
  const id = v7();
  await createLocation(await here.ours.ctxFor('admin'), {
    ...{ id, regionId: here.ours.regions.north, externalId: `X-${id}`, name: `Site ${id}`, timeZone: 'Europe/Berlin' },
    ...{ purpose: '', address: '', city: 'Kiel', postalCode: '', countryCode: 'DE', latitude: null, longitude: null },
    ...{ franchisee: null, weight: 1, openedOn: '2026-06-01', closedOn: null, gln: null, openingHours: '' },
    ...{ channel: 'store' as const, ...over },
  });
  const { orgId, members } = here.ours;
  const scope = { orgId, id: v7(), memberId: members.location_manager, locationId: id };
  await withTenant(here.db.app, orgId, (tx) => tx.insert(memberScope).values(scope));
  return id;
}

async function begun(playbookId: string, opensOn = '2026-05-01') {
  const locationId = await aSite();
  const id = v7();
  const ctx = await here.ours.ctxFor('region_manager');
  await startOpening(ctx, { id, locationId, playbookId, opensOn });
  return { id, locationId, ctx, now: () => getOpening(ctx, { id }) };
}

async function visited(locationId: string, greeting: 'pass' | 'fail') {
  const auditId = await started(here.ours, visit, locationId);
  const phone = device(auditId, visit.versionId);
  const ctx = await here.ours.ctxFor('auditor');
  const mutations = [
    phone.change('greeting', says(greeting)),
    phone.change('tables', says(4)),
    phone.change('doors', says('pass')),
  ];
  await pushMutations(ctx, { deviceId: phone.id, mutations });
  await submitAudit(ctx, {
    ...{ id: auditId, deviceId: phone.id, mutationCount: phone.count(), signedName: 'A', signature: null },
    ...{ finishedAt: here.ours.clock.now.toISOString(), position: null },
  });
  return auditId;
}

const placesInFigures = async () => {
  const { rows } = await leagueTable(await here.ours.ctxFor('admin'), LeagueTableInput.parse({}));
  return rows.map(({ id }) => id);
};
const consistent = async () =>
  expect(await verifyRollups(here.db.app, here.ours.orgId)).toMatchObject({ problems: [] });

describe('a playbook', () => {
  it('is written once, changed from what was seen, and leaves running openings alone', async () => {
    const ctx = await here.ours.ctxFor('standards_manager');
    const [one, two] = [stage('Build', gate(task('Lease'))), stage('Open', gate(task('Keys')))];
    const input = { id: v7(), name: text('Store'), description: null, stages: [one, two] };
    expect(await createPlaybook(ctx, input)).toEqual({ id: input.id, revision: 1 });
    expect(await createPlaybook(ctx, input)).toEqual({ id: input.id, revision: 1 });
    expect(await failureOf(createPlaybook(ctx, { ...input, name: text('Other') }))).toMatchObject({ code: 'ID_TAKEN' });
    const { now } = await begun(input.id);
    const before = (await now()).stages;
    expect(await updatePlaybook(ctx, { ...input, stages: [two], revision: 1 })).toMatchObject({ revision: 2 });
    const stale = updatePlaybook(ctx, { ...input, revision: 1 });
    expect(await failureOf(stale)).toEqual({ code: 'REVISION_STALE', details: { current: 2 } });
    expect((await now()).stages).toEqual(before);
    const listed = (await listPlaybooks(ctx)).find(({ id }) => id === input.id);
    expect(listed).toMatchObject({ stages: 1, gates: 1, running: 1 });
    await removePlaybook(ctx, { id: input.id, revision: 2 });
    expect(await now()).toMatchObject({ stages: before, playbookId: null, playbookName: text('Store') });
  });

  it('names only what the brand has and what is published', async () => {
    const ctx = await here.ours.ctxFor('admin');
    const refused = async (...gates: PlaybookGate[]) =>
      failureOf(createPlaybook(ctx, { id: v7(), name: text('X'), description: null, stages: [stage('S', ...gates)] }));
    const { theirs } = here;
    const what = (name: string) => ({ code: 'NOT_FOUND', details: { what: name } });
    const strange = gate(task('T'), { departmentId: theirs.departments.service });
    expect(await refused(strange)).toEqual(what('department'));
    expect(await refused(gate(task('T'), { memberId: theirs.members.admin }))).toEqual(what('member'));
    expect(await refused(gate(passed({ checklistId: v7() })))).toEqual(what('checklist'));
    expect(await refused(gate({ kind: 'guidelines', guidelineIds: [v7()] }))).toEqual(what('guideline'));
    const twice = gate(task('T'));
    expect(await refused(twice, twice)).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await failureOf(createPlaybook(await here.ours.ctxFor('region_manager'), {
      ...{ id: v7(), name: text('X'), description: null, stages: [stage('S', gate(task('T')))] },
    }))).toMatchObject({ code: 'NOT_ALLOWED' }); // prettier-ignore
  });
});

describe('a location that prepares', () => {
  it('counts nowhere as open, whatever its day says, until it is opened', async () => {
    const { id, locationId, ctx, now } = await begun(await aPlaybook(stage('All', gate(task('Keys')))));
    await visited(locationId, 'pass');
    here.ours.clock.now = new Date('2026-05-20T09:00:00Z');
    expect(await placesInFigures()).not.toContain(locationId);
    expect(await now()).toMatchObject({ late: true, today: '2026-05-20', readiness: { gates: 1, met: 0, late: 1 } });
    await consistent();
    const { revision } = await now();
    const [keys] = (await now()).stages[0]?.gates ?? [];
    await finishGate(ctx, { id: keys?.id ?? '', revision: 1, done: true, note: '' });
    expect(await openLocation(ctx, { id, revision, override: null })).toMatchObject({ openedOn: '2026-05-20' });
    expect(await placesInFigures()).toContain(locationId);
    expect(await getLocation(ctx, { id: locationId })).toMatchObject({ openedOn: '2026-05-20', preparing: null });
    await consistent();
  });

  it('opens on its day where everything is met before', async () => {
    const { id, locationId, ctx, now } = await begun(await aPlaybook(stage('All', gate(task('Keys')))));
    const [keys] = (await now()).stages[0]?.gates ?? [];
    await finishGate(ctx, { id: keys?.id ?? '', revision: 1, done: true, note: '' });
    expect(await openLocation(ctx, { id, revision: 1, override: 'not needed' })).toMatchObject({
      openedOn: '2026-05-01',
    });
    expect(await now()).toMatchObject({ status: 'open', reason: null });
    expect(await placesInFigures()).not.toContain(locationId);
    here.ours.clock.now = new Date('2026-05-01T09:00:00Z');
    expect(await placesInFigures()).toContain(locationId);
  });

  it('is neither closed, merged nor given another day beside its opening', async () => {
    const { locationId } = await begun(await aPlaybook(stage('All', gate(task('Keys')))));
    const admin = await here.ours.ctxFor('admin');
    const running = { code: 'OPENING_RUNS' };
    expect(await failureOf(closeLocation(admin, { id: locationId, closedOn: '2026-09-01' }))).toMatchObject(running);
    const into = here.ours.locations.north;
    expect(await failureOf(mergeLocations(admin, { id: locationId, into }))).toMatchObject(running);
    const { openState: _open, region: _region, preparing, regionId: _r, closedOn: _c, mergedInto: _m, ...facts } =
      await getLocation(admin, { id: locationId }); // prettier-ignore
    expect(preparing).toMatchObject({ opensOn: '2026-05-01' });
    expect(await failureOf(updateLocation(admin, { ...facts, openedOn: '2026-04-01' }))).toEqual({
      code: 'INPUT_INVALID',
      details: { issues: [{ path: 'openedOn', code: 'OPENING_DAY_PLANNED' }] },
    });
    expect(await updateLocation(admin, { ...facts, city: 'Ulm' })).toMatchObject({ id: locationId });
  });

  it('is one that was never open, and once at a time', async () => {
    const ctx = await here.ours.ctxFor('region_manager');
    const playbookId = await aPlaybook(stage('All', gate(task('Keys'))));
    const start = async (locationId: string, opensOn = '2026-05-01') =>
      failureOf(startOpening(ctx, { id: v7(), locationId, playbookId, opensOn }));
    const { locationId } = await begun(playbookId);
    expect(await start(locationId)).toMatchObject({ code: 'OPENING_RUNS' });
    const open = await aSite({ openedOn: '2026-01-01' });
    expect(await start(open)).toEqual({ code: 'STATE_FORBIDS', details: { status: 'open' } });
    const unknown = await aSite({ openedOn: null });
    await visited(unknown, 'pass');
    expect(await start(unknown)).toMatchObject({ code: 'STATE_FORBIDS' });
    expect(await start(await aSite({ closedOn: '2026-05-01', openedOn: null }))).toMatchObject({
      code: 'LOCATION_CLOSED',
    });
    expect(await start(await aSite(), '2026-03-01')).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await start(here.ours.locations.south)).toMatchObject({ details: { what: 'location' } });
    const input = { id: v7(), locationId: await aSite(), playbookId, opensOn: '2026-05-01' };
    await startOpening(ctx, input);
    expect(await startOpening(ctx, input)).toEqual({ id: input.id });
    expect(await failureOf(startOpening(ctx, { ...input, opensOn: '2026-05-02' }))).toMatchObject({ code: 'ID_TAKEN' });
    const tries = await aSite();
    const results = await Promise.allSettled(
      Array.from({ length: 4 }, () => startOpening(ctx, { ...input, id: v7(), locationId: tries })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is as before once the opening is cancelled, and can prepare anew', async () => {
    const { id, locationId, ctx } = await begun(await aPlaybook(stage('All', gate(task('Keys')))));
    expect(await cancelOpening(ctx, { id, revision: 1, reason: 'No lease' })).toMatchObject({ status: 'cancelled' });
    expect(await getLocation(ctx, { id: locationId })).toMatchObject({ openedOn: '2026-06-01', preparing: null });
    expect(await openingAt(ctx, { locationId })).toBeNull();
    await consistent();
    const again = { id: v7(), locationId, playbookId: await aPlaybook(stage('All', gate(task('Keys')))) };
    await startOpening(ctx, { ...again, opensOn: '2026-07-01' });
    expect(await openingAt(ctx, { locationId })).toMatchObject({ id: again.id, opensOn: '2026-07-01' });
  });
});

describe('gates', () => {
  it('wait for the stage before, and say what is missing', async () => {
    const { id: guidelineId } = await published(here.ours, await here.ours.ctxFor('admin'));
    const { id, locationId, ctx, now } = await begun(
      await aPlaybook(
        stage('Build', gate(task('Lease'))),
        stage('Train', gate({ kind: 'guidelines', guidelineIds: [guidelineId] })),
        stage('Check', gate(passed()), gate(task('Ribbon'))),
      ),
    );
    const gates = async () => (await now()).stages.flatMap((one) => one.gates);
    const shown = async () => (await gates()).map(({ lack, closed }) => [lack, closed]);
    expect(await shown()).toEqual([
      ['not_done', false],
      ['not_acknowledged', true],
      ['no_audit', true],
      ['not_done', true],
    ]);
    const [lease, , , ribbon] = await gates();
    const early = finishGate(ctx, { id: ribbon?.id ?? '', revision: 1, done: true, note: '' });
    expect(await failureOf(early)).toEqual({ code: 'STAGE_CLOSED', details: { stage: 3 } });
    await finishGate(ctx, { id: lease?.id ?? '', revision: 1, done: true, note: 'Signed' });
    const manager = await here.ours.ctxFor('location_manager');
    await acknowledge(manager, { guidelineId, version: 1, locationIds: [locationId] });
    await visited(locationId, 'fail');
    expect(await shown()).toEqual([
      [null, false],
      [null, false],
      ['score', false],
      ['not_done', false],
    ]);
    expect(await failureOf(openLocation(ctx, { id, revision: 1, override: null }))).toEqual({
      code: 'OPENING_BLOCKED',
      details: { gates: 4, met: 2 },
    });
    here.ours.clock.now = new Date('2026-03-03T09:30:00.000Z');
    await visited(locationId, 'pass');
    await finishGate(ctx, { id: ribbon?.id ?? '', revision: 1, done: true, note: '' });
    expect(await openLocation(ctx, { id, revision: 1, override: null })).toMatchObject({ status: 'open' });
    // What a later audit finds does not change what was so on the day it opened.
    here.ours.clock.now = new Date('2026-03-04T09:30:00.000Z');
    await visited(locationId, 'fail');
    expect((await now()).readiness).toMatchObject({ gates: 4, met: 4, stage: null });
  });

  it('are passed over only by name, with a reason, by who writes standards', async () => {
    const { id, ctx, now } = await begun(await aPlaybook(stage('All', gate(task('Keys')))));
    const override = { id, revision: 1, override: 'The mayor is coming' };
    expect(await failureOf(openLocation(ctx, override))).toMatchObject({ code: 'NOT_ALLOWED' });
    await openLocation(await here.ours.ctxFor('standards_manager'), override);
    const opened = await now();
    expect(opened).toMatchObject({ status: 'open', reason: 'The mayor is coming', endedBy: 'standards_manager' });
    expect(opened.stages[0]?.gates[0]).toMatchObject({ met: false, lack: 'not_done', closed: false });
    const [late] = opened.stages[0]?.gates ?? [];
    const after = finishGate(ctx, { id: late?.id ?? '', revision: 1, done: true, note: '' });
    expect(await failureOf(after)).toEqual({ code: 'STATE_FORBIDS', details: { status: 'open' } });
  });

  it('move with the opening day, and with whoever is asked', async () => {
    const { members, departments } = here.ours;
    const { id, ctx, now } = await begun(
      await aPlaybook(
        stage('All', gate(task('Keys'), { memberId: members.location_manager }), gate(task('Sign'), { memberId: members.viewer })),
      ), // prettier-ignore
    );
    const gates = async () => (await now()).stages.flatMap((one) => one.gates);
    const [keys, sign] = await gates();
    expect(keys).toMatchObject({ dueOn: '2026-04-21', assignee: { id: members.location_manager } });
    // A viewer cannot work: it is the department's.
    expect(sign).toMatchObject({ assignee: null, department: { id: departments.service } });
    const owner = await here.ours.ctxFor('department_owner');
    const given = { id: sign?.id ?? '', revision: 1, assigneeId: members.region_manager, dueOn: '2026-04-30' };
    await setGate(owner, given);
    expect(await failureOf(setGate(owner, given))).toEqual({ code: 'REVISION_STALE', details: { current: 2 } });
    const refused = async (over: object) => failureOf(setGate(owner, { ...given, revision: 2, ...over }));
    expect(await refused({ dueOn: '2026-05-02' })).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await refused({ dueOn: '2026-02-31' })).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await refused({ assigneeId: members.viewer })).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await refused({ assigneeId: here.theirs.members.admin })).toMatchObject({ details: { what: 'member' } });
    await moveOpening(ctx, { id, revision: 1, opensOn: '2026-05-11' });
    expect((await gates()).map(({ dueOn }) => dueOn)).toEqual(['2026-05-01', '2026-05-10']);
    expect(await failureOf(moveOpening(ctx, { id, revision: 1, opensOn: '2026-06-11' }))).toMatchObject({
      code: 'REVISION_STALE',
    });
    const mine = async (role: 'location_manager' | 'region_manager' | 'department_owner') => {
      const { items } = await openGates(await here.ours.ctxFor(role), OpenGatesInput.parse({ scope: 'mine' }));
      return items.filter(({ openingId }) => openingId === id).map((one) => one.id);
    };
    expect(await mine('location_manager')).toEqual([keys?.id]);
    expect(await mine('region_manager')).toEqual([sign?.id]);
    expect(await mine('department_owner')).toEqual([]);
  });

  it('are ticked off by their person and their department only', async () => {
    const { departments, members } = here.ours;
    const playbookId = await aPlaybook(stage('All', gate(task('Wiring'), { departmentId: departments.facilities })));
    const { now, ctx } = await begun(playbookId);
    const [wiring] = (await now()).stages[0]?.gates ?? [];
    const tick = { id: wiring?.id ?? '', revision: 1, done: true, note: '' };
    const service = await here.ours.ctxFor('department_owner');
    expect(await failureOf(finishGate(service, tick))).toMatchObject({ details: { what: 'department' } });
    expect(await failureOf(finishGate(await here.ours.ctxFor('viewer'), tick))).toMatchObject({ code: 'NOT_ALLOWED' });
    const manager = await here.ours.ctxFor('location_manager');
    expect(await finishGate(manager, tick)).toMatchObject({ revision: 2 });
    expect(await finishGate(manager, { ...tick, revision: 2 })).toMatchObject({ revision: 2 });
    expect((await now()).stages[0]?.gates[0]).toMatchObject({ met: true, done: { by: 'location_manager' } });
    expect(await finishGate(ctx, { ...tick, revision: 2, done: false })).toMatchObject({ revision: 3 });
    expect((await now()).readiness.met).toBe(0);
    expect(members.location_manager).not.toBe(members.region_manager);
  });
});

describe('the list', () => {
  it('shows what opens next in reach, what is late and what has opened', async () => {
    const playbookId = await aPlaybook(stage('All', gate(task('Keys'))));
    const [first, second] = [await begun(playbookId, '2026-03-10'), await begun(playbookId, '2026-03-05')];
    const ids = [first.id, second.id];
    const listed = async (role: 'region_manager' | 'viewer' | 'location_manager', over: object = {}) => {
      const ctx = await here.ours.ctxFor(role);
      const { items } = await listOpenings(ctx, { status: 'preparing', limit: 200, ...over });
      return items.map(({ id }) => id).filter((id) => ids.includes(id));
    };
    expect(await listed('viewer')).toEqual([second.id, first.id]);
    expect(await listed('location_manager')).toEqual([second.id, first.id]);
    expect(await listed('viewer', { regionId: here.ours.regions.south })).toEqual([]);
    here.ours.clock.now = new Date('2026-03-06T09:30:00.000Z');
    expect(await listed('viewer', { late: true })).toEqual([second.id]);
    await openLocation(await here.ours.ctxFor('admin'), { id: second.id, revision: 1, override: 'Now' });
    expect(await listed('viewer')).toEqual([first.id]);
    expect(await listed('viewer', { status: 'open' })).toEqual([second.id]);
    const strangers = await listOpenings(await here.theirs.ctxFor('admin'), { status: 'preparing', limit: 200 });
    expect(strangers.items).toEqual([]);
    expect(await failureOf(getOpening(await here.theirs.ctxFor('admin'), { id: first.id }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('people hear of it', () => {
  const deliver = async (kind: string, id: string) => {
    const { actor, ...rest } = await here.ours.ctxFor('admin');
    return deliverNotification({ ...rest, orgId: actor.orgId }, { kind, id });
  };
  const heard = async (role: 'location_manager' | 'department_owner', openingId: string) => {
    const { items } = await listNotifications(await here.ours.ctxFor(role), { limit: 200 });
    return items.filter(({ subjectId }) => subjectId === openingId).map(({ kind }) => kind);
  };

  it('when it begins, before a gate is due unless it is met or moved, and when the day is past', async () => {
    const { id, ctx, now } = await begun(await aPlaybook(stage('All', gate(task('Keys')))), '2026-03-20');
    const [keys] = (await now()).stages[0]?.gates ?? [];
    await deliver('opening_started', id);
    await deliver('opening_started', id);
    expect(await heard('location_manager', id)).toEqual(['opening_started']);
    expect(await heard('department_owner', id)).toEqual(['opening_started']);
    expect(await deliver('opening_gate_due', keys?.id ?? '')).toBe(0);
    here.ours.clock.now = new Date('2026-03-07T09:30:00.000Z');
    expect(await deliver('opening_gate_due', keys?.id ?? '')).toBe(1);
    expect(await deliver('opening_late', id)).toBe(0);
    here.ours.clock.now = new Date('2026-03-21T09:30:00.000Z');
    expect(await deliver('opening_late', id)).toBeGreaterThan(0);
    expect(await heard('location_manager', id)).toEqual(['opening_late', 'opening_started']);
    const line = (await listNotifications(ctx, { limit: 200 })).items.find(({ subjectId }) => subjectId === id);
    expect(line?.location).toMatch(/^Site/);
    await finishGate(ctx, { id: keys?.id ?? '', revision: 1, done: true, note: '' });
    expect(await deliver('opening_gate_due', keys?.id ?? '')).toBe(0);
  });
});

it('keeps at most one running opening of a place, whatever writes it', async () => {
  const { locationId } = await begun(await aPlaybook(stage('All', gate(task('Keys')))));
  const { orgId, members } = here.ours;
  const row = { orgId, locationId, playbookName: text('X'), stages: [], opensOn: '2026-05-01' };
  const by = { startedBy: members.admin, startedAt: here.ours.clock.now };
  const second = withTenant(here.db.app, orgId, (tx) => tx.insert(opening).values({ ...row, id: v7(), ...by }));
  await expect(second).rejects.toThrow();
  const [place] = await withTenant(here.db.app, orgId, (tx) =>
    tx.select().from(location).where(eq(location.id, locationId)),
  );
  expect(place?.openedOn).toBe('2026-05-01');
});
