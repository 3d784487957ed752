import type { ExportChecklistInput } from '@concord/domain/checklist-wire';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { definitionToExport } from './definition-to-export.ts';

/** Names the schema of the file; the schema itself is what `checklistJsonSchema()` gives. */
const SCHEMA_NAME = 'urn:concord:checklist:1';

/**
 * The checklist as a file that `createChecklist`, `saveDraft` and the command line take: the version that is asked for, else the newest,
 * else the draft. Throws NOT_ALLOWED, NOT_FOUND {what: 'checklist' | 'checklistVersion'}.
 */
export async function exportChecklist(
  ctx: Ctx,
  input: ExportChecklistInput,
): Promise<Readonly<Record<string, unknown>>> {
  requirePermission(ctx.actor, 'checklists.read');
  const { definition } = await inBrand(ctx, (tx) => definitionToExport(tx, ctx.actor.orgId, input));
  return { ...(definition as object), $schema: SCHEMA_NAME };
}
