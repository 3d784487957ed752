import { savedView } from '@concord/db/schema/organization';
import type { ListSavedViewsInput } from '@concord/domain/league-query';
import { and, asc, eq } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';

export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly query: string;
}

/** The member's own views of a table, by name. */
export async function listViews(ctx: Ctx, { place }: ListSavedViewsInput): Promise<readonly SavedView[]> {
  const { orgId, memberId } = ctx.actor;
  return inBrand(ctx, (tx) =>
    tx
      .select({ id: savedView.id, name: savedView.name, query: savedView.query })
      .from(savedView)
      .where(and(eq(savedView.orgId, orgId), eq(savedView.memberId, memberId), eq(savedView.place, place)))
      .orderBy(asc(savedView.name)),
  );
}
