import { audit } from '@concord/db/schema/audits';
import { location } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { ServiceError } from '@concord/domain/errors';
import { and, eq } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { atLocation, auditsInReach } from './audits-in-reach.ts';
import type { AuditRow } from './own-audit.ts';

/** Anybody's audit in reach, locked for a correction. NOT_FOUND outside the reach. */
export async function lockCorrectable(ctx: Ctx, tx: Tx, id: string): Promise<AuditRow> {
  const [found] = await tx
    .select({ audit })
    .from(audit)
    .innerJoin(location, atLocation)
    .where(and(auditsInReach(ctx.actor), eq(audit.id, id)))
    .for('no key update', { of: audit });
  if (!found) throw new ServiceError('NOT_FOUND', { what: 'audit' });
  return found.audit;
}
