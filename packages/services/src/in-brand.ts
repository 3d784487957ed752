import type { Tx } from '@concord/db/client';
import { withTenant } from '@concord/db/tenant';
import { inputInvalid } from '@concord/domain/input-invalid';
import type { Ctx } from './context.ts';

/** Runs a verb's work in one transaction that can see and touch the actor's brand only. Throws INPUT_INVALID on values the database refuses. */
export async function inBrand<Result>(ctx: Ctx, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  try {
    return await withTenant(ctx.db, ctx.actor.orgId, work);
  } catch (error) {
    if (holdsRefusedValue(error)) throw inputInvalid('', 'VALUE_NOT_STORABLE');
    throw error;
  }
}

/**
 * What the schemas let through and PostgreSQL refuses: U+0000 and halves of surrogate pairs (22021, 22P05, 22P02), the 31st of
 * February (22008), a number that its column does not hold (22003), a made-up cursor (22P02, 22007).
 */
const REFUSED_VALUES = new Set(['22021', '22P05', '22P02', '22007', '22008', '22003']);

function holdsRefusedValue(error: unknown): boolean {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ('code' in current && REFUSED_VALUES.has(String(current.code))) return true;
  }
  return false;
}
