import { withTenant } from '@concord/db/tenant';
import { audit, auditDepartment } from '@concord/db/schema/audits';
import type { AuditStatistics } from '@concord/domain/scorecard';
import { v7 } from 'uuid';
import { rebuildScores } from '../rollups/rebuild-scores.ts';
import type { Published } from './audit-fixture.ts';
import type { Brand } from './brand.ts';

export interface PastAudit {
  readonly published: Published;
  readonly locationId: string;
  readonly performedOn: string;
  /** By department id. */
  readonly statistics: Readonly<Record<string, Partial<AuditStatistics>>>;
}

/** A submitted audit with its sufficient statistics, as scorecards read them. */
export async function pastAudit(brand: Brand, { published, statistics, ...where }: PastAudit): Promise<string> {
  const { orgId, members } = brand;
  const id = v7();
  const ctx = await brand.ctxFor('admin');
  const { checklistId, versionId: checklistVersionId } = published;
  const submitted = { auditorId: members.auditor, status: 'submitted', startedAt: ctx.now(), score: 50 };
  const nothing = { method: 'weighted', scale: 100, earned: 0, possible: 0, pointsLost: 0 } as const;
  const rows = Object.entries(statistics).map(([departmentId, sums]) => ({
    orgId,
    auditId: id,
    departmentId,
    ...nothing,
    ...sums,
  }));
  await withTenant(ctx.db, orgId, async (tx) => {
    await tx.insert(audit).values({ orgId, id, checklistId, checklistVersionId, ...where, ...submitted });
    if (rows.length > 0) await tx.insert(auditDepartment).values(rows);
    await rebuildScores(tx, orgId, { locations: [where.locationId], from: where.performedOn });
  });
  return id;
}
