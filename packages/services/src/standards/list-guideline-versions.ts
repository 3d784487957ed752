import { member } from '@concord/db/schema/organization';
import { guideline, guidelineVersion } from '@concord/db/schema/standards';
import { ServiceError } from '@concord/domain/errors';
import type { ById } from '@concord/domain/organization';
import { and, desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { visibleGuidelines } from './guideline-row.ts';

/** A bound on the answer, not a page: nobody rewrites a guideline more often. */
const MOST_VERSIONS = 500;

/** What was published, the newest first, without the content. Throws NOT_ALLOWED, NOT_FOUND {what: 'guideline'}. */
export async function listGuidelineVersions(ctx: Ctx, { id }: ById) {
  requirePermission(ctx.actor, 'standards.read');
  return inBrand(ctx, async (tx) => {
    const seen = await tx.$count(guideline, and(visibleGuidelines(ctx.actor), eq(guideline.id, id)));
    if (seen === 0) throw new ServiceError('NOT_FOUND', { what: 'guideline' });
    const author = alias(member, 'author');
    const { orgId, guidelineId, version, changeNote, minor, publishedAt, publishedBy, submittedBy } = guidelineVersion;
    const rows = await tx
      .select({
        version,
        changeNote,
        minor,
        publishedAt,
        publishedBy: { id: member.id, name: member.name },
        /** Whoever wrote it, where another approved it. */
        submittedBy: { id: author.id, name: author.name },
      })
      .from(guidelineVersion)
      .innerJoin(member, and(eq(member.orgId, orgId), eq(member.id, publishedBy)))
      .leftJoin(author, and(eq(author.orgId, orgId), eq(author.id, submittedBy)))
      .where(and(eq(orgId, ctx.actor.orgId), eq(guidelineId, id)))
      .orderBy(desc(version))
      .limit(MOST_VERSIONS);
    return rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() }));
  });
}
