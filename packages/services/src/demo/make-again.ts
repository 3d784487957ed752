import type { Question } from '@concord/checklist/question';
import { getAudit } from '../audits/get-audit.ts';
import { listAudits } from '../audits/list-audits.ts';
import { pushMutations } from '../audits/push-mutations.ts';
import { startAudit } from '../audits/start-audit.ts';
import { submitAudit } from '../audits/submit-audit.ts';
import { createAssignment } from '../assignments/create-assignment.ts';
import { questionsOf } from '../audits/question-of.ts';
import { askReaudit } from '../reaudits/ask-reaudit.ts';
import { getReaudits } from '../reaudits/get-reaudits.ts';
import { DEMO_CHECKLISTS } from './checklists/demo-checklists.ts';
import type { CtxAt } from './demo-contexts.ts';
import { type DemoWorld, type Ids, idOf } from './demo-world.ts';
import { answerQuestion } from './history/answer-visit.ts';
import { randomFrom } from './random.ts';

/** The place whose newest visit was looked at again, by whom; and the one where that is still to come. */
const DONE = { externalId: 'FR-003', login: 'auditor3', daysAgo: 1 } as const;
const TO_COME = { externalId: 'DE-002', login: 'auditor', inDays: 4 } as const;
/** Where the auditor of the journeys began on the version before the newest. */
const STRANDED = 'DE-003';

/** Audits that are asked again where they missed, and a draft that a newer version overtook. */
export async function makeAgain(ctxAt: CtxAt, world: DemoWorld, ids: Ids): Promise<void> {
  const { calendar } = world;
  const done = await askAgain(ctxAt, world, ids, { ...DONE, askedDaysAgo: 1, dueOn: calendar.day(DONE.daysAgo) });
  if (done) await runAgain(ctxAt, world, done);
  await askAgain(ctxAt, world, ids, { ...TO_COME, askedDaysAgo: 0, dueOn: calendar.day(-TO_COME.inDays) });
  await beginStranded(ctxAt, world, ids);
}

interface Wish {
  readonly externalId: string;
  readonly login: string;
  readonly askedDaysAgo: number;
  readonly dueOn: string;
}

interface Asked {
  readonly assignmentId: string;
  readonly auditId: string;
  readonly locationId: string;
}

/** Null where the newest visit missed nothing. */
async function askAgain(ctxAt: CtxAt, world: DemoWorld, ids: Ids, wish: Wish): Promise<Asked | null> {
  const { calendar } = world;
  const asked = wish.askedDaysAgo === 0 ? calendar.now : calendar.at(wish.askedDaysAgo, 0.2);
  const ctx = await ctxAt('standards', asked);
  const locationId = idOf(ids, wish.externalId);
  const checklistId = world.checklists.get(DEMO_CHECKLISTS[0]?.key ?? '')?.id;
  const { items } = await listAudits(ctx, {
    locationId,
    status: 'submitted',
    limit: 1,
    ...(checklistId ? { checklistId } : {}),
  });
  const auditId = items[0]?.id;
  if (auditId === undefined || (await getReaudits(ctx, { id: auditId })).askable !== 'yes') return null;
  const id = ctx.newId();
  await askReaudit(ctx, { id, auditId, assigneeId: idOf(world.members, wish.login), dueOn: wish.dueOn });
  return { assignmentId: id, auditId, locationId };
}

/** The first of what was missed is still there, the rest was mended. */
async function runAgain(ctxAt: CtxAt, world: DemoWorld, { assignmentId, auditId, locationId }: Asked): Promise<void> {
  const at = world.calendar.at(DONE.daysAgo, 0.6);
  const ctx = await ctxAt(DONE.login, at);
  const base = await getAudit(ctx, { id: auditId });
  const checklistVersionId = world.checklists.get(base.definition.key)?.versions[1] ?? '';
  const [id, deviceId, startedAt] = [ctx.newId(), ctx.newId(), at.toISOString()];
  await startAudit(ctx, { id, assignmentId, checklistVersionId, locationId, startedAt });
  const find = questionsOf(base.definition);
  const random = randomFrom(world.seed, 'again', DONE.externalId);
  const mutations = base.findings.flatMap(({ question, instance }, index) => {
    const asked: Question | null = find(question, instance);
    const before = base.answers.find((one) => one.question === question && one.instance === instance)?.content;
    if (!asked || !before) return [];
    const { value } = answerQuestion(asked, true, 'fr', random);
    const mended = { value, notApplicable: false, note: '', photos: before.photos };
    return {
      ...{
        mutationId: ctx.newId(),
        auditId: id,
        checklistVersionId,
        seq: index + 1,
        question,
        instance,
        baseRevision: 0,
      },
      content: index === 0 ? before : mended,
    };
  });
  await pushMutations(ctx, { deviceId, mutations });
  await submitAudit(ctx, {
    ...{ id, deviceId, mutationCount: mutations.length, signedName: 'Lucie Martin', signature: null },
    ...{ finishedAt: startedAt, position: null },
  });
}

async function beginStranded(ctxAt: CtxAt, world: DemoWorld, ids: Ids): Promise<void> {
  const [checklist] = DEMO_CHECKLISTS;
  const stored = world.checklists.get(checklist?.key ?? '');
  const definition = checklist?.versions[0];
  if (!stored || !definition) return;
  const at = world.calendar.now;
  const [locationId, checklistVersionId] = [idOf(ids, STRANDED), stored.versions[0]];
  const planner = await ctxAt('standards', at);
  const assignmentId = planner.newId();
  const assigneeId = idOf(world.members, 'auditor');
  await createAssignment(planner, {
    ...{ id: assignmentId, checklistId: stored.id, locationId, assigneeId, dueOn: world.calendar.day(-1) },
  });
  const ctx = await ctxAt('auditor', at);
  const auditId = ctx.newId();
  await startAudit(ctx, { id: auditId, assignmentId, checklistVersionId, locationId, startedAt: at.toISOString() });
  const random = randomFrom(world.seed, 'stranded', STRANDED);
  const questions = definition.sections[0]?.questions ?? [];
  const mutations = questions.map((question, index) => ({
    ...{ mutationId: ctx.newId(), auditId, checklistVersionId, seq: index + 1 },
    ...{ question: question.id, instance: 0, baseRevision: 0 },
    content: {
      value: answerQuestion(question as Question, true, 'de', random).value,
      notApplicable: false,
      note: '',
      photos: [],
    },
  }));
  await pushMutations(ctx, { deviceId: ctx.newId(), mutations });
}
