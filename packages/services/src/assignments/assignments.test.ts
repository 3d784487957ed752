import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { createChecklist } from '../checklists/create-checklist.ts';
import { publishChecklist } from '../checklists/publish-checklist.ts';
import { definition } from '../test/definition.ts';
import { failureOf } from '../test/failure-of.ts';
import { world } from '../test/world.ts';
import { cancelAssignment } from './cancel-assignment.ts';
import { createAssignment } from './create-assignment.ts';
import { listAssignments } from './list-assignments.ts';

const here = world();
const checklistId = v7();
const unpublishedId = v7();

beforeAll(async () => {
  const ctx = await here.ours.ctxFor('admin');
  await createChecklist(ctx, { id: checklistId, definition: definition('published') });
  await publishChecklist(ctx, { id: checklistId, baseRevision: 1, versionId: v7() });
  await createChecklist(ctx, { id: unpublishedId, definition: definition('unpublished') });
});

const assignment = (place: 'north' | 'south' = 'north') => ({
  id: v7(),
  checklistId,
  locationId: here.ours.locations[place],
  assigneeId: here.ours.members.auditor,
  dueOn: '2026-03-05',
});

describe('assigning an audit', () => {
  it('tells the assignee once, also when the request arrives twice', async () => {
    const ctx = await here.ours.ctxFor('region_manager');
    const input = assignment();
    const before = here.ours.jobs.length;
    await createAssignment(ctx, input);
    await createAssignment(ctx, input);
    expect(here.ours.jobs.slice(before).filter((job) => job.queue === 'notify')).toEqual([
      { queue: 'notify', payload: { orgId: here.ours.orgId, kind: 'audit_assigned', id: input.id } },
    ]);
    expect(await failureOf(createAssignment(ctx, { ...input, dueOn: '2026-03-06' }))).toMatchObject({
      code: 'ID_TAKEN',
    });
    const mine = await listAssignments(await here.ours.ctxFor('auditor'), { scope: 'mine', limit: 200 });
    expect(mine.items.find((item) => item.id === input.id)).toEqual({
      id: input.id,
      status: 'open',
      reaudit: false,
      dueOn: '2026-03-05',
      checklist: { id: checklistId, title: { en: 'Opening round', de: 'Öffnungsrunde' } },
      location: { id: here.ours.locations.north, name: 'Harbour', city: 'Kiel' },
      assignee: { id: here.ours.members.auditor, name: 'auditor' },
      auditId: null,
    });
  });

  it('asks only somebody who can do it', async () => {
    const ctx = await here.ours.ctxFor('admin');
    const viewer = { ...assignment(), assigneeId: here.ours.members.viewer };
    expect(await failureOf(createAssignment(ctx, viewer))).toMatchObject({
      code: 'NOT_ALLOWED',
      details: { who: 'assignee' },
    });
    for (const assigneeId of [v7(), here.theirs.members.auditor]) {
      expect(await failureOf(createAssignment(ctx, { ...assignment(), assigneeId }))).toEqual({
        code: 'NOT_FOUND',
        details: { what: 'assignee' },
      });
    }
  });

  it('needs a published checklist, a place in reach and a day that exists', async () => {
    const ctx = await here.ours.ctxFor('region_manager');
    expect(await failureOf(createAssignment(ctx, { ...assignment(), checklistId: unpublishedId }))).toMatchObject({
      code: 'CHECKLIST_NOT_PUBLISHED',
    });
    const outside = { code: 'NOT_FOUND', details: { what: 'location' } };
    expect(await failureOf(createAssignment(ctx, assignment('south')))).toEqual(outside);
    const foreign = { ...assignment(), locationId: here.theirs.locations.north };
    expect(await failureOf(createAssignment(ctx, foreign))).toEqual(outside);
    expect(await failureOf(createAssignment(ctx, { ...assignment(), checklistId: v7() }))).toMatchObject({
      details: { what: 'checklist' },
    });
    expect(await failureOf(createAssignment(ctx, { ...assignment(), dueOn: '2026-02-31' }))).toMatchObject({
      code: 'INPUT_INVALID',
    });
    expect(await failureOf(createAssignment(await here.ours.ctxFor('viewer'), assignment()))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });
});

describe('taking it back', () => {
  it('works once and again, within reach only', async () => {
    const input = assignment('south');
    await createAssignment(await here.ours.ctxFor('admin'), input);
    expect(await failureOf(cancelAssignment(await here.ours.ctxFor('region_manager'), { id: input.id }))).toMatchObject(
      {
        code: 'NOT_FOUND',
      },
    );
    expect(await failureOf(cancelAssignment(await here.theirs.ctxFor('admin'), { id: input.id }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    const ctx = await here.ours.ctxFor('standards_manager');
    const cancelled = { id: input.id, status: 'cancelled' };
    expect(await cancelAssignment(ctx, { id: input.id })).toEqual(cancelled);
    expect(await cancelAssignment(ctx, { id: input.id })).toEqual(cancelled);
  });
});

describe('the list', () => {
  it('shows what lies in reach', async () => {
    const ctx = await here.ours.ctxFor('admin');
    const [north, south] = [assignment('north'), assignment('south')];
    await createAssignment(ctx, north);
    await createAssignment(ctx, south);
    const seenBy = async (role: 'region_manager' | 'location_manager' | 'viewer') => {
      const page = await listAssignments(await here.ours.ctxFor(role), { scope: 'all', limit: 200 });
      return [north.id, south.id].filter((id) => page.items.some((item) => item.id === id));
    };
    expect(await seenBy('region_manager')).toEqual([north.id]);
    expect(await seenBy('location_manager')).toEqual([north.id]);
    expect(await seenBy('viewer')).toEqual([north.id, south.id]);
    expect((await listAssignments(await here.theirs.ctxFor('admin'), { scope: 'all', limit: 200 })).items).toEqual([]);
  });
});

it('lists what is overdue, of one place or one region', async () => {
  const ctx = await here.ours.ctxFor('admin');
  const [north, south] = [assignment(), assignment('south')];
  await createAssignment(ctx, north);
  await createAssignment(ctx, { ...south, dueOn: '2026-03-20' });
  const listed = async (more: object) =>
    (await listAssignments(ctx, { scope: 'all', limit: 200, ...more })).items.map(({ id }) => id);
  const { locations, regions } = here.ours;
  expect(await listed({ locationId: locations.south })).toContain(south.id);
  expect(await listed({ locationId: locations.south })).not.toContain(north.id);
  expect(await listed({ regionId: regions.north })).toContain(north.id);
  expect(await listed({ regionId: regions.north })).not.toContain(south.id);
  expect(await listed({ overdue: true })).not.toContain(north.id);
  const before = here.ours.clock.now;
  here.ours.clock.now = new Date('2026-03-06T09:00:00Z');
  expect(await listed({ overdue: true })).toContain(north.id);
  expect(await listed({ overdue: true })).not.toContain(south.id);
  here.ours.clock.now = before;
});
