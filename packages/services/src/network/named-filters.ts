import { checklist, checklistVersion } from '@concord/db/schema/checklists';
import { department, region } from '@concord/db/schema/organization';
import type { Day } from '@concord/domain/ids';
import type { LocalizedText } from '@concord/domain/localized-text';
import { and, desc, eq } from 'drizzle-orm';
import { requireDepartment } from '../access/require.ts';
import { requireRegion } from '../access/require-region.ts';
import { titleOf } from '../checklists/title-of.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { networkDay } from '../scorecards/network-day.ts';
import { scorecardPlace } from '../scorecards/scorecard-place.ts';

interface Filters {
  readonly asOf?: Day | undefined;
  readonly regionId?: string | undefined;
  readonly departmentId?: string | undefined;
  readonly locationId?: string | undefined;
  readonly checklistId?: string | undefined;
}

export interface NamedFilters {
  /** The day asked for, else today in the network. */
  readonly day: Day;
  readonly region: string | null;
  readonly department: string | null;
  readonly location: string | null;
  readonly checklist: LocalizedText | null;
}

/** What the filters of a list are called, for files that say what they hold. Throws NOT_FOUND for what the actor does not reach. */
export async function namedFilters(ctx: Ctx, filters: Filters): Promise<NamedFilters> {
  const { asOf, regionId, departmentId, locationId, checklistId } = filters;
  const { actor } = ctx;
  return inBrand(ctx, async (tx) => {
    if (regionId !== undefined) await requireRegion(ctx, tx, regionId);
    if (departmentId !== undefined) requireDepartment(actor, departmentId);
    const nameIn = async (table: typeof region | typeof department, id: string | undefined) => {
      if (id === undefined) return null;
      const [row] = await tx
        .select({ name: table.name })
        .from(table)
        .where(and(eq(table.orgId, actor.orgId), eq(table.id, id)));
      return row?.name ?? null;
    };
    const checklistTitle = async (id: string | undefined) => {
      if (id === undefined) return null;
      const [row] = await tx
        .select({ key: checklist.key, definition: checklistVersion.definition })
        .from(checklist)
        .innerJoin(
          checklistVersion,
          and(eq(checklistVersion.orgId, checklist.orgId), eq(checklistVersion.checklistId, checklist.id)),
        )
        .where(and(eq(checklist.orgId, actor.orgId), eq(checklist.id, id)))
        .orderBy(desc(checklistVersion.version))
        .limit(1);
      return row ? titleOf(row.definition, row.key) : null;
    };
    return {
      day: asOf ?? (await networkDay(ctx, tx)),
      region: await nameIn(region, regionId),
      department: await nameIn(department, departmentId),
      location: locationId === undefined ? null : (await scorecardPlace(tx, actor, locationId)).name,
      checklist: await checklistTitle(checklistId),
    };
  });
}
