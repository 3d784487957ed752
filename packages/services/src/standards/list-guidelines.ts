import type { Tx } from '@concord/db/client';
import { department, organization } from '@concord/db/schema/organization';
import { guideline } from '@concord/db/schema/standards';
import { dayIn } from '@concord/domain/day';
import type { GuidelineChapter, GuidelineStatus, ListGuidelinesInput } from '@concord/domain/guideline';
import type { Day } from '@concord/domain/ids';
import type { LocalizedText } from '@concord/domain/localized-text';
import { roleGrants } from '@concord/domain/roles';
import { and, asc, eq, sql } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Actor, Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { decodeCursor, type Page, toPage } from '../page.ts';
import { guidelineFilters } from './guideline-filters.ts';
import { draftStateOf, statusOf, visibleGuidelines } from './guideline-row.ts';
import { missingLanguages } from './missing-languages.ts';

export interface GuidelineItem {
  readonly id: string;
  readonly key: string;
  readonly chapter: GuidelineChapter;
  readonly status: GuidelineStatus;
  readonly title: LocalizedText;
  readonly department: { readonly id: string; readonly key: string; readonly name: string };
  readonly pictureId: string | null;
  readonly momentOfTruth: boolean;
  readonly version: number | null;
  /** What is being written beside the published version; null to those who do not write. */
  readonly draft: 'draft' | 'review' | null;
  /** Languages of the brand in which some text is missing. */
  readonly missing: readonly string[];
  readonly reviewOn: Day | null;
  readonly reviewDue: boolean;
  readonly revision: number;
}

/** The library by chapter and key. `search` looks in the key and in title and statement of every language. Throws NOT_ALLOWED. */
export async function listGuidelines(ctx: Ctx, input: ListGuidelinesInput): Promise<Page<GuidelineItem>> {
  requirePermission(ctx.actor, 'standards.read');
  const after = decodeCursor(input.cursor, 2);
  const today = dayIn(ctx.now(), 'UTC');
  return inBrand(ctx, async (tx) => {
    const languages = await languagesOf(tx, ctx.actor);
    const rows = await tx
      .select({ guideline, department: { id: department.id, key: department.key, name: department.name } })
      .from(guideline)
      .innerJoin(department, and(eq(department.orgId, guideline.orgId), eq(department.id, guideline.departmentId)))
      .where(
        and(
          visibleGuidelines(ctx.actor),
          ...guidelineFilters(ctx.actor, input, today),
          after ? sql`(${guideline.chapter}, ${guideline.key}) > (${after[0]}, ${after[1]})` : undefined,
        ),
      )
      .orderBy(asc(guideline.chapter), asc(guideline.key))
      .limit(input.limit + 1);
    const writes = roleGrants(ctx.actor.role, 'standards.write');
    return toPage(
      rows,
      input.limit,
      (row) => itemOf(row, { languages, today, writes }),
      (row) => [row.guideline.chapter, row.guideline.key],
    );
  });
}

async function languagesOf(tx: Tx, actor: Actor): Promise<readonly string[]> {
  const [row] = await tx
    .select({ languages: organization.languages })
    .from(organization)
    .where(eq(organization.orgId, actor.orgId));
  return row?.languages ?? [];
}

interface Row {
  readonly guideline: typeof guideline.$inferSelect;
  readonly department: GuidelineItem['department'];
}

interface Reader {
  readonly languages: readonly string[];
  readonly today: Day;
  readonly writes: boolean;
}

function itemOf({ guideline: row, department: owner }: Row, { languages, today, writes }: Reader): GuidelineItem {
  const { id, key, title, pictureId, momentOfTruth, publishedVersion, reviewOn, revision } = row;
  return {
    id,
    key,
    // Only verbs write this column, and only chapters they know.
    chapter: row.chapter as GuidelineChapter,
    status: statusOf(row),
    title,
    department: owner,
    pictureId,
    momentOfTruth,
    version: publishedVersion,
    draft: writes && row.status === 'published' ? draftStateOf(row) : null,
    missing: missingLanguages(row, languages),
    reviewOn,
    reviewDue: reviewOn !== null && reviewOn <= today && row.status !== 'retired',
    revision,
  };
}
