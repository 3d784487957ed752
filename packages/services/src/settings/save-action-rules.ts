import { organization } from '@concord/db/schema/organization';
import type { ActionRule } from '@concord/domain/action';
import type { SaveActionRulesInput } from '@concord/domain/settings';
import { eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';

/** Replaces all rules; audits submitted from now on go by them. Throws NOT_ALLOWED. */
export async function saveActionRules(
  ctx: Ctx,
  { rules }: SaveActionRulesInput,
): Promise<{ readonly rules: readonly ActionRule[] }> {
  requirePermission(ctx.actor, 'organization.manage');
  const { orgId } = ctx.actor;
  return inBrand(ctx, async (tx) => {
    await tx.update(organization).set({ actionRules: rules }).where(eq(organization.orgId, orgId));
    await record(ctx, tx, {
      verb: 'settings.saveActionRules',
      subject: { kind: 'organization', id: orgId },
      details: { rules },
    });
    return { rules };
  });
}
