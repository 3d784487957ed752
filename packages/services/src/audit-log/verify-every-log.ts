import { brandDirectory } from '@concord/db/schema/auth';
import { withoutTenant } from '@concord/db/tenant';
import type { Actor, Ctx } from '../context.ts';
import { type AuditLogVerdict, verifyAuditLog } from './verify-audit-log.ts';

export interface BrandVerdict extends AuditLogVerdict {
  readonly orgId: string;
}

/** Verifies the audit log of every brand that somebody can open; for the person who runs the installation. */
export async function verifyEveryLog(work: Omit<Ctx, 'actor'>): Promise<readonly BrandVerdict[]> {
  const brands = await withoutTenant(work.db, (drizzle) =>
    drizzle.selectDistinct({ orgId: brandDirectory.orgId }).from(brandDirectory),
  );
  const verdicts: BrandVerdict[] = [];
  for (const { orgId } of brands) {
    const verdict = await verifyAuditLog({ ...work, actor: operatorOf(orgId) }, {});
    verdicts.push({ orgId, ...verdict });
  }
  return verdicts;
}

/** Nobody's member row: reads, and never records anything. */
function operatorOf(orgId: string): Actor {
  const access = { role: 'admin', regions: 'all', locations: 'all', departments: 'all' } as const;
  return { userId: 'operator', memberId: orgId, orgId, role: 'admin', access };
}
