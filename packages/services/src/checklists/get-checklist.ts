import type { Tx } from '@concord/db/client';
import { checklist, checklistVersion } from '@concord/db/schema/checklists';
import { member } from '@concord/db/schema/organization';
import { ServiceError } from '@concord/domain/errors';
import type { ById } from '@concord/domain/organization';
import { and, desc, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { examineDraft } from './examine-draft.ts';

/** The draft with what is wrong with it, and the versions, newest first. Throws NOT_ALLOWED, NOT_FOUND {what: 'checklist'}. */
export async function getChecklist(ctx: Ctx, { id }: ById) {
  requirePermission(ctx.actor, 'checklists.read');
  const { orgId } = ctx.actor;
  return inBrand(ctx, async (tx) => {
    const [row] = await tx
      .select()
      .from(checklist)
      .where(and(eq(checklist.orgId, orgId), eq(checklist.id, id)));
    if (!row) throw new ServiceError('NOT_FOUND', { what: 'checklist' });
    return {
      id,
      key: row.key,
      draft: row.draft,
      draftRevision: row.draftRevision,
      versions: await versionsOf(tx, orgId, id),
      problems: await examineDraft(tx, ctx.actor, row, row.draft),
    };
  });
}

async function versionsOf(tx: Tx, orgId: string, checklistId: string) {
  const rows = await tx
    .select({
      id: checklistVersion.id,
      version: checklistVersion.version,
      publishedAt: checklistVersion.publishedAt,
      publishedBy: { id: member.id, name: member.name },
    })
    .from(checklistVersion)
    .innerJoin(member, and(eq(member.orgId, checklistVersion.orgId), eq(member.id, checklistVersion.publishedBy)))
    .where(and(eq(checklistVersion.orgId, orgId), eq(checklistVersion.checklistId, checklistId)))
    .orderBy(desc(checklistVersion.version))
    .limit(500);
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() }));
}
