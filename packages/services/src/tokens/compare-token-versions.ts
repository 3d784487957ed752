import { compareSets, type TokenChange } from '@concord/checklist/tokens/compare-sets';
import type { CompareTokensInput } from '@concord/domain/token';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { encodeCursor } from '../page.ts';
import { pageStart } from './page-start.ts';
import { type ChangeCounts, countChanges } from './count-changes.ts';
import { requireSet } from './read-set.ts';

export interface TokenDifference {
  readonly from: number;
  readonly to: number;
  readonly counts: ChangeCounts;
  readonly items: readonly TokenChange[];
  readonly nextCursor: string | null;
}

/** What differs between two versions, by path. Throws NOT_ALLOWED, NOT_FOUND {what: 'tokenVersion'}, INPUT_INVALID. */
export async function compareTokenVersions(ctx: Ctx, input: CompareTokensInput): Promise<TokenDifference> {
  requirePermission(ctx.actor, 'standards.read');
  const start = pageStart(input.cursor);
  const { orgId } = ctx.actor;
  const [from, to] = await inBrand(
    ctx,
    async (tx) => [await requireSet(tx, orgId, input.from), await requireSet(tx, orgId, input.to)] as const,
  );
  const changes = compareSets(from.set, to.set);
  const search = (input.search ?? '').toLowerCase();
  const found = changes.filter(({ path }) => path.toLowerCase().includes(search));
  const end = start + input.limit;
  return {
    from: from.number,
    to: to.number,
    counts: countChanges(changes),
    items: found.slice(start, end),
    nextCursor: end < found.length ? encodeCursor([end]) : null,
  };
}
