import { glossaryTerm } from '@concord/db/schema/framework';
import { organization } from '@concord/db/schema/organization';
import type { ListGlossaryInput } from '@concord/domain/framework';
import type { LocalizedText } from '@concord/domain/localized-text';
import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { decodeCursor, type Page, toPage } from '../page.ts';
import { everyLanguage, folded, holds } from '../search/holds.ts';

export interface GlossaryItem {
  readonly id: string;
  readonly term: LocalizedText;
  readonly meaning: LocalizedText;
  readonly avoid: LocalizedText | null;
  readonly revision: number;
}

/**
 * The glossary by term: in the language asked for, else in the brand's first, else in any. `search` looks in every language of term,
 * meaning and the words to avoid. Throws NOT_ALLOWED.
 */
export async function listGlossary(ctx: Ctx, input: ListGlossaryInput): Promise<Page<GlossaryItem>> {
  requirePermission(ctx.actor, 'standards.read');
  const after = decodeCursor(input.cursor, 2);
  const { orgId } = ctx.actor;
  const { id, term, meaning, avoid, revision } = glossaryTerm;
  const sortedBy = sql<string>`lower(coalesce(${term} ->> ${input.language ?? ''}, ${term} ->> ${organization.languages}[1],
    (select min(each.value) from jsonb_each_text(${term}) each)))`;
  return inBrand(ctx, async (tx) => {
    const rows = await tx
      .select({ id, term, meaning, avoid, revision, sortedBy })
      .from(glossaryTerm)
      .innerJoin(organization, eq(organization.orgId, glossaryTerm.orgId))
      .where(
        and(
          eq(glossaryTerm.orgId, orgId),
          input.search ? holding(input.search) : undefined,
          after ? sql`(${sortedBy}, ${id}) > (${after[0]}, ${after[1]}::uuid)` : undefined,
        ),
      )
      .orderBy(sortedBy, id)
      .limit(input.limit + 1);
    return toPage(
      rows,
      input.limit,
      ({ sortedBy: _sortedBy, ...item }) => item,
      (row) => [row.sortedBy, row.id],
    );
  });
}

function holding(search: string): SQL | undefined {
  const { term, meaning, avoid } = glossaryTerm;
  return or(...[term, meaning, avoid].map((text) => holds(folded(everyLanguage(text)), search)));
}
