import { playbook } from '@concord/db/schema/openings';
import { ServiceError } from '@concord/domain/errors';
import type { ById } from '@concord/domain/organization';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';

/** One playbook with all its gates. Throws NOT_ALLOWED, NOT_FOUND {what: 'playbook'}. */
export async function getPlaybook(ctx: Ctx, { id }: ById) {
  requirePermission(ctx.actor, 'scorecards.read');
  const { name, description, stages, revision } = playbook;
  const [row] = await inBrand(ctx, (tx) =>
    tx
      .select({ id: playbook.id, name, description, stages, revision })
      .from(playbook)
      .where(and(eq(playbook.orgId, ctx.actor.orgId), eq(playbook.id, id))),
  );
  if (!row) throw new ServiceError('NOT_FOUND', { what: 'playbook' });
  return row;
}
