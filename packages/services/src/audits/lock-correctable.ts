import { audit, auditDepartment } from '@concord/db/schema/audits';
import { location } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { ServiceError } from '@concord/domain/errors';
import { reaches } from '@concord/domain/roles';
import { and, eq } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { atLocation, auditsInReach } from './audits-in-reach.ts';
import type { AuditRow } from './own-audit.ts';

/**
 * Anybody's audit in reach, locked for a correction, which touches all of it: NOT_ALLOWED where it asked a department that the actor does
 * not reach. NOT_FOUND outside the reach.
 */
export async function lockCorrectable(ctx: Ctx, tx: Tx, id: string): Promise<AuditRow> {
  const [found] = await tx
    .select({ audit })
    .from(audit)
    .innerJoin(location, atLocation)
    .where(and(auditsInReach(ctx.actor), eq(audit.id, id)))
    .for('no key update', { of: audit });
  if (!found) throw new ServiceError('NOT_FOUND', { what: 'audit' });
  await requireAllAsked(ctx, tx, found.audit);
  return found.audit;
}

async function requireAllAsked({ actor }: Ctx, tx: Tx, { orgId, id }: AuditRow): Promise<void> {
  const rows = await tx
    .select({ departmentId: auditDepartment.departmentId })
    .from(auditDepartment)
    .where(and(eq(auditDepartment.orgId, orgId), eq(auditDepartment.auditId, id)));
  if (!rows.every((row) => reaches(actor.access.departments, row.departmentId)))
    throw new ServiceError('NOT_ALLOWED', { permission: 'audits.correct' });
}
