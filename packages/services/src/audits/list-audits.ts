import { audit } from '@concord/db/schema/audits';
import type { ListAuditsInput } from '@concord/domain/audit-query';
import { and, desc, eq, gte, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { decodeCursor, type Page, toPage } from '../page.ts';
import { type AuditItem, auditItem, selectAudits } from './audit-item.ts';
import { auditsInReach } from './audits-in-reach.ts';

/** Audits in reach, the newest day first; those not yet submitted have no day and come last. */
export async function listAudits(ctx: Ctx, input: ListAuditsInput): Promise<Page<AuditItem>> {
  requirePermission(ctx.actor, 'audits.read');
  const { locationId, checklistId, status, from, to, limit } = input;
  const where = and(
    auditsInReach(ctx.actor),
    locationId === undefined ? undefined : eq(audit.locationId, locationId),
    checklistId === undefined ? undefined : eq(audit.checklistId, checklistId),
    status === undefined ? undefined : eq(audit.status, status),
    from === undefined ? undefined : gte(audit.performedOn, from),
    to === undefined ? undefined : lte(audit.performedOn, to),
    after(input.cursor),
  );
  return inBrand(ctx, async (tx) => {
    const rows = await selectAudits(tx)
      .where(where)
      .orderBy(sql`${audit.performedOn} desc nulls last`, desc(audit.id))
      .limit(limit + 1);
    return toPage(rows, limit, auditItem, (row) => [row.performedOn, row.id]);
  });
}

function after(cursor: string | null | undefined): SQL | undefined {
  const values = decodeCursor(cursor, 2);
  if (!values) return undefined;
  const [day, id] = [values[0], String(values[1])];
  const older = lt(audit.id, id);
  if (day === null || day === undefined) return and(isNull(audit.performedOn), older);
  const same = and(eq(audit.performedOn, String(day)), older);
  return or(lt(audit.performedOn, String(day)), same, isNull(audit.performedOn));
}
