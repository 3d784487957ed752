import type { ChecklistDefinition } from '@concord/checklist/definition';
import type { AuditResult } from '@concord/checklist/result';
import { action } from '@concord/db/schema/actions';
import { audit, auditAnswer, auditMutation, finding } from '@concord/db/schema/audits';
import { checklistVersion } from '@concord/db/schema/checklists';
import { department, location, member } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import type { AnswerMutation } from '@concord/domain/audit';
import { ServiceError } from '@concord/domain/errors';
import type { ById } from '@concord/domain/organization';
import { reaches } from '@concord/domain/roles';
import { and, asc, desc, eq } from 'drizzle-orm';
import { departmentsInReach } from '../access/reach-filter.ts';
import { requirePermission } from '../access/require.ts';
import type { Actor, Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { reauditsOf } from '../reaudits/standing-reaudit.ts';
import { workBehind } from '../reaudits/work-behind.ts';
import { answerKey, contentOf } from './answer-content.ts';
import { auditItem, selectAudits } from './audit-item.ts';
import { atLocation, auditsInReach } from './audits-in-reach.ts';
import { lateAnswers } from './late-answers.ts';
import { movesOf } from './moves-of.ts';

/** One audit with all that explains its score, down to each answer, its conflicts and what followed. NOT_FOUND outside the reach. */
export async function getAudit(ctx: Ctx, { id }: ById) {
  requirePermission(ctx.actor, 'audits.read');
  return inBrand(ctx, async (tx) => {
    const reach = and(auditsInReach(ctx.actor), eq(audit.id, id));
    const [item] = await selectAudits(tx).where(reach);
    const [row] = await tx
      .select({ audit, definition: checklistVersion.definition })
      .from(audit)
      .innerJoin(location, atLocation)
      .innerJoin(
        checklistVersion,
        and(eq(checklistVersion.orgId, audit.orgId), eq(checklistVersion.id, audit.checklistVersionId)),
      )
      .where(reach);
    if (!item || !row) throw new ServiceError('NOT_FOUND', { what: 'audit' });
    const { startedAt, submittedAt, signedName, signatureId, position, publishedScore, result } = row.audit;
    return {
      ...auditItem(item),
      startedAt: startedAt.toISOString(),
      submittedAt: submittedAt?.toISOString() ?? null,
      signedName,
      signatureId,
      position,
      publishedScore,
      correctedAt: row.audit.correctedAt?.toISOString() ?? null,
      withdrawnReason: row.audit.withdrawnReason,
      definition: row.definition as ChecklistDefinition,
      result: result as AuditResult | null,
      answers: await answersOf(tx, ctx.actor.orgId, id),
      conflicts: await conflictsOf(tx, ctx.actor.orgId, id),
      late: await lateAnswers(tx, ctx.actor.orgId, id),
      moves: (await movesOf(tx, ctx.actor.orgId, [id])).get(id) ?? [],
      findings: await findingsOf(tx, ctx.actor, row.audit),
    };
  });
}

async function answersOf(tx: Tx, orgId: string, auditId: string) {
  const rows = await tx
    .select()
    .from(auditAnswer)
    .where(and(eq(auditAnswer.orgId, orgId), eq(auditAnswer.auditId, auditId)))
    .orderBy(asc(auditAnswer.instance), asc(auditAnswer.question));
  return rows.map((row) => ({
    question: row.question,
    instance: row.instance,
    revision: row.revision,
    content: contentOf(row),
  }));
}

/** The values that lost to another device's, as they arrived. */
async function conflictsOf(tx: Tx, orgId: string, auditId: string) {
  const rows = await tx
    .select({ mutation: auditMutation, memberId: member.id, name: member.name })
    .from(auditMutation)
    .innerJoin(member, and(eq(member.orgId, auditMutation.orgId), eq(member.id, auditMutation.memberId)))
    .where(
      and(eq(auditMutation.orgId, orgId), eq(auditMutation.auditId, auditId), eq(auditMutation.outcome, 'conflict')),
    )
    .orderBy(asc(auditMutation.receivedAt), asc(auditMutation.seq));
  return rows.map(({ mutation, memberId, name }) => {
    const { question, instance, content } = mutation.payload as AnswerMutation;
    const receivedAt = mutation.receivedAt.toISOString();
    return {
      mutationId: mutation.mutationId,
      question,
      instance,
      content,
      member: { id: memberId, name },
      receivedAt,
    };
  });
}

/**
 * Who sees the audit sees all it found; work of a department that the actor does not reach is not named. What a re-audit missed again has the
 * work that the first miss opened.
 */
async function findingsOf(tx: Tx, actor: Actor, { orgId, id: auditId, assignmentId }: typeof audit.$inferSelect) {
  const rows = await tx
    .select({
      finding,
      department: { id: department.id, key: department.key, name: department.name },
      actionId: action.id,
      actionStatus: action.status,
    })
    .from(finding)
    .innerJoin(department, and(eq(department.orgId, finding.orgId), eq(department.id, finding.departmentId)))
    .leftJoin(
      action,
      and(
        eq(action.orgId, finding.orgId),
        eq(action.findingId, finding.id),
        departmentsInReach(actor, action.departmentId),
      ),
    )
    .where(and(eq(finding.orgId, orgId), eq(finding.auditId, auditId)))
    .orderBy(desc(finding.critical), desc(finding.lost), asc(finding.id));
  const asked = (await reauditsOf(tx, orgId, [assignmentId])).get(assignmentId ?? '');
  const behind = asked && (await workBehind(tx, asked));
  return rows.map(({ finding: row, department: owner, actionId, actionStatus }) => {
    const before = behind?.get(answerKey(row));
    const older = before && reaches(actor.access.departments, before.departmentId) ? before : null;
    const own = actionId === null ? null : { id: actionId, status: actionStatus ?? '' };
    return {
      id: row.id,
      question: row.question,
      instance: row.instance,
      department: owner,
      share: row.share,
      lost: row.lost,
      critical: row.critical,
      action: own ?? (older && { id: older.id, status: older.status }),
    };
  });
}
