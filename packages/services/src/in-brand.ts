import { type Tx, withTenant } from '@concord/db/tenant';
import type { Ctx } from './context.ts';

/** Runs a verb's work in one transaction that can see and touch the actor's brand only. */
export function inBrand<Result>(ctx: Ctx, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return withTenant(ctx.db, ctx.actor.orgId, work);
}
