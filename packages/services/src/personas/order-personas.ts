import { persona } from '@concord/db/schema/framework';
import type { OrderInput } from '@concord/domain/term';
import type { Ctx } from '../context.ts';
import { putInOrder } from '../framework/put-in-order.ts';

/** Throws NOT_ALLOWED, NOT_FOUND {what: 'persona'}. */
export function orderPersonas(ctx: Ctx, input: OrderInput): Promise<{ readonly ids: readonly string[] }> {
  return putInOrder(ctx, input, { table: persona, what: 'persona', verb: 'personas.order' });
}
