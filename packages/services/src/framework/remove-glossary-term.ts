import { glossaryTerm } from '@concord/db/schema/framework';
import type { SeenRevision } from '@concord/domain/term';
import type { Ctx } from '../context.ts';
import { removeRow } from '../remove-row.ts';

/** Throws as `removeRow` does. */
export function removeGlossaryTerm(ctx: Ctx, input: SeenRevision): Promise<{ readonly id: string }> {
  return removeRow(ctx, input, { table: glossaryTerm, what: 'glossaryTerm', verb: 'glossary.remove' });
}
