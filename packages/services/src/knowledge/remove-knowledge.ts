import { knowledge } from '@concord/db/schema/knowledge';
import type { SeenRevision } from '@concord/domain/term';
import type { Ctx } from '../context.ts';
import { removeRow } from '../remove-row.ts';

/** Removes an entry with its links; its pictures stay stored. Throws as `removeRow` does. */
export function removeKnowledge(ctx: Ctx, input: SeenRevision): Promise<{ readonly id: string }> {
  return removeRow(ctx, input, { table: knowledge, what: 'knowledge', verb: 'knowledge.remove' });
}
