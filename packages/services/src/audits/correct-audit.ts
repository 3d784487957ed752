import type { Answer } from '@concord/checklist/answers';
import type { Finding } from '@concord/checklist/result';
import type { ChecklistDefinition } from '@concord/checklist/definition';
import { missingForSubmit } from '@concord/checklist/missing-for-submit';
import { action } from '@concord/db/schema/actions';
import { audit, auditAnswer, auditDepartment, auditShares, finding } from '@concord/db/schema/audits';
import { organization } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import type { CorrectAuditInput } from '@concord/domain/audit';
import { dayIn } from '@concord/domain/day';
import { ServiceError } from '@concord/domain/errors';
import type { Day } from '@concord/domain/ids';
import { inputInvalid } from '@concord/domain/input-invalid';
import { and, eq, sql } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { openByRule } from '../actions/open-by-rule.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { inheriting } from '../reaudits/inheriting.ts';
import { rebuildScores } from '../rollups/rebuild-scores.ts';
import { uuids } from '../rollups/uuids.ts';
import { answerKey, columnsOf } from './answer-content.ts';
import { type AuditFacts, deriveFacts } from './derive-facts.ts';
import { dropOpenWork } from './drop-open-work.ts';
import { locationAttributes } from './location-attributes.ts';
import { lockCorrectable } from './lock-correctable.ts';
import { notUploaded, photosNamed } from './missing-parts.ts';
import type { AuditRow } from './own-audit.ts';
import { answersOf, pinnedVersion, placeOf, rulesOf } from './parts-of.ts';
import { questionsOf } from './question-of.ts';
import { contentRefusal } from './refusal-of.ts';
import { storeFacts } from './store-facts.ts';

export interface CorrectedAudit {
  readonly id: string;
  readonly score: number | null;
  readonly performedOn: Day | null;
}

/**
 * Corrects a submitted audit: its day, its answers, or both; scored anew on its own version. Findings follow the answers: new ones open
 * actions by rule, those that are gone cancel their unfinished work. All figures since the earlier of its days follow. The audit log
 * keeps what it said before. Throws STATE_FORBIDS, INPUT_INVALID on `performedOn` (DAY_IN_FUTURE), QUESTION_UNKNOWN,
 * ANSWER_INVALID, AUDIT_INCOMPLETE; re-audits that took the answers over are corrected alike; answers of imported audits are their source's (STATE_FORBIDS {source}).
 */
export async function correctAudit(ctx: Ctx, input: CorrectAuditInput): Promise<CorrectedAudit> {
  requirePermission(ctx.actor, 'audits.correct');
  return inBrand(ctx, async (tx) => {
    const row = await lockCorrectable(ctx, tx, input.id);
    if (row.status !== 'submitted') throw new ServiceError('STATE_FORBIDS', { status: row.status });
    const place = await placeOf(tx, row);
    const today = dayIn(ctx.now(), place.timeZone);
    const performedOn = input.performedOn ?? row.performedOn ?? today;
    if (performedOn > today) throw inputInvalid('performedOn', 'DAY_IN_FUTURE');
    await tx
      .update(audit)
      .set({ performedOn, correctedAt: ctx.now() })
      .where(and(eq(audit.orgId, row.orgId), eq(audit.id, row.id)));
    const context = { location: locationAttributes(place) };
    const was = input.answers.length > 0 ? await answersNamed(tx, row, input) : [];
    const score = input.answers.length > 0 ? await correctAnswers(ctx, tx, row, { input, context, today }) : row.score;
    for (const upon of await inheriting(tx, row, input.answers, was.map(asContent))) {
      const same = { ...input, answers: upon.answers };
      if (upon.row.status === 'draft') await writeAnswers(tx, upon.row, same);
      else await correctAnswers(ctx, tx, upon.row, { input: same, context, today });
    }
    const from = row.performedOn !== null && row.performedOn < performedOn ? row.performedOn : performedOn;
    await rebuildScores(tx, row.orgId, { locations: [row.locationId], from });
    await record(ctx, tx, {
      verb: 'audits.correct',
      subject: { kind: 'audit', id: row.id },
      details: {
        reason: input.reason,
        before: { performedOn: row.performedOn, score: row.score, answers: was },
        after: { performedOn, score },
        answers: input.answers,
      },
    });
    return { id: row.id, score, performedOn };
  });
}

function asContent({ question, instance, ...content }: Answer) {
  const { value, notApplicable = false, note = '', photos = [], ...rest } = content;
  return { question, instance, content: { ...rest, value, notApplicable, note, photos } };
}

/** The answers that a correction replaces, as they are. */
async function answersNamed(tx: Tx, row: AuditRow, { answers }: CorrectAuditInput) {
  const named = new Set(answers.map(answerKey));
  return (await answersOf(tx, row)).filter((answer) => named.has(answerKey(answer)));
}

interface Correction {
  readonly input: CorrectAuditInput;
  readonly context: NonNullable<Parameters<typeof deriveFacts>[2]>;
  readonly today: Day;
}

