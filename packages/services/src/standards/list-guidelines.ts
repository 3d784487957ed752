import { department } from '@concord/db/schema/organization';
import { guideline } from '@concord/db/schema/standards';
import type { GuidelineChapter, GuidelineStatus, ListGuidelinesInput } from '@concord/domain/guideline';
import type { LocalizedText } from '@concord/domain/localized-text';
import { and, asc, eq, ilike, or, type SQL, sql } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { containing, decodeCursor, type Page, toPage } from '../page.ts';
import { visibleGuidelines } from './guideline-row.ts';

export interface GuidelineItem {
  readonly id: string;
  readonly key: string;
  readonly chapter: GuidelineChapter;
  readonly status: GuidelineStatus;
  readonly title: LocalizedText;
  readonly department: { readonly id: string; readonly key: string; readonly name: string };
  readonly pictureId: string | null;
  readonly revision: number;
}

/** The library by chapter and key. `search` looks in the key and in title and statement of every language. Throws NOT_ALLOWED. */
export async function listGuidelines(ctx: Ctx, input: ListGuidelinesInput): Promise<Page<GuidelineItem>> {
  requirePermission(ctx.actor, 'standards.read');
  const after = decodeCursor(input.cursor, 2);
  return inBrand(ctx, async (tx) => {
    const rows = await tx
      .select({
        id: guideline.id,
        key: guideline.key,
        chapter: sql<GuidelineChapter>`${guideline.chapter}`,
        status: sql<GuidelineStatus>`${guideline.status}`,
        title: guideline.title,
        department: { id: department.id, key: department.key, name: department.name },
        pictureId: guideline.pictureId,
        revision: guideline.revision,
      })
      .from(guideline)
      .innerJoin(department, and(eq(department.orgId, guideline.orgId), eq(department.id, guideline.departmentId)))
      .where(
        and(
          visibleGuidelines(ctx.actor),
          ...filters(input),
          after ? sql`(${guideline.chapter}, ${guideline.key}) > (${after[0]}, ${after[1]})` : undefined,
        ),
      )
      .orderBy(asc(guideline.chapter), asc(guideline.key))
      .limit(input.limit + 1);
    return toPage(
      rows,
      input.limit,
      (row) => row,
      (row) => [row.chapter, row.key],
    );
  });
}

function filters({ search, chapter, departmentId, status }: ListGuidelinesInput): readonly (SQL | undefined)[] {
  const pattern = search ? containing(search) : undefined;
  const anyLanguage = (text: typeof guideline.title | typeof guideline.statement) =>
    sql`exists (select 1 from jsonb_each_text(${text}) each where each.value ilike ${pattern})`;
  return [
    chapter ? eq(guideline.chapter, chapter) : undefined,
    departmentId ? eq(guideline.departmentId, departmentId) : undefined,
    status ? eq(guideline.status, status) : undefined,
    pattern
      ? or(ilike(guideline.key, pattern), anyLanguage(guideline.title), anyLanguage(guideline.statement))
      : undefined,
  ];
}
