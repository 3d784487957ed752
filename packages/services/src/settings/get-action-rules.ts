import { organization } from '@concord/db/schema/organization';
import type { ActionRule } from '@concord/domain/action';
import { ServiceError } from '@concord/domain/errors';
import { eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';

/** Which findings open actions, in the order the rules are tried. Throws NOT_ALLOWED. */
export async function getActionRules(ctx: Ctx): Promise<{ readonly rules: readonly ActionRule[] }> {
  requirePermission(ctx.actor, 'actions.read');
  const [row] = await inBrand(ctx, (tx) =>
    tx.select({ rules: organization.actionRules }).from(organization).where(eq(organization.orgId, ctx.actor.orgId)),
  );
  if (!row) throw new ServiceError('NOT_FOUND', { what: 'organization' });
  return row;
}