async function correctAnswers(
  ctx: Ctx,
  tx: Tx,
  row: AuditRow,
  { input, context, today }: Correction,
): Promise<number | null> {
  if (row.source !== 'app') throw new ServiceError('STATE_FORBIDS', { source: row.source });
  const { definition } = await pinnedVersion(tx, row);
  requireAnswers(definition, input);
  await writeAnswers(tx, row, input);
  const answers = await answersOf(tx, row);
  const missingPhotos = await notUploaded(tx, row.orgId, photosNamed(definition, answers, row.signatureId));
  const missingAnswers = missingForSubmit(definition, answers, context);
  if (missingAnswers.length + missingPhotos.length > 0)
    throw new ServiceError('AUDIT_INCOMPLETE', { missingAnswers, missingPhotos });
  const facts = deriveFacts(definition, answers, context);
  await tx
    .update(audit)
    .set({ score: facts.score, band: facts.band, result: facts.result })
    .where(and(eq(audit.orgId, row.orgId), eq(audit.id, row.id)));
  await replaceFacts(ctx, tx, row, facts, today);
  return facts.score;
}

function requireAnswers(definition: ChecklistDefinition, { answers }: CorrectAuditInput): void {
  const find = questionsOf(definition);
  for (const { question: id, instance, content } of answers) {
    const question = find(id, instance);
    if (!question) throw new ServiceError('QUESTION_UNKNOWN', { question: id, instance });
    const code = contentRefusal(question, content);
    if (code) throw new ServiceError(code, { question: id, instance });
  }
}

async function writeAnswers(tx: Tx, row: AuditRow, { answers }: CorrectAuditInput): Promise<void> {
  const { orgId, auditId, question, instance, revision } = auditAnswer;
  for (const { content, ...where } of answers) {
    const fields = columnsOf(content);
    await tx
      .insert(auditAnswer)
      .values({ orgId: row.orgId, auditId: row.id, ...where, ...fields })
      .onConflictDoUpdate({
        target: [orgId, auditId, question, instance],
        set: { ...fields, revision: sql`${revision} + 1` },
      });
  }
}

/** Sums and findings as the corrected answers give them; a finding that stays keeps its id, and with it its action. */
async function replaceFacts(ctx: Ctx, tx: Tx, row: AuditRow, facts: AuditFacts, today: Day): Promise<void> {
  const { orgId } = row;
  const ofAudit = and(eq(finding.orgId, orgId), eq(finding.auditId, row.id));
  const stored = await tx.select().from(finding).where(ofAudit);
  const before = new Map(stored.map((found) => [answerKey(found), found.id]));
  const after = new Map(facts.findings.map((found) => [answerKey(found), found]));
  const gone = stored.filter((found) => !after.has(answerKey(found))).map(({ id }) => id);
  await dropFindings(ctx, tx, row, gone);
  await tx.delete(auditDepartment).where(and(eq(auditDepartment.orgId, orgId), eq(auditDepartment.auditId, row.id)));
  await tx.delete(auditShares).where(and(eq(auditShares.orgId, orgId), eq(auditShares.auditId, row.id)));
  const fresh = facts.findings.filter((found) => !before.has(answerKey(found)));
  const findings = await storeFacts(ctx, tx, row, { ...facts, findings: fresh });
  for (const [key, id] of before) {
    const found = after.get(key);
    if (found) await updateFinding(tx, orgId, id, found);
  }
  const rules = await rulesOf(tx, orgId);
  await openByRule(ctx, tx, { locationId: row.locationId, today, rules, findings });
}

async function updateFinding(tx: Tx, orgId: string, id: string, { share, lost, critical }: Finding): Promise<void> {
  await tx
    .update(finding)
    .set({ share, lost, critical })
    .where(and(eq(finding.orgId, orgId), eq(finding.id, id)));
}

/** Unfinished work is cancelled; finished work stays, named by its question since the finding goes. */
async function dropFindings(ctx: Ctx, tx: Tx, row: AuditRow, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await dropOpenWork(ctx, tx, row, ids);
  const { definition } = await pinnedVersion(tx, row);
  const [brand] = await tx
    .select({ languages: organization.languages })
    .from(organization)
    .where(eq(organization.orgId, row.orgId));
  const language = brand?.languages[0] ?? 'en';
  const find = questionsOf(definition);
  const rows = await tx
    .select({ id: finding.id, question: finding.question, instance: finding.instance })
    .from(finding)
    .where(and(eq(finding.orgId, row.orgId), sql`${finding.id} = any(${uuids(ids)})`));
  for (const { id, question, instance } of rows) {
    const text = find(question, instance)?.text ?? {};
    const title = text[language] ?? Object.values(text)[0] ?? question;
    await tx
      .update(action)
      .set({ findingId: null, title })
      .where(and(eq(action.orgId, row.orgId), eq(action.findingId, id)));
  }
  await tx.delete(finding).where(and(eq(finding.orgId, row.orgId), sql`${finding.id} = any(${uuids(ids)})`));
}
