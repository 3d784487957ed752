import { audit } from '@concord/db/schema/audits';
import { assignment, checklistVersion } from '@concord/db/schema/checklists';
import { location } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import type { StartAuditInput } from '@concord/domain/audit';
import { dayIn } from '@concord/domain/day';
import { ServiceError } from '@concord/domain/errors';
import { and, eq } from 'drizzle-orm';
import { locationsInReach } from '../access/reach-filter.ts';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { reauditsOf } from '../reaudits/standing-reaudit.ts';
import { takeOverAnswers } from '../reaudits/take-over-answers.ts';

export interface StartedAudit {
  readonly id: string;
  readonly status: string;
}

/**
 * Opens an audit on one published version, which stays pinned whatever is published later. The same call again is the same
 * audit; the id with other content is ID_TAKEN. Work done offline always finds its place: a cancelled or done assignment
 * still takes the audit, and keeps its status; a place that was merged meanwhile is the one it was merged into. An audit that
 * nobody asked for is LOCATION_CLOSED {closedOn} where the place was closed on its day. A re-audit begins with what it takes over.
 */
export async function startAudit(ctx: Ctx, asked: StartAuditInput): Promise<StartedAudit> {
  requirePermission(ctx.actor, 'audits.perform');
  return inBrand(ctx, async (tx) => {
    const place = await placeNow(ctx, tx, asked.locationId);
    const input = { ...asked, locationId: place?.mergedInto ?? asked.locationId };
    const given = input.assignmentId === null ? null : await assignmentOf(ctx, tx, input.assignmentId);
    if (given && given.locationId !== input.locationId) throw new ServiceError('NOT_FOUND', { what: 'location' });
    if (!given) await requireFreeAudit(ctx, tx, input);
    const version = await versionOf(ctx, tx, input.checklistVersionId);
    if (given && version.checklistId !== given.checklistId) throw new ServiceError('VERSION_MISMATCH');
    const made = await insertAudit(ctx, tx, input, version.checklistId);
    if (!made) return sameAudit(ctx, tx, input);
    const again = given && (await reauditsOf(tx, ctx.actor.orgId, [given.id])).get(given.id);
    if (again) await takeOverAnswers(tx, again, input);
    if (given?.status === 'open') await markStarted(ctx, tx, given.id);
    await record(ctx, tx, {
      verb: 'audits.start',
      subject: { kind: 'audit', id: input.id },
      details: { ...input },
    });
    return { id: input.id, status: 'draft' };
  });
}

/** An auditor's own assignment; whoever runs the brand may also take over another's. */
async function assignmentOf(ctx: Ctx, tx: Tx, id: string): Promise<typeof assignment.$inferSelect> {
  const [row] = await tx
    .select()
    .from(assignment)
    .where(and(eq(assignment.orgId, ctx.actor.orgId), eq(assignment.id, id)))
    .for('no key update');
  if (!row || (row.assigneeId !== ctx.actor.memberId && ctx.actor.role !== 'admin')) {
    throw new ServiceError('NOT_FOUND', { what: 'assignment' });
  }
  return row;
}

/** What the place is by now, held so that no merge comes between. */
async function placeNow(ctx: Ctx, tx: Tx, id: string): Promise<{ readonly mergedInto: string | null } | undefined> {
  const [row] = await tx
    .select({ mergedInto: location.mergedInto })
    .from(location)
    .where(and(eq(location.orgId, ctx.actor.orgId), eq(location.id, id)))
    .for('share');
  return row;
}

/** Without an assignment only who runs the brand may audit, and only a place that is open. */
async function requireFreeAudit(ctx: Ctx, tx: Tx, { locationId, startedAt }: StartAuditInput): Promise<void> {
  if (ctx.actor.role !== 'admin') throw new ServiceError('NOT_ALLOWED', { permission: 'audits.perform' });
  const [row] = await tx
    .select({ closedOn: location.closedOn, timeZone: location.timeZone })
    .from(location)
    .where(and(eq(location.orgId, ctx.actor.orgId), eq(location.id, locationId), locationsInReach(ctx.actor)));
  if (!row) throw new ServiceError('NOT_FOUND', { what: 'location' });
  const { closedOn, timeZone } = row;
  if (closedOn !== null && closedOn <= dayIn(new Date(startedAt), timeZone)) {
    throw new ServiceError('LOCATION_CLOSED', { closedOn });
  }
}

async function versionOf(ctx: Ctx, tx: Tx, id: string): Promise<{ checklistId: string }> {
  const [row] = await tx
    .select({ checklistId: checklistVersion.checklistId })
    .from(checklistVersion)
    .where(and(eq(checklistVersion.orgId, ctx.actor.orgId), eq(checklistVersion.id, id)));
  if (!row) throw new ServiceError('NOT_FOUND', { what: 'checklistVersion' });
  return row;
}

async function insertAudit(ctx: Ctx, tx: Tx, input: StartAuditInput, checklistId: string): Promise<boolean> {
  const rows = await tx
    .insert(audit)
    .values({
      orgId: ctx.actor.orgId,
      id: input.id,
      checklistId,
      checklistVersionId: input.checklistVersionId,
      locationId: input.locationId,
      assignmentId: input.assignmentId,
      auditorId: ctx.actor.memberId,
      startedAt: new Date(input.startedAt),
      createdAt: ctx.now(),
    })
    .onConflictDoNothing({ target: [audit.orgId, audit.id] })
    .returning({ id: audit.id });
  return rows.length > 0;
}

async function sameAudit(ctx: Ctx, tx: Tx, input: StartAuditInput): Promise<StartedAudit> {
  const [row] = await tx
    .select()
    .from(audit)
    .where(and(eq(audit.orgId, ctx.actor.orgId), eq(audit.id, input.id)));
  const same =
    row?.auditorId === ctx.actor.memberId &&
    row.assignmentId === input.assignmentId &&
    row.checklistVersionId === input.checklistVersionId &&
    row.locationId === input.locationId &&
    row.startedAt.getTime() === Date.parse(input.startedAt);
  if (!same) throw new ServiceError('ID_TAKEN', { id: input.id });
  return { id: row.id, status: row.status };
}

async function markStarted(ctx: Ctx, tx: Tx, id: string): Promise<void> {
  await tx
    .update(assignment)
    .set({ status: 'started' })
    .where(and(eq(assignment.orgId, ctx.actor.orgId), eq(assignment.id, id)));
}
