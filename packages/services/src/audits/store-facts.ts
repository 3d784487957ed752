import { auditDepartment, auditShares, finding } from '@concord/db/schema/audits';
import { department } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { ServiceError } from '@concord/domain/errors';
import { and, eq, inArray } from 'drizzle-orm';
import type { StoredFinding } from '../actions/open-by-rule.ts';
import type { Ctx } from '../context.ts';
import type { AuditFacts } from './derive-facts.ts';

/** Writes the statistics and the findings of one audit; call it once per audit, in the transaction that closes it. */
export async function storeFacts(
  ctx: Ctx,
  tx: Tx,
  audit: { readonly id: string; readonly locationId: string },
  facts: AuditFacts,
): Promise<readonly StoredFinding[]> {
  const { orgId } = ctx.actor;
  const ids = await departmentIds(tx, orgId, facts);
  if (facts.departments.length > 0) {
    await tx.insert(auditDepartment).values(
      facts.departments.map(({ department: key, ...sums }) => ({
        orgId,
        auditId: audit.id,
        departmentId: idOf(ids, key),
        ...sums,
      })),
    );
  }
  await tx.insert(auditShares).values({ orgId, auditId: audit.id, ...sharesRow(facts.shares) });
  const findings = facts.findings.map((found) => ({
    ...found,
    id: ctx.newId(),
    departmentId: idOf(ids, found.department),
  }));
  if (findings.length === 0) return findings;
  await tx.insert(finding).values(
    findings.map(({ department: _key, ...row }) => ({
      ...row,
      orgId,
      auditId: audit.id,
      locationId: audit.locationId,
      createdAt: ctx.now(),
    })),
  );
  return findings;
}

/** The columns of `audit_shares`. */
export function sharesRow({ missed, shares, leftOut }: AuditFacts['shares']) {
  return { missed: [...missed], shares: [...shares], leftOut: [...leftOut] };
}

async function departmentIds(tx: Tx, orgId: string, facts: AuditFacts): Promise<Map<string, string>> {
  const keys = [...new Set([...facts.departments, ...facts.findings].map((fact) => fact.department))];
  if (keys.length === 0) return new Map();
  const rows = await tx
    .select({ id: department.id, key: department.key })
    .from(department)
    .where(and(eq(department.orgId, orgId), inArray(department.key, keys)));
  return new Map(rows.map((row) => [row.key, row.id]));
}

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new ServiceError('DEPARTMENT_UNKNOWN', { department: key });
  return id;
}
