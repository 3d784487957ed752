import type { LocalizedText } from '@concord/domain/localized-text';
import type { TermList } from '@concord/domain/term';
import { asc, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { TERM_TABLES } from './term-lists.ts';

export interface TermItem {
  readonly id: string;
  readonly key: string;
  /** One of `TERM_KINDS` of the list. */
  readonly kind: string;
  readonly name: LocalizedText;
  readonly description: LocalizedText | null;
  readonly revision: number;
}

/** More than a person chooses from; a bound on the answer, not a page. */
const MOST_TERMS = 500;

/** A word list in the brand's own order; every role that reads standards sees all of it. Throws NOT_ALLOWED. */
export async function listTerms(ctx: Ctx, list: TermList): Promise<readonly TermItem[]> {
  requirePermission(ctx.actor, 'standards.read');
  const { table } = TERM_TABLES[list];
  const { id, key, kind, name, description, revision } = table;
  return inBrand(ctx, (tx) =>
    tx
      .select({ id, key, kind, name, description, revision })
      .from(table)
      .where(eq(table.orgId, ctx.actor.orgId))
      .orderBy(asc(table.position), asc(id))
      .limit(MOST_TERMS),
  );
}
