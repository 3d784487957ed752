import { audit, auditAnswer, finding } from '@concord/db/schema/audits';
import { location } from '@concord/db/schema/organization';
import { reaudit } from '@concord/db/schema/reaudits';
import type { AuditResult } from '@concord/checklist/result';
import type { Tx } from '@concord/db/client';
import type { AnswerContent } from '@concord/domain/audit';
import { ServiceError } from '@concord/domain/errors';
import type { ById } from '@concord/domain/organization';
import { reaches } from '@concord/domain/roles';
import { and, asc, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { answerKey, contentOf } from '../audits/answer-content.ts';
import { atLocation, auditsInReach } from '../audits/audits-in-reach.ts';
import type { AuditRow } from '../audits/own-audit.ts';
import type { Actor, Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { newestLike } from './newest-like.ts';
import { outcomesIn } from './outcomes-in.ts';
import { plannedReaudit } from './planned-reaudit.ts';
import { baseOf, reauditsOf, type ReauditRow } from './standing-reaudit.ts';
import { workBehind } from './work-behind.ts';

/** What became of one answer that was asked again. `leftOut`: it is hidden by now or does not apply; `open`: not submitted yet. */
export type AskedAgain = 'met' | 'missed' | 'leftOut' | 'open';

/** Whether an audit can be asked again, or why not. */
export type Askable = 'yes' | 'notSubmitted' | 'nothingMissed' | 'superseded' | 'planned';

/**
 * How an audit stands to others: the one that it asked again, answer beside answer, with the work that those had opened; the re-audits that
 * stand on it; and whether it can be asked again itself. NOT_FOUND outside the reach.
 */
export async function getReaudits(ctx: Ctx, { id }: ById) {
  requirePermission(ctx.actor, 'audits.read');
  return inBrand(ctx, async (tx) => {
    const [found] = await tx
      .select({ audit })
      .from(audit)
      .innerJoin(location, atLocation)
      .where(and(auditsInReach(ctx.actor), eq(audit.id, id)));
    if (!found) throw new ServiceError('NOT_FOUND', { what: 'audit' });
    const row = found.audit;
    const planned = await plannedReaudit(tx, row.orgId, id);
    const asked = (await reauditsOf(tx, row.orgId, [row.assignmentId])).get(row.assignmentId ?? '');
    return {
      standsOn: asked ? await standsOn(ctx.actor, tx, row, asked) : null,
      later: await laterOf(tx, ctx.actor, id),
      planned,
      askable: await askable(tx, row, planned !== null),
    };
  });
}

async function askable(tx: Tx, row: AuditRow, planned: boolean): Promise<Askable> {
  if (row.status !== 'submitted') return 'notSubmitted';
  const missed = await tx.$count(finding, and(eq(finding.orgId, row.orgId), eq(finding.auditId, row.id)));
  if (missed === 0) return 'nothingMissed';
  if ((await newestLike(tx, row)) !== row.id) return 'superseded';
  return planned ? 'planned' : 'yes';
}

async function laterOf(tx: Tx, actor: Actor, baseId: string) {
  const { id, status, performedOn, startedAt, score } = audit;
  const rows = await tx
    .select({ id, status, performedOn, startedAt, score })
    .from(reaudit)
    .innerJoin(audit, and(eq(audit.orgId, reaudit.orgId), eq(audit.assignmentId, reaudit.assignmentId)))
    .innerJoin(location, atLocation)
    .where(and(eq(reaudit.orgId, actor.orgId), eq(reaudit.baseId, baseId), auditsInReach(actor)))
    .orderBy(asc(startedAt), asc(id));
  return rows.map((row) => ({ ...row, startedAt: row.startedAt.toISOString() }));
}

async function standsOn(actor: Actor, tx: Tx, row: AuditRow, asked: ReauditRow) {
  const base = await baseOf(tx, asked);
  const [seen] = await tx
    .select({ id: audit.id })
    .from(audit)
    .innerJoin(location, atLocation)
    .where(and(auditsInReach(actor), eq(audit.id, base.id)));
  const [before, after] = [await contentsOf(tx, base), await contentsOf(tx, row)];
  const outcomes = outcomesOf(row);
  const work = await workBehind(tx, asked);
  return {
    /** Null where the actor may not open it. */
    id: seen?.id ?? null,
    performedOn: base.performedOn,
    score: base.score,
    answers: asked.asked.map((place) => {
      const key = answerKey(place);
      const action = work.get(key);
      const reached = action && reaches(actor.access.departments, action.departmentId);
      return {
        ...place,
        before: before.get(key) ?? null,
        after: after.get(key) ?? null,
        outcome: row.status === 'draft' ? ('open' as const) : (outcomes.get(key) ?? ('leftOut' as const)),
        action: action && reached ? { id: action.id, status: action.status } : null,
      };
    }),
  };
}

async function contentsOf(tx: Tx, { orgId, id }: AuditRow): Promise<Map<string, AnswerContent>> {
  const rows = await tx
    .select()
    .from(auditAnswer)
    .where(and(eq(auditAnswer.orgId, orgId), eq(auditAnswer.auditId, id)));
  return new Map(rows.map((row) => [answerKey(row), contentOf(row)]));
}

function outcomesOf({ result }: AuditRow): Map<string, AskedAgain> {
  return result === null ? new Map() : outcomesIn(result as AuditResult);
}
