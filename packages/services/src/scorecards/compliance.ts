import type { ChecklistDefinition } from '@concord/checklist/definition';
import type { AuditResult, QuestionResult } from '@concord/checklist/result';
import { action } from '@concord/db/schema/actions';
import { audit, auditAnswer, finding } from '@concord/db/schema/audits';
import { checklistVersion } from '@concord/db/schema/checklists';
import { department } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { dayIn } from '@concord/domain/day';
import { ServiceError } from '@concord/domain/errors';
import type { ComplianceInput } from '@concord/domain/scorecard-query';
import { and, eq, inArray } from 'drizzle-orm';
import { departmentsInReach } from '../access/reach-filter.ts';
import { requirePermission } from '../access/require.ts';
import { answerKey, contentOf } from '../audits/answer-content.ts';
import { questionsOf } from '../audits/question-of.ts';
import type { Actor, Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { auditSources } from './location-sources.ts';
import { scorecardPlace } from './scorecard-place.ts';

/** What a department's compliance at a location comes from: each counted audit, each of its questions, each answer. */
export async function compliance(ctx: Ctx, input: ComplianceInput) {
  requirePermission(ctx.actor, 'scorecards.read');
  const { orgId } = ctx.actor;
  return inBrand(ctx, async (tx) => {
    const place = await scorecardPlace(tx, ctx.actor, input.locationId);
    const key = await departmentKey(tx, ctx.actor, input.departmentId);
    const asOf = input.asOf ?? dayIn(ctx.now(), place.timeZone);
    const sources = (await auditSources(tx, orgId, place.id, asOf)).get(input.departmentId) ?? [];
    const details = await detailsOf(
      tx,
      orgId,
      sources.map((source) => source.auditId),
    );
    return sources.map(({ auditId, checklist, performedOn }) => {
      const questions = details.get(auditId)?.(key) ?? [];
      return { auditId, checklist, performedOn, questions };
    });
  });
}

async function departmentKey(tx: Tx, actor: Actor, id: string): Promise<string> {
  const [row] = await tx
    .select({ key: department.key })
    .from(department)
    .where(and(eq(department.orgId, actor.orgId), eq(department.id, id), departmentsInReach(actor)));
  if (!row) throw new ServiceError('NOT_FOUND', { what: 'department' });
  return row.key;
}

/** For each audit a function that lists the questions of a department with what was answered and what followed. */
async function detailsOf(tx: Tx, orgId: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, (key: string) => QuestionDetail[]>();
  const audits = await tx
    .select({ id: audit.id, result: audit.result, definition: checklistVersion.definition })
    .from(audit)
    .innerJoin(
      checklistVersion,
      and(eq(checklistVersion.orgId, audit.orgId), eq(checklistVersion.id, audit.checklistVersionId)),
    )
    .where(and(eq(audit.orgId, orgId), inArray(audit.id, [...ids])));
  const answers = Map.groupBy(await answersOf(tx, orgId, ids), (row) => row.auditId);
  const findings = Map.groupBy(await findingsOf(tx, orgId, ids), (row) => row.auditId);
  return new Map(
    audits.map(({ id, result, definition }) => {
      const parts = { answers: answers.get(id) ?? [], findings: findings.get(id) ?? [] };
      const asked = questionDetails(definition as ChecklistDefinition, parts);
      return [id, (key: string) => resultsOf(result as AuditResult, key).map(asked)];
    }),
  );
}

function answersOf(tx: Tx, orgId: string, ids: readonly string[]) {
  return tx
    .select()
    .from(auditAnswer)
    .where(and(eq(auditAnswer.orgId, orgId), inArray(auditAnswer.auditId, [...ids])));
}

function findingsOf(tx: Tx, orgId: string, ids: readonly string[]) {
  const { id, auditId, question, instance } = finding;
  return tx
    .select({ id, auditId, question, instance, actionId: action.id })
    .from(finding)
    .leftJoin(action, and(eq(action.orgId, finding.orgId), eq(action.findingId, finding.id)))
    .where(and(eq(finding.orgId, orgId), inArray(auditId, [...ids])));
}

function resultsOf(result: AuditResult, key: string): QuestionResult[] {
  return result.sections.flatMap((section) => section.questions).filter((question) => question.department === key);
}

interface Parts {
  readonly answers: Awaited<ReturnType<typeof answersOf>>;
  readonly findings: Awaited<ReturnType<typeof findingsOf>>;
}
type QuestionDetail = ReturnType<ReturnType<typeof questionDetails>>;

function questionDetails(definition: ChecklistDefinition, parts: Parts) {
  const find = questionsOf(definition);
  const answers = new Map(parts.answers.map((row) => [answerKey(row), row]));
  const findings = new Map(parts.findings.map((row) => [answerKey(row), row]));
  return (result: QuestionResult) => {
    const { question, instance, state, share, earned, possible, lost, pointsLost } = result;
    const answer = answers.get(answerKey(result));
    const found = findings.get(answerKey(result));
    return {
      question,
      instance,
      text: find(question, instance)?.text ?? {},
      state,
      share,
      earned,
      possible,
      lost,
      pointsLost,
      answer: answer ? contentOf(answer) : null,
      findingId: found?.id ?? null,
      actionId: found?.actionId ?? null,
    };
  };
}
