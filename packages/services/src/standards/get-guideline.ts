import type { Tx } from '@concord/db/client';
import { checklist } from '@concord/db/schema/checklists';
import { department, member } from '@concord/db/schema/organization';
import { guideline } from '@concord/db/schema/standards';
import { ServiceError } from '@concord/domain/errors';
import type { GuidelineChapter, GuidelineStatus } from '@concord/domain/guideline';
import type { LocalizedText } from '@concord/domain/localized-text';
import type { ById } from '@concord/domain/organization';
import { and, asc, eq, sql } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { newestVersion } from '../checklists/newest-version.ts';
import { titleOf } from '../checklists/title-of.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { visibleGuidelines } from './guideline-row.ts';

/** One guideline with what uses it. Throws NOT_ALLOWED, NOT_FOUND {what: 'guideline'} (also for drafts the actor may not see). */
export async function getGuideline(ctx: Ctx, { id }: ById) {
  requirePermission(ctx.actor, 'standards.read');
  return inBrand(ctx, async (tx) => {
    const row = await find(tx, ctx, id);
    if (!row) throw new ServiceError('NOT_FOUND', { what: 'guideline' });
    return {
      ...row,
      createdAt: row.createdAt.toISOString(),
      publishedAt: row.publishedAt?.toISOString() ?? null,
      usedIn: await checklistsWith(tx, ctx.actor.orgId, row.key),
    };
  });
}

async function find(tx: Tx, ctx: Ctx, id: string) {
  const [row] = await tx
    .select({
      id: guideline.id,
      key: guideline.key,
      chapter: sql<GuidelineChapter>`${guideline.chapter}`,
      status: sql<GuidelineStatus>`${guideline.status}`,
      title: guideline.title,
      statement: guideline.statement,
      rationale: guideline.rationale,
      department: { id: department.id, key: department.key, name: department.name },
      pictureId: guideline.pictureId,
      revision: guideline.revision,
      createdBy: { id: member.id, name: member.name },
      createdAt: guideline.createdAt,
      publishedAt: guideline.publishedAt,
    })
    .from(guideline)
    .innerJoin(department, and(eq(department.orgId, guideline.orgId), eq(department.id, guideline.departmentId)))
    .innerJoin(member, and(eq(member.orgId, guideline.orgId), eq(member.id, guideline.createdBy)))
    .where(and(visibleGuidelines(ctx.actor), eq(guideline.id, id)));
  return row;
}

/** Checklists whose draft or newest version has a question made from the guideline. */
async function checklistsWith(
  tx: Tx,
  orgId: string,
  key: string,
): Promise<readonly { readonly checklistId: string; readonly title: LocalizedText }[]> {
  const newest = newestVersion(tx, orgId);
  const names = (json: unknown) =>
    sql`jsonb_path_exists(${json}, '$.sections[*].questions[*] ? (@.guideline == $key)', jsonb_build_object('key', ${key}::text))`;
  const rows = await tx
    .select({ id: checklist.id, key: checklist.key, draft: checklist.draft })
    .from(checklist)
    .leftJoin(newest, eq(newest.checklistId, checklist.id))
    .where(
      and(eq(checklist.orgId, orgId), sql`(${names(checklist.draft)} or coalesce(${names(newest.definition)}, false))`),
    )
    .orderBy(asc(checklist.key));
  return rows.map((row) => ({ checklistId: row.id, title: titleOf(row.draft, row.key) }));
}
