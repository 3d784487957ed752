import type { OrderInput, TermList } from '@concord/domain/term';
import type { Ctx } from '../context.ts';
import { putInOrder } from './put-in-order.ts';
import { TERM_TABLES } from './term-lists.ts';

/** Orders a word list. Throws NOT_ALLOWED, NOT_FOUND {what: the list}. */
export function orderTerms(ctx: Ctx, list: TermList, input: OrderInput): Promise<{ readonly ids: readonly string[] }> {
  const { table, verbs } = TERM_TABLES[list];
  return putInOrder(ctx, input, { table, what: list, verb: `${verbs}.order` });
}
