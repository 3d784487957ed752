import { tokenVersion } from '@concord/db/schema/tokens';
import type { TokenProblem } from '@concord/checklist/tokens/problem';
import { ServiceError } from '@concord/domain/errors';
import type { ListTokenProblemsInput } from '@concord/domain/token';
import { and, desc, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { encodeCursor, type Page } from '../page.ts';
import { pageStart } from './page-start.ts';
import { type TokenProblemItem, withSeverity } from './problem-severity.ts';

/** What was wrong with the files of a version, errors first. Throws NOT_ALLOWED, NOT_FOUND {what: 'tokenVersion'}, INPUT_INVALID. */
export async function listTokenProblems(ctx: Ctx, input: ListTokenProblemsInput): Promise<Page<TokenProblemItem>> {
  requirePermission(ctx.actor, 'standards.read');
  const { versionId, limit } = input;
  const start = pageStart(input.cursor);
  const search = (input.search ?? '').toLowerCase();
  const rows = await inBrand(ctx, (tx) =>
    tx
      .select({ problems: tokenVersion.problems })
      .from(tokenVersion)
      .where(
        and(
          eq(tokenVersion.orgId, ctx.actor.orgId),
          versionId === undefined ? undefined : eq(tokenVersion.id, versionId),
        ),
      )
      .orderBy(desc(tokenVersion.number))
      .limit(1),
  );
  if (!rows[0] && versionId !== undefined) throw new ServiceError('NOT_FOUND', { what: 'tokenVersion' });
  // Written by importTokens and by nobody else.
  const all = (rows[0]?.problems ?? []) as readonly TokenProblem[];
  const found = all.filter(({ path, file = '' }) => `${path} ${file}`.toLowerCase().includes(search));
  const items = found.slice(start, start + limit).map(withSeverity);
  return { items, nextCursor: start + limit < found.length ? encodeCursor([start + limit]) : null };
}
