import { persona } from '@concord/db/schema/framework';
import { guideline, guidelineRollout } from '@concord/db/schema/standards';
import type { Tx } from '@concord/db/client';
import { ServiceError } from '@concord/domain/errors';
import type { RolloutMessage, SaveRolloutInput } from '@concord/domain/rollout';
import { and, count, eq, inArray } from 'drizzle-orm';
import { requireDepartment, requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';

/**
 * Puts a whole plan in place of the one before; the answer is its revision.
 * Throws NOT_ALLOWED, NOT_FOUND {what: 'guideline' | 'department' | 'persona'}, REVISION_STALE {current}, STATE_FORBIDS {status}.
 */
export async function saveRollout(
  ctx: Ctx,
  input: SaveRolloutInput,
): Promise<{ readonly id: string; readonly revision: number }> {
  requirePermission(ctx.actor, 'standards.write');
  const { orgId, memberId: changedBy } = ctx.actor;
  const { id, revision: seen, ...plan } = input;
  return inBrand(ctx, async (tx) => {
    await lockOwner(tx, ctx, id);
    await requirePersonas(tx, orgId, plan.messages);
    const where = and(eq(guidelineRollout.orgId, orgId), eq(guidelineRollout.guidelineId, id));
    const [stored] = await tx.select({ revision: guidelineRollout.revision }).from(guidelineRollout).where(where);
    const current = stored?.revision ?? 0;
    if (current !== seen) throw new ServiceError('REVISION_STALE', { current });
    const revision = current + 1;
    const written = { ...plan, revision, changedBy, changedAt: ctx.now() };
    if (stored) await tx.update(guidelineRollout).set(written).where(where);
    else await tx.insert(guidelineRollout).values({ orgId, guidelineId: id, ...written });
    const subject = { kind: 'guideline', id };
    await record(ctx, tx, { verb: 'rollouts.save', subject, details: { ...plan, revision } });
    return { id, revision };
  });
}

/** The guideline holds its plan: who changes one waits for whoever changes the other. */
async function lockOwner(tx: Tx, { actor }: Ctx, id: string): Promise<void> {
  const [row] = await tx
    .select({ status: guideline.status, departmentId: guideline.departmentId })
    .from(guideline)
    .where(and(eq(guideline.orgId, actor.orgId), eq(guideline.id, id)))
    .for('no key update');
  if (!row) throw new ServiceError('NOT_FOUND', { what: 'guideline' });
  requireDepartment(actor, row.departmentId);
  if (row.status === 'retired') throw new ServiceError('STATE_FORBIDS', { status: row.status });
}

async function requirePersonas(tx: Tx, orgId: string, messages: readonly RolloutMessage[]): Promise<void> {
  const ids = [...new Set(messages.map(({ personaId }) => personaId).filter((id) => id !== null))];
  if (ids.length === 0) return;
  const [found] = await tx
    .select({ count: count() })
    .from(persona)
    .where(and(eq(persona.orgId, orgId), inArray(persona.id, ids)));
  if (found?.count !== ids.length) throw new ServiceError('NOT_FOUND', { what: 'persona' });
}
