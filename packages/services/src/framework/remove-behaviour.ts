import { behaviour } from '@concord/db/schema/framework';
import type { SeenRevision } from '@concord/domain/term';
import type { Ctx } from '../context.ts';
import { removeRow } from '../remove-row.ts';

/** Removes a behaviour with its links. Throws as `removeRow` does. */
export function removeBehaviour(ctx: Ctx, input: SeenRevision): Promise<{ readonly id: string }> {
  return removeRow(ctx, input, { table: behaviour, what: 'behaviour', verb: 'behaviours.remove' });
}
