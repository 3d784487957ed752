import { behaviour } from '@concord/db/schema/framework';
import type { OrderInput } from '@concord/domain/term';
import type { Ctx } from '../context.ts';
import { putInOrder } from './put-in-order.ts';

/** Throws NOT_ALLOWED, NOT_FOUND {what: 'behaviour'}. */
export function orderBehaviours(ctx: Ctx, input: OrderInput): Promise<{ readonly ids: readonly string[] }> {
  return putInOrder(ctx, input, { table: behaviour, what: 'behaviour', verb: 'behaviours.order' });
}
