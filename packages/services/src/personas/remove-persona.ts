import { persona } from '@concord/db/schema/framework';
import type { SeenRevision } from '@concord/domain/term';
import type { Ctx } from '../context.ts';
import { removeRow } from '../remove-row.ts';

/** Removes a persona with its wishes; one that standards or knowledge name stays. Throws as `removeRow` does. */
export function removePersona(ctx: Ctx, input: SeenRevision): Promise<{ readonly id: string }> {
  return removeRow(ctx, input, { table: persona, what: 'persona', verb: 'personas.remove' });
}
