import type { Tx } from '@concord/db/client';
import { opening } from '@concord/db/schema/openings';
import { readinessOf } from '@concord/domain/opening-gates';
import { and, desc, type SQL } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { gatesOf } from './gate-rows.ts';
import { openingsInReach, selectOpenings, shownOpening } from './opening-rows.ts';

/** The newest of the openings in reach that fit, with its gates as they stand; null without any. */
export async function findOpening(ctx: Ctx, tx: Tx, where: SQL | undefined) {
  const [row] = await selectOpenings(tx)
    .where(and(openingsInReach(ctx.actor), where))
    .orderBy(desc(opening.startedAt), desc(opening.id))
    .limit(1);
  if (!row) return null;
  const gates = (await gatesOf(tx, ctx.actor.orgId, [row.id])).get(row.id) ?? [];
  const { stages, ...shown } = shownOpening(row, ctx.now());
  return {
    ...shown,
    readiness: readinessOf(gates, shown.today),
    stages: stages.map((title, at) => ({ title, gates: gates.filter(({ stage }) => stage === at) })),
  };
}
