import type { SeenRevision, TermList } from '@concord/domain/term';
import type { Ctx } from '../context.ts';
import { removeRow } from '../remove-row.ts';
import { TERM_TABLES } from './term-lists.ts';

/** Takes an entry out of a word list; one that standards, personas or knowledge name stays. Throws as `removeRow` does. */
export function removeTerm(ctx: Ctx, list: TermList, input: SeenRevision): Promise<{ readonly id: string }> {
  const { table, verbs } = TERM_TABLES[list];
  return removeRow(ctx, input, { table, what: list, verb: `${verbs}.remove` });
}
