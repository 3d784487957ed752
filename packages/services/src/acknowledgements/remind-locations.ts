import { guideline, guidelineReminder } from '@concord/db/schema/standards';
import { dayIn } from '@concord/domain/day';
import { ServiceError } from '@concord/domain/errors';
import type { ById } from '@concord/domain/organization';
import { and, eq, sql } from 'drizzle-orm';
import { requireDepartment, requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { askedPlaces } from './asked-places.ts';

/**
 * Reminds whoever is responsible for the places that have not acknowledged a guideline; `missing` is how many these are. Without any,
 * nothing is sent. Throws NOT_ALLOWED, NOT_FOUND {what: 'guideline' | 'department'}, STATE_FORBIDS {status}.
 */
export async function remindLocations(ctx: Ctx, { id }: ById): Promise<{ readonly missing: number }> {
  requirePermission(ctx.actor, 'standards.write');
  const { orgId, memberId: sentBy } = ctx.actor;
  return inBrand(ctx, async (tx) => {
    const [row] = await tx
      .select({ status: guideline.status, departmentId: guideline.departmentId })
      .from(guideline)
      .where(and(eq(guideline.orgId, orgId), eq(guideline.id, id)));
    if (!row) throw new ServiceError('NOT_FOUND', { what: 'guideline' });
    requireDepartment(ctx.actor, row.departmentId);
    if (row.status !== 'published') throw new ServiceError('STATE_FORBIDS', { status: row.status });
    const asked = askedPlaces({ orgId, day: dayIn(ctx.now(), 'UTC'), guidelineId: id });
    const [counted] = await tx.execute<{ missing: number }>(
      sql`with recursive ${asked} select count(*)::int as missing from asked where not acknowledged`,
    );
    const missing = counted?.missing ?? 0;
    if (missing === 0) return { missing };
    const reminderId = ctx.newId();
    const reminder = { guidelineId: id, missing, sentBy, sentAt: ctx.now() };
    await tx.insert(guidelineReminder).values({ orgId, id: reminderId, ...reminder });
    await record(ctx, tx, {
      verb: 'acknowledgements.remind',
      subject: { kind: 'guideline', id },
      details: { missing },
    });
    await ctx.jobs.send(tx, 'notify', { orgId, id: reminderId, kind: 'guideline_reminder' });
    return { missing };
  });
}
