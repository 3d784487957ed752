import { checklist } from '@concord/db/schema/checklists';
import type { LocalizedText } from '@concord/domain/localized-text';
import { asc, eq, sql } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { newestVersion } from './newest-version.ts';
import { titleOf } from './title-of.ts';

export interface ChecklistItem {
  readonly id: string;
  readonly key: string;
  readonly title: LocalizedText;
  /** Null before the first publishing. */
  readonly latestVersion: number | null;
  readonly draftRevision: number;
  readonly hasUnpublishedChanges: boolean;
  readonly updatedAt: string;
}

/** A bound on the answer; a brand has tens of checklists. */
const MOST_CHECKLISTS = 1_000;

/** All checklists by key. Throws NOT_ALLOWED. */
export async function listChecklists(ctx: Ctx): Promise<readonly ChecklistItem[]> {
  requirePermission(ctx.actor, 'checklists.read');
  return inBrand(ctx, async (tx) => {
    const newest = newestVersion(tx, ctx.actor.orgId);
    const rows = await tx
      .select({
        id: checklist.id,
        key: checklist.key,
        titled: sql<unknown>`jsonb_build_object('title', ${checklist.draft} -> 'title')`,
        latestVersion: newest.version,
        draftRevision: checklist.draftRevision,
        hasUnpublishedChanges: sql<boolean>`${checklist.draft} is distinct from ${newest.definition}`,
        updatedAt: checklist.updatedAt,
      })
      .from(checklist)
      .leftJoin(newest, eq(newest.checklistId, checklist.id))
      .where(eq(checklist.orgId, ctx.actor.orgId))
      .orderBy(asc(checklist.key))
      .limit(MOST_CHECKLISTS);
    return rows.map(({ titled, updatedAt, ...row }) => ({
      ...row,
      title: titleOf(titled, row.key),
      updatedAt: updatedAt.toISOString(),
    }));
  });
}
