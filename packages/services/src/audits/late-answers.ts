import type { ChecklistDefinition } from '@concord/checklist/definition';
import { auditMutation } from '@concord/db/schema/audits';
import { checklistVersion } from '@concord/db/schema/checklists';
import { member } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { AnswerMutation } from '@concord/domain/audit';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { questionsOf } from './question-of.ts';

/** Answers that arrived after their audit had gone over to a version that asks something else: no answer of it, and kept all the same. */
export async function lateAnswers(tx: Tx, orgId: string, auditId: string) {
  const rows = await tx
    .select({ mutation: auditMutation, by: member.name })
    .from(auditMutation)
    .innerJoin(member, and(eq(member.orgId, auditMutation.orgId), eq(member.id, auditMutation.memberId)))
    .where(
      and(
        eq(auditMutation.orgId, orgId),
        eq(auditMutation.auditId, auditId),
        eq(auditMutation.code, 'QUESTION_CHANGED'),
      ),
    )
    .orderBy(asc(auditMutation.receivedAt), asc(auditMutation.seq));
  const late = rows.flatMap(({ mutation, by }) => {
    const { data } = AnswerMutation.safeParse(mutation.payload);
    return data ? [{ ...data, by, at: mutation.receivedAt.toISOString() }] : [];
  });
  if (late.length === 0) return [];
  const versions = await tx
    .select({ id: checklistVersion.id, definition: checklistVersion.definition })
    .from(checklistVersion)
    .where(
      and(
        eq(checklistVersion.orgId, orgId),
        inArray(checklistVersion.id, [...new Set(late.map((one) => one.checklistVersionId))]),
      ),
    );
  const find = new Map(versions.map((row) => [row.id, questionsOf(row.definition as ChecklistDefinition)]));
  return late.map(({ mutationId, checklistVersionId, question, instance, content, by, at }) => {
    const asked = find.get(checklistVersionId)?.(question, instance) ?? null;
    return { mutationId, question, instance, content, by, at, asked };
  });
}
