import { audit, finding } from '@concord/db/schema/audits';
import { assignment } from '@concord/db/schema/checklists';
import { location } from '@concord/db/schema/organization';
import { reaudit } from '@concord/db/schema/reaudits';
import type { Tx } from '@concord/db/client';
import { ServiceError } from '@concord/domain/errors';
import type { AskMyselfInput, AskReauditInput } from '@concord/domain/reaudit';
import { and, asc, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { requireAuditor } from '../assignments/require-auditor.ts';
import { record } from '../audit-log/record.ts';
import { atLocation, auditsInReach } from '../audits/audits-in-reach.ts';
import type { AuditRow } from '../audits/own-audit.ts';
import type { Ctx } from '../context.ts';
import { createOnce } from '../create-once.ts';
import { inBrand } from '../in-brand.ts';
import { requireStanding } from '../organization/require-standing.ts';
import { newestLike } from './newest-like.ts';
import { plannedReaudit } from './planned-reaudit.ts';
import { reauditsOf } from './standing-reaudit.ts';

/**
 * Asks a member to audit again what an audit missed, and only that. Only the newest audit of its checklist at its place can be asked again,
 * and by one at a time. Throws NOT_ALLOWED, NOT_FOUND {what: 'audit' | 'assignee'}, STATE_FORBIDS {status}, NOTHING_TO_REAUDIT,
 * AUDIT_SUPERSEDED {newest}, REAUDIT_PLANNED {dueOn}, LOCATION_CLOSED, LOCATION_MERGED, ID_TAKEN.
 */
export async function askReaudit(ctx: Ctx, input: AskReauditInput): Promise<{ readonly id: string }> {
  requirePermission(ctx.actor, 'assignments.write');
  return inBrand(ctx, (tx) => ask(ctx, tx, input));
}

/** The same of oneself, about an audit that one may see; for auditors their own. */
export async function askMyself(ctx: Ctx, input: AskMyselfInput): Promise<{ readonly id: string }> {
  requirePermission(ctx.actor, 'audits.perform');
  return inBrand(ctx, (tx) => ask(ctx, tx, { ...input, assigneeId: ctx.actor.memberId }));
}

async function ask(ctx: Ctx, tx: Tx, input: AskReauditInput): Promise<{ readonly id: string }> {
  const { id, auditId, assigneeId, dueOn } = input;
  const base = await lockBase(ctx, tx, auditId);
  const { checklistId, locationId } = base;
  const { orgId, memberId: createdBy } = ctx.actor;
  const created = await createOnce({
    insert: async () => {
      if (await isThere(tx, orgId, id)) return [];
      const asked = await requireAskable(ctx, tx, base, input);
      const row = { orgId, id, checklistId, locationId, assigneeId, dueOn, createdBy, createdAt: ctx.now() };
      await tx.insert(assignment).values(row);
      const rootId = (await reauditsOf(tx, orgId, [base.assignmentId])).get(base.assignmentId ?? '')?.rootId ?? base.id;
      const upon = { baseId: base.id, rootId, asked, createdAt: ctx.now() };
      return tx
        .insert(reaudit)
        .values({ orgId, assignmentId: id, ...upon })
        .returning({ id: reaudit.assignmentId });
    },
    existing: () => existing(tx, orgId, id),
    content: { auditId, assigneeId, dueOn },
  });
  if (created) {
    const details = { auditId, assigneeId, dueOn };
    await record(ctx, tx, { verb: 'reaudits.ask', subject: { kind: 'assignment', id }, details });
    if (assigneeId !== createdBy) await ctx.jobs.send(tx, 'notify', { orgId, kind: 'audit_assigned', id });
  }
  return { id };
}

/** Locked, so that two who ask at once follow each other. */
async function lockBase(ctx: Ctx, tx: Tx, id: string): Promise<AuditRow> {
  const [row] = await tx
    .select({ audit })
    .from(audit)
    .innerJoin(location, atLocation)
    .where(and(auditsInReach(ctx.actor), eq(audit.id, id)))
    .for('no key update', { of: audit });
  if (!row) throw new ServiceError('NOT_FOUND', { what: 'audit' });
  return row.audit;
}

async function isThere(tx: Tx, orgId: string, id: string): Promise<boolean> {
  return (await tx.$count(assignment, and(eq(assignment.orgId, orgId), eq(assignment.id, id)))) > 0;
}

async function existing(tx: Tx, orgId: string, id: string) {
  const [row] = await tx
    .select({ auditId: reaudit.baseId, assigneeId: assignment.assigneeId, dueOn: assignment.dueOn })
    .from(assignment)
    .leftJoin(reaudit, and(eq(reaudit.orgId, assignment.orgId), eq(reaudit.assignmentId, assignment.id)))
    .where(and(eq(assignment.orgId, orgId), eq(assignment.id, id)));
  return row;
}

/** What is asked again: the answers that missed. */
async function requireAskable(ctx: Ctx, tx: Tx, base: AuditRow, { assigneeId, dueOn }: AskReauditInput) {
  const { orgId } = base;
  const places = await requireStanding(tx, ctx.actor, [base.locationId], dueOn);
  for (const place of places) await requireAuditor(tx, orgId, assigneeId, place);
  if (base.status !== 'submitted') throw new ServiceError('STATE_FORBIDS', { status: base.status });
  const missed = await missedIn(tx, base);
  if (missed.length === 0) throw new ServiceError('NOTHING_TO_REAUDIT');
  const newest = await newestLike(tx, base);
  if (newest !== base.id) throw new ServiceError('AUDIT_SUPERSEDED', { newest });
  const planned = await plannedReaudit(tx, orgId, base.id);
  if (planned) throw new ServiceError('REAUDIT_PLANNED', { dueOn: planned.dueOn });
  return missed;
}

async function missedIn(tx: Tx, { orgId, id }: AuditRow) {
  const { question, instance } = finding;
  return tx
    .select({ question, instance })
    .from(finding)
    .where(and(eq(finding.orgId, orgId), eq(finding.auditId, id)))
    .orderBy(asc(question), asc(instance));
}
