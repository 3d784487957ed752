import { member, organization } from '@concord/db/schema/organization';
import type { FoundBrandInput as Input } from '@concord/domain/organization';
import { ServiceError } from '@concord/domain/errors';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { foundBrand } from './found-brand.ts';

/** Makes another brand on this installation with the asking admin as its admin, apart from every other brand. Switch to it to work in it. */
export async function foundOwnBrand(ctx: Ctx, input: Input): Promise<{ orgId: string }> {
  requirePermission(ctx.actor, 'organization.manage');
  const { orgId: here, memberId, userId } = ctx.actor;
  const me = await inBrand(ctx, async (tx) => {
    const [row] = await tx
      .select({ name: member.name, email: member.email, languages: organization.languages })
      .from(member)
      .innerJoin(organization, eq(organization.orgId, member.orgId))
      .where(and(eq(member.orgId, here), eq(member.id, memberId)));
    if (!row) throw new ServiceError('NO_BRAND');
    return row;
  });
  const admins = [{ userId, name: me.name, email: me.email }];
  const { orgId } = await foundBrand(ctx, {
    name: input.name,
    slug: slugOf(input.name),
    languages: me.languages,
    admins,
  });
  // Said once it is true; the other brand's rows cannot be part of this brand's transaction.
  await inBrand(ctx, (tx) =>
    record(ctx, tx, { verb: 'brands.found', subject: { kind: 'brand', id: orgId }, details: { name: input.name } }),
  );
  return { orgId };
}

/** A short name for the command line; names without Latin letters get a plain one. */
function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 60) || 'brand';
}
