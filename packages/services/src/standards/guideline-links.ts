import { emotion, journeyPhase, persona, touchpoint } from '@concord/db/schema/framework';
import { department, region } from '@concord/db/schema/organization';
import { guidelineLink } from '@concord/db/schema/standards';
import type { Tx } from '@concord/db/client';
import type { GuidelineContent } from '@concord/domain/guideline';
import { and, eq, inArray } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';

type LinkColumn = 'departmentId' | 'regionId' | 'touchpointId' | 'phaseId' | 'personaId' | 'emotionId';
export type GuidelineLinks = Pick<
  GuidelineContent,
  'contributingIds' | 'regionIds' | 'touchpointIds' | 'phaseIds' | 'personaIds' | 'emotionIds'
>;

interface LinkKind {
  readonly field: keyof GuidelineLinks;
  readonly column: LinkColumn;
  readonly table: PgTable & { readonly orgId: PgColumn; readonly id: PgColumn };
  /** In NOT_FOUND. */
  readonly what: string;
}

/** Every kind of thing that a guideline is linked to. */
export const LINK_KINDS: readonly LinkKind[] = [
  { field: 'contributingIds', column: 'departmentId', table: department, what: 'department' },
  { field: 'regionIds', column: 'regionId', table: region, what: 'region' },
  { field: 'touchpointIds', column: 'touchpointId', table: touchpoint, what: 'touchpoint' },
  { field: 'phaseIds', column: 'phaseId', table: journeyPhase, what: 'phase' },
  { field: 'personaIds', column: 'personaId', table: persona, what: 'persona' },
  { field: 'emotionIds', column: 'emotionId', table: emotion, what: 'emotion' },
];

const NO_LINKS: GuidelineLinks = {
  contributingIds: [],
  regionIds: [],
  touchpointIds: [],
  phaseIds: [],
  personaIds: [],
  emotionIds: [],
};

/** The links of a guideline as they are in effect, each list in order of ids. */
export async function linksOf(tx: Tx, orgId: string, guidelineId: string): Promise<GuidelineLinks> {
  const rows = await tx
    .select()
    .from(guidelineLink)
    .where(and(eq(guidelineLink.orgId, orgId), eq(guidelineLink.guidelineId, guidelineId)));
  const links = { ...NO_LINKS };
  for (const { field, column } of LINK_KINDS) {
    links[field] = rows
      .map((row) => row[column])
      .filter((id) => id !== null)
      .toSorted();
  }
  return links;
}

/** Puts these links in place of those that are there. */
export async function writeLinks(
  tx: Tx,
  { orgId, id: guidelineId }: { readonly orgId: string; readonly id: string },
  content: GuidelineLinks,
  newId: () => string,
): Promise<void> {
  const present = await linksOf(tx, orgId, guidelineId);
  for (const { field, column } of LINK_KINDS) {
    const gone = present[field].filter((id) => !content[field].includes(id));
    const fresh = content[field].filter((id) => !present[field].includes(id));
    const of = and(eq(guidelineLink.orgId, orgId), eq(guidelineLink.guidelineId, guidelineId));
    if (gone.length > 0) await tx.delete(guidelineLink).where(and(of, inArray(guidelineLink[column], gone)));
    if (fresh.length > 0) {
      await tx
        .insert(guidelineLink)
        .values(fresh.map((target) => ({ orgId, id: newId(), guidelineId, [column]: target })));
    }
  }
}
