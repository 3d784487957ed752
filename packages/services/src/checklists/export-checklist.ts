import type { Tx } from '@concord/db/client';
import { checklist, checklistVersion } from '@concord/db/schema/checklists';
import type { ExportChecklistInput } from '@concord/domain/checklist-wire';
import { ServiceError } from '@concord/domain/errors';
import { and, desc, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';

/** Names the schema of the file; the schema itself is what `checklistJsonSchema()` gives. */
const SCHEMA_NAME = 'urn:concord:checklist:1';

/**
 * The checklist as a file that `createChecklist`, `saveDraft` and the command line take: the named version, else the newest, else
 * the draft. Throws NOT_ALLOWED, NOT_FOUND {what: 'checklist' | 'checklistVersion'}.
 */
export async function exportChecklist(
  ctx: Ctx,
  input: ExportChecklistInput,
): Promise<Readonly<Record<string, unknown>>> {
  requirePermission(ctx.actor, 'checklists.read');
  const definition = await inBrand(ctx, (tx) => definitionOf(tx, ctx.actor.orgId, input));
  return { ...(definition as object), $schema: SCHEMA_NAME };
}

async function definitionOf(tx: Tx, orgId: string, { id, version }: ExportChecklistInput): Promise<unknown> {
  const [row] = await tx
    .select({ draft: checklist.draft })
    .from(checklist)
    .where(and(eq(checklist.orgId, orgId), eq(checklist.id, id)));
  if (!row) throw new ServiceError('NOT_FOUND', { what: 'checklist' });
  const [published] = await tx
    .select({ definition: checklistVersion.definition })
    .from(checklistVersion)
    .where(
      and(
        eq(checklistVersion.orgId, orgId),
        eq(checklistVersion.checklistId, id),
        version === undefined ? undefined : eq(checklistVersion.version, version),
      ),
    )
    .orderBy(desc(checklistVersion.version))
    .limit(1);
  if (version !== undefined && !published) throw new ServiceError('NOT_FOUND', { what: 'checklistVersion' });
  return published?.definition ?? row.draft;
}
