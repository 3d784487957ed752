import { opening } from '@concord/db/schema/openings';
import type { ListOpeningsInput } from '@concord/domain/opening';
import { type Readiness, readinessOf } from '@concord/domain/opening-gates';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { placesToday } from '../network/places-on.ts';
import { todayThere } from '../organization/today-there.ts';
import { decodeCursor, type Page, toPage } from '../page.ts';
import { foundBy, holds } from '../search/holds.ts';
import { gatesOf } from './gate-rows.ts';
import { openingsInReach, selectOpenings, shownOpening } from './opening-rows.ts';

/** An opening as a list shows it. */
export type OpeningItem = ReturnType<typeof shownOpening> & { readonly readiness: Readiness };

/**
 * Which locations open when, and how far they are: those that prepare by their opening day, those that have ended the newest first.
 * Throws NOT_ALLOWED, NOT_FOUND {what: 'region'}.
 */
export async function listOpenings(ctx: Ctx, input: ListOpeningsInput): Promise<Page<OpeningItem>> {
  requirePermission(ctx.actor, 'scorecards.read');
  const running = input.status === 'preparing';
  const after = decodeCursor(input.cursor, 2);
  const at = sql`(${opening.opensOn}, ${opening.id})`;
  return inBrand(ctx, async (tx) => {
    const rows = await selectOpenings(tx)
      .where(
        and(
          openingsInReach(ctx.actor),
          await placesToday(ctx, tx, input.regionId),
          eq(opening.status, input.status),
          input.late ? sql`${opening.opensOn} < ${todayThere(ctx.now())}` : undefined,
          input.search ? holds(foundBy('location'), input.search) : undefined,
          after ? sql`${at} ${running ? sql`>` : sql`<`} (${after[0]}::date, ${after[1]}::uuid)` : undefined,
        ),
      )
      .orderBy(...[opening.opensOn, opening.id].map((column) => (running ? asc(column) : desc(column))))
      .limit(input.limit + 1);
    const gates = await gatesOf(
      tx,
      ctx.actor.orgId,
      rows.map(({ id }) => id),
    );
    return toPage(
      rows,
      input.limit,
      (row) => {
        const shown = shownOpening(row, ctx.now());
        return { ...shown, readiness: readinessOf(gates.get(row.id) ?? [], shown.today) };
      },
      ({ opensOn, id }) => [opensOn, id],
    );
  });
}
