import type { ChecklistDefinition } from '@concord/checklist/definition';
import { action, actionEvent } from '@concord/db/schema/actions';
import { audit, auditAnswer, type finding } from '@concord/db/schema/audits';
import { checklistVersion } from '@concord/db/schema/checklists';
import { member } from '@concord/db/schema/organization';
import { guideline } from '@concord/db/schema/standards';
import type { Tx } from '@concord/db/client';
import type { ActionStatus } from '@concord/domain/action';
import { ServiceError } from '@concord/domain/errors';
import type { ById } from '@concord/domain/organization';
import { and, asc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { requirePermission } from '../access/require.ts';
import { contentOf } from '../audits/answer-content.ts';
import { questionsOf } from '../audits/question-of.ts';
import type { Actor, Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { actionItem, selectActions } from './action-item.ts';
import { openSteps } from './open-steps.ts';
import { actionsInReach } from './reachable-action.ts';

/** One action with its cause down to the answer, its history, and what the actor may do next. NOT_FOUND outside the reach. */
export async function getAction(ctx: Ctx, { id }: ById) {
  requirePermission(ctx.actor, 'actions.read');
  return inBrand(ctx, async (tx) => {
    const { actor } = ctx;
    const [row] = await selectActions(tx, ctx.now()).where(and(actionsInReach(actor), eq(action.id, id)));
    if (!row) throw new ServiceError('NOT_FOUND', { what: 'action' });
    const status = row.action.status as ActionStatus;
    const allowedSteps = openSteps(actor, { status, finishedBy: row.action.finishedBy });
    return {
      ...actionItem(row),
      firstDueOn: row.action.firstDueOn,
      verifiedOn: row.action.verifiedOn,
      finding: row.finding === null ? null : await causeOf(tx, row.finding),
      events: await eventsOf(tx, actor, id),
      allowedSteps,
      mayVerify: allowedSteps.includes('verify'),
    };
  });
}

type FindingRow = typeof finding.$inferSelect;

async function causeOf(tx: Tx, found: FindingRow) {
  const { orgId, auditId, question, instance, lost, critical } = found;
  const [row] = await tx
    .select({ answer: auditAnswer, definition: checklistVersion.definition })
    .from(audit)
    .innerJoin(
      checklistVersion,
      and(eq(checklistVersion.orgId, orgId), eq(checklistVersion.id, audit.checklistVersionId)),
    )
    .innerJoin(auditAnswer, and(eq(auditAnswer.orgId, orgId), eq(auditAnswer.auditId, audit.id)))
    .where(
      and(
        eq(audit.orgId, orgId),
        eq(audit.id, auditId),
        eq(auditAnswer.question, question),
        eq(auditAnswer.instance, instance),
      ),
    );
  if (!row) throw new ServiceError('NOT_FOUND', { what: 'answer' });
  const asked = questionsOf(row.definition as ChecklistDefinition)(question, instance);
  return {
    id: found.id,
    auditId,
    question,
    instance,
    questionText: asked?.text ?? {},
    answer: contentOf(row.answer),
    guideline: asked?.guideline === undefined ? null : await guidelineOf(tx, orgId, asked.guideline),
    lost,
    critical,
  };
}

async function guidelineOf(tx: Tx, orgId: string, key: string) {
  const { id, title, pictureId } = guideline;
  const [row] = await tx
    .select({ id, title, pictureId })
    .from(guideline)
    .where(and(eq(guideline.orgId, orgId), eq(guideline.key, key)));
  return row ?? null;
}

async function eventsOf(tx: Tx, actor: Actor, actionId: string) {
  const subject = alias(member, 'subject');
  const rows = await tx
    .select({ event: actionEvent, memberName: member.name, subjectName: subject.name })
    .from(actionEvent)
    .leftJoin(member, and(eq(member.orgId, actionEvent.orgId), eq(member.id, actionEvent.memberId)))
    .leftJoin(subject, and(eq(subject.orgId, actionEvent.orgId), eq(subject.id, actionEvent.subjectId)))
    .where(and(eq(actionEvent.orgId, actor.orgId), eq(actionEvent.actionId, actionId)))
    .orderBy(asc(actionEvent.at), asc(actionEvent.id));
  return rows.map(({ event, memberName, subjectName }) => ({
    id: event.id,
    kind: event.kind,
    body: event.body,
    photoId: event.photoId,
    member: event.memberId === null ? null : { id: event.memberId, name: memberName ?? '' },
    subject: event.subjectId === null ? null : { id: event.subjectId, name: subjectName ?? '' },
    day: event.day,
    at: event.at.toISOString(),
  }));
}
