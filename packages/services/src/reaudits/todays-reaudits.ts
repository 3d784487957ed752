import { audit, auditAnswer } from '@concord/db/schema/audits';
import type { Tx } from '@concord/db/client';
import { and, eq, inArray } from 'drizzle-orm';
import { contentOf } from '../audits/answer-content.ts';
import type { Actor } from '../context.ts';
import { reauditsOf } from './standing-reaudit.ts';

/** By assignment: what a re-audit needs offline, which is what it asks and all answers of the audit that it stands on. */
export async function todaysReaudits(tx: Tx, { orgId }: Actor, assignmentIds: readonly (string | null)[]) {
  const asked = [...(await reauditsOf(tx, orgId, assignmentIds)).values()];
  if (asked.length === 0) return new Map<string, never>();
  const baseIds = asked.map((row) => row.baseId);
  const { id, checklistVersionId, performedOn } = audit;
  const bases = await tx
    .select({ id, checklistVersionId, performedOn })
    .from(audit)
    .where(and(eq(audit.orgId, orgId), inArray(id, baseIds)));
  const answers = await tx
    .select()
    .from(auditAnswer)
    .where(and(eq(auditAnswer.orgId, orgId), inArray(auditAnswer.auditId, baseIds)));
  const byAudit = Map.groupBy(answers, (row) => row.auditId);
  return new Map(
    asked.flatMap((row) => {
      const base = bases.find((candidate) => candidate.id === row.baseId);
      if (!base) return [];
      const { checklistVersionId: versionId } = base;
      const given = (byAudit.get(base.id) ?? []).map((answer) => {
        const { question, instance } = answer;
        return { question, instance, content: contentOf(answer) };
      });
      const what = { performedOn: base.performedOn, asked: row.asked, answers: given };
      return [[row.assignmentId, { ...what, checklistVersionId: versionId }] as const];
    }),
  );
}
