import { photo } from '@concord/db/schema/standards';
import { withTenant } from '@concord/db/tenant';
import { assignAction } from '../actions/assign-action.ts';
import { commentAction } from '../actions/comment-action.ts';
import { listActions } from '../actions/list-actions.ts';
import { stepAction } from '../actions/step-action.ts';
import { createAssignment } from '../assignments/create-assignment.ts';
import { pushMutations } from '../audits/push-mutations.ts';
import { startAudit } from '../audits/start-audit.ts';
import { submitAudit } from '../audits/submit-audit.ts';
import type { Ctx } from '../context.ts';
import { demoPeople } from './brand-facts.ts';
import { DEMO_CHECKLISTS } from './checklists/demo-checklists.ts';
import type { CtxAt } from './demo-contexts.ts';
import { type DemoWorld, type Ids, idOf } from './demo-world.ts';
import { answerVisit, type DemoAnswer } from './history/answer-visit.ts';
import { photoRow } from './photo-pool.ts';
import type { DemoPlace } from './places/draw-places.ts';
import { type Random, randomFrom } from './random.ts';

/** The newest visits: where, by whom, how many days ago. */
const NEWEST = [
  ['DE-002', 'auditor', 2],
  ['FR-001', 'auditor3', 2],
  ['HU-002', 'auditor4', 1],
  ['AE-001', 'auditor2', 1],
] as const;

/** What the auditor finds in the app: one audit overdue, two for today, one for later this week. */
const DUE = [
  ['DE-002', -1],
  ['DE-001', 0],
  ['FR-002', 0],
  ['HU-001', 3],
] as const;

/** What people did on the last two days, through the verbs: with notifications and lines of the audit log. */
export async function makeNewest(
  ctxAt: CtxAt,
  world: DemoWorld,
  places: readonly DemoPlace[],
  ids: Ids,
): Promise<void> {
  for (const [externalId, login, daysAgo] of NEWEST) {
    const place = places.find((one) => one.externalId === externalId);
    if (place === undefined) continue;
    const visit = { place, locationId: idOf(ids, externalId), login, daysAgo };
    await runVisit(ctxAt, world, visit, randomFrom(world.seed, 'newest', externalId));
  }
  await workNewest(ctxAt, world);
}

/** What the auditor of the journeys has to do. */
export async function assignToday(ctxAt: CtxAt, world: DemoWorld, ids: Ids): Promise<void> {
  const [storeVisit] = DEMO_CHECKLISTS;
  const ctx = await ctxAt('standards', world.calendar.now);
  for (const [externalId, days] of DUE) {
    await createAssignment(ctx, {
      id: ctx.newId(),
      checklistId: world.checklists.get(storeVisit?.key ?? '')?.id ?? '',
      locationId: idOf(ids, externalId),
      assigneeId: idOf(world.members, 'auditor'),
      dueOn: world.calendar.day(-days),
    });
  }
}

interface NewVisit {
  readonly place: DemoPlace;
  readonly locationId: string;
  readonly login: string;
  readonly daysAgo: number;
}

/** Assigns and runs one store visit, as the audit app would have sent it. */
async function runVisit(ctxAt: CtxAt, world: DemoWorld, visit: NewVisit, random: Random): Promise<void> {
  const { locationId, login, daysAgo, place } = visit;
  const [checklist] = DEMO_CHECKLISTS;
  const stored = world.checklists.get(checklist?.key ?? '');
  if (checklist === undefined || stored === undefined) return;
  const at = world.calendar.at(daysAgo, 0.2 + random() * 0.6);
  const ctx = await ctxAt(login, at);
  const { memberId } = ctx.actor;
  const person = demoPeople.find((one) => one.login === login);
  const [assignmentId, auditId, deviceId] = [ctx.newId(), ctx.newId(), ctx.newId()];
  const checklistVersionId = stored.versions[1];
  await createAssignment(await ctxAt('standards', at), {
    id: assignmentId,
    checklistId: stored.id,
    locationId,
    assigneeId: memberId,
    dueOn: world.calendar.day(daysAgo),
  });
  const startedAt = at.toISOString();
  await startAudit(ctx, { id: auditId, assignmentId, checklistVersionId, locationId, startedAt });
  const language = person?.language ?? 'en';
  const answers = answerVisit({ definition: checklist.versions[1], place, auditor: login, language, daysAgo }, random);
  const mutations = [];
  for (const [index, answer] of answers.entries()) {
    mutations.push({
      ...{ mutationId: ctx.newId(), auditId, checklistVersionId, seq: index + 1 },
      ...{ question: answer.question, instance: 0, baseRevision: 0 },
      content: {
        ...{ value: answer.value, notApplicable: answer.notApplicable, note: answer.note },
        photos: await takePhotos(ctx, world, answer),
      },
    });
  }
  await pushMutations(ctx, { deviceId, mutations });
  await submitAudit(ctx, {
    ...{ id: auditId, deviceId, mutationCount: mutations.length },
    ...{ signedName: person?.name ?? '', signature: null, finishedAt: startedAt, position: null },
  });
}

async function takePhotos(ctx: Ctx, { pictures }: DemoWorld, answer: DemoAnswer): Promise<string[]> {
  if (pictures === null || answer.pictures.length === 0) return [];
  const use = { uploadedBy: ctx.actor.memberId, createdAt: ctx.now() };
  const rows = answer.pictures.map((motif) => photoRow(pictures, motif, { id: ctx.newId(), ...use }));
  await withTenant(ctx.db, ctx.actor.orgId, (tx) => tx.insert(photo).values(rows));
  return rows.map(({ id }) => id);
}

/** The owners have begun on what came in last; some of it waits for another's eye. */
async function workNewest(ctxAt: CtxAt, { calendar, members }: DemoWorld): Promise<void> {
  const at = new Date(calendar.now.getTime() - 3 * 3_600_000);
  for (const login of ['operations', 'facilities', 'marketing']) {
    const ctx = await ctxAt(login, at);
    const { items } = await listActions(ctx, { status: ['open'], limit: 3 });
    for (const [index, { id }] of items.entries()) {
      const { revision } = await assignAction(ctx, { id, assigneeId: idOf(members, login) });
      if (index === 0) continue;
      const body = 'On it today, with the shift lead.';
      await commentAction(ctx, { id, eventId: ctx.newId(), body });
      const started = await stepAction(ctx, { id, step: 'start', revision, comment: '' });
      if (index === 1)
        await stepAction(ctx, { id, step: 'finish', revision: started.revision, comment: 'Put right this morning.' });
    }
  }
}
