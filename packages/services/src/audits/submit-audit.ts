import type { Answer } from '@concord/checklist/answers';
import type { ChecklistDefinition } from '@concord/checklist/definition';
import { action } from '@concord/db/schema/actions';
import { audit, finding } from '@concord/db/schema/audits';
import { assignment } from '@concord/db/schema/checklists';
import type { Tx } from '@concord/db/client';
import type { SubmitAuditInput } from '@concord/domain/audit';
import { dayIn } from '@concord/domain/day';
import { ServiceError } from '@concord/domain/errors';
import type { Day } from '@concord/domain/ids';
import { and, count, eq, ne } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { openByRule, type StoredFinding } from '../actions/open-by-rule.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { type StandingReaudit, standingReaudit } from '../reaudits/standing-reaudit.ts';
import { tellActions } from '../reaudits/tell-actions.ts';
import { rebuildScores } from '../rollups/rebuild-scores.ts';
import { answerKey } from './answer-content.ts';
import { type BandShown, bandOf } from './band-of.ts';
import { type AuditFacts, deriveFacts } from './derive-facts.ts';
import { locationAttributes } from './location-attributes.ts';
import { isWhole, missingParts } from './missing-parts.ts';
import { type AuditRow, lockOwnAudits } from './own-audit.ts';
import { answersOf, pinnedVersion, placeOf, rulesOf } from './parts-of.ts';
import { performedOn } from './performed-on.ts';
import { storeFacts } from './store-facts.ts';

export interface SubmittedAudit {
  readonly id: string;
  readonly score: number | null;
  readonly band: BandShown | null;
  /** How many findings it made, and how many actions those opened. */
  readonly findings: number;
  readonly actions: number;
  readonly alreadySubmitted: boolean;
}

/**
 * Closes an audit: scored on its pinned version, findings, actions by rule, statistics for scorecards, its assignment done;
 * all in one transaction. A second submit answers with what the first one made. A re-audit is scored with what it took over, and tells
 * the work that its base had opened; where its base was withdrawn meanwhile it is kept and counts nowhere either.
 * Throws AUDIT_INCOMPLETE with {missingMutations, missingPhotos, missingAnswers}.
 */
export async function submitAudit(ctx: Ctx, input: SubmitAuditInput): Promise<SubmittedAudit> {
  requirePermission(ctx.actor, 'audits.perform');
  return inBrand(ctx, async (tx) => {
    const row = (await lockOwnAudits(tx, ctx.actor, [input.id])).get(input.id);
    if (!row) throw new ServiceError('NOT_FOUND', { what: 'audit' });
    const pinned = await pinnedVersion(tx, row);
    if (row.status !== 'draft') return submittedBefore(tx, row, pinned.definition);
    const place = await placeOf(tx, row);
    const answers = await answersOf(tx, row);
    const context = { location: locationAttributes(place) };
    const again = await standingReaudit(tx, row, { definition: pinned.definition, context });
    const draft = { definition: pinned.definition, answers, context, again };
    const parts = await missingParts(tx, row.orgId, input, draft);
    if (!isWhole(parts)) throw new ServiceError('AUDIT_INCOMPLETE', { ...parts });
    const facts = deriveFacts(pinned.definition, answers, context);
    const day = performedOn({
      finishedAt: new Date(input.finishedAt),
      receivedAt: ctx.now(),
      publishedAt: pinned.publishedAt,
      notBefore: again?.base.performedOn ?? null,
      timeZone: place.timeZone,
    });
    await close(ctx, tx, row, input, { facts, day, again });
    const findings = await storeFacts(ctx, tx, row, facts);
    const today = dayIn(ctx.now(), place.timeZone);
    const actions = await openWork(ctx, tx, row, { facts, findings, answers, again, today });
    // Work that the rules opened is due after the audit's day, so one rebuild covers both.
    await rebuildScores(tx, row.orgId, { locations: [row.locationId], from: day });
    await record(ctx, tx, {
      verb: 'audits.submit',
      subject: { kind: 'audit', id: row.id },
      details: { score: facts.score, findings: findings.length, actions, signedName: input.signedName },
    });
    const band = bandOf(pinned.definition.policy.bands, facts.band);
    return { id: row.id, score: facts.score, band, findings: findings.length, actions, alreadySubmitted: false };
  });
}

interface Found {
  readonly facts: AuditFacts;
  readonly findings: readonly StoredFinding[];
  readonly answers: readonly Answer[];
  readonly again: StandingReaudit | null;
  readonly today: Day;
}

/** Actions by rule; where a re-audit missed again what has work already, that work goes on. Returns how many were opened. */
async function openWork(ctx: Ctx, tx: Tx, row: AuditRow, found: Found): Promise<number> {
  const { facts, findings, answers, again, today } = found;
  if (again?.base.status === 'withdrawn') return 0;
  const goesOn = again && (await tellActions(ctx, tx, { again, result: facts.result, answers, today }));
  const rules = await rulesOf(tx, row.orgId);
  const fresh = findings.filter((one) => goesOn?.has(answerKey(one)) !== true);
  return openByRule(ctx, tx, { locationId: row.locationId, today, rules, findings: fresh });
}

async function close(
  ctx: Ctx,
  tx: Tx,
  row: AuditRow,
  input: SubmitAuditInput,
  { facts, day, again }: { facts: AuditFacts; day: string; again: StandingReaudit | null },
): Promise<void> {
  const counts = again?.base.status !== 'withdrawn';
  await tx
    .update(audit)
    .set({
      ...(counts ? { status: 'submitted' } : { status: 'withdrawn', withdrawnReason: again.base.withdrawnReason }),
      finishedAt: new Date(input.finishedAt),
      submittedAt: ctx.now(),
      performedOn: day,
      signedName: input.signedName,
      signatureId: input.signature,
      position: input.position,
      score: facts.score,
      band: facts.band,
      result: facts.result,
    })
    .where(and(eq(audit.orgId, row.orgId), eq(audit.id, row.id)));
  if (row.assignmentId === null) return;
  const { orgId, id, status } = assignment;
  await tx
    .update(assignment)
    .set({ status: 'done' })
    .where(and(eq(orgId, row.orgId), eq(id, row.assignmentId), ne(status, 'cancelled')));
}

async function submittedBefore(tx: Tx, row: AuditRow, definition: ChecklistDefinition): Promise<SubmittedAudit> {
  const [made] = await tx
    .select({ findings: count(finding.id), actions: count(action.id) })
    .from(finding)
    .leftJoin(action, and(eq(action.orgId, finding.orgId), eq(action.findingId, finding.id)))
    .where(and(eq(finding.orgId, row.orgId), eq(finding.auditId, row.id)));
  return {
    id: row.id,
    score: row.score,
    band: bandOf(definition.policy.bands, row.band),
    findings: made?.findings ?? 0,
    actions: made?.actions ?? 0,
    alreadySubmitted: true,
  };
}
