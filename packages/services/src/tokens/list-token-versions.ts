import { member } from '@concord/db/schema/organization';
import { tokenVersion } from '@concord/db/schema/tokens';
import { and, desc, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';

const MOST = 200;

/** The versions of the brand's token set, newest first, at most 200. Throws NOT_ALLOWED. */
export async function listTokenVersions(ctx: Ctx) {
  requirePermission(ctx.actor, 'standards.read');
  return inBrand(ctx, async (tx) => {
    const rows = await tx
      .select({
        id: tokenVersion.id,
        number: tokenVersion.number,
        note: tokenVersion.note,
        files: tokenVersion.files,
        tokens: tokenVersion.tokens,
        aliases: tokenVersion.aliases,
        unresolved: tokenVersion.unresolved,
        errors: tokenVersion.errors,
        notices: tokenVersion.notices,
        createdBy: { id: member.id, name: member.name },
        createdAt: tokenVersion.createdAt,
      })
      .from(tokenVersion)
      .innerJoin(member, and(eq(member.orgId, tokenVersion.orgId), eq(member.id, tokenVersion.createdBy)))
      .where(eq(tokenVersion.orgId, ctx.actor.orgId))
      .orderBy(desc(tokenVersion.number))
      .limit(MOST);
    return rows.map((row) => ({
      ...row,
      files: (row.files as readonly { name: string }[]).map(({ name }) => name),
      createdAt: row.createdAt.toISOString(),
    }));
  });
}
