import { createHash } from 'node:crypto';
import { createAssignment } from '../assignments/create-assignment.ts';
import { pushMutations } from '../audits/push-mutations.ts';
import { startAudit } from '../audits/start-audit.ts';
import { submitAudit } from '../audits/submit-audit.ts';
import type { Ctx } from '../context.ts';
import { storePhoto } from '../photos/store-photo.ts';
import { answerVisit, type DemoAnswer } from './answer-visit.ts';
import type { CtxAt } from './demo-contexts.ts';
import { drawPicture } from './draw-picture.ts';

export interface Visit {
  readonly checklistId: string;
  readonly versionId: string;
  readonly locationId: string;
  readonly auditor: { readonly login: string; readonly name: string };
  readonly quality: number;
  readonly at: Date;
}

/** Assigns and runs one past audit through the verbs, as the audit app would have sent it. */
export async function runVisit(ctxAt: CtxAt, visit: Visit, random: () => number): Promise<void> {
  const ctx = await ctxAt(visit.auditor.login, visit.at);
  const ids = { assignment: ctx.newId(), audit: ctx.newId(), device: ctx.newId() };
  await createAssignment(await ctxAt('standards', visit.at), {
    id: ids.assignment,
    checklistId: visit.checklistId,
    locationId: visit.locationId,
    assigneeId: ctx.actor.memberId,
    dueOn: visit.at.toISOString().slice(0, 10),
  });
  const startedAt = visit.at.toISOString();
  await startAudit(ctx, {
    id: ids.audit,
    assignmentId: ids.assignment,
    checklistVersionId: visit.versionId,
    locationId: visit.locationId,
    startedAt,
  });
  const answers = answerVisit(visit.quality, random);
  const mutations = [];
  for (const [at, answer] of answers.entries()) {
    const photos = answer.picture === null ? [] : [await takePhoto(ctx, answer.picture, random())];
    mutations.push({
      mutationId: ctx.newId(),
      auditId: ids.audit,
      checklistVersionId: visit.versionId,
      seq: at + 1,
      question: answer.question,
      instance: 0,
      baseRevision: 0,
      content: { ...answer.content, photos },
    });
  }
  await pushMutations(ctx, { deviceId: ids.device, mutations });
  await submitAudit(ctx, {
    id: ids.audit,
    deviceId: ids.device,
    mutationCount: mutations.length,
    signedName: visit.auditor.name,
    signature: null,
    finishedAt: startedAt,
    position: null,
  });
}

/** Stores a drawn photo and gives its id. */
export async function takePhoto(ctx: Ctx, picture: NonNullable<DemoAnswer['picture']>, tint: number): Promise<string> {
  const bytes = await drawPicture(picture, tint);
  const id = ctx.newId();
  await storePhoto(ctx, { id, bytes, sha256: createHash('sha256').update(bytes).digest('hex') });
  return id;
}
