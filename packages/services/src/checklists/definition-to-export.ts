import type { Tx } from '@concord/db/client';
import { checklist, checklistVersion } from '@concord/db/schema/checklists';
import type { ExportChecklistInput } from '@concord/domain/checklist-wire';
import { ServiceError } from '@concord/domain/errors';
import { and, desc, eq } from 'drizzle-orm';

export interface ExportedDefinition {
  readonly key: string;
  /** Null for a draft. */
  readonly version: number | null;
  readonly definition: unknown;
}

/**
 * The named version, or the draft; without either the newest version, else the draft.
 * Throws NOT_FOUND {what: 'checklist' | 'checklistVersion'}.
 */
export async function definitionToExport(
  tx: Tx,
  orgId: string,
  { id, version }: ExportChecklistInput,
): Promise<ExportedDefinition> {
  const [row] = await tx
    .select({ key: checklist.key, draft: checklist.draft })
    .from(checklist)
    .where(and(eq(checklist.orgId, orgId), eq(checklist.id, id)));
  if (!row) throw new ServiceError('NOT_FOUND', { what: 'checklist' });
  if (version === 'draft') return { key: row.key, version: null, definition: row.draft };
  const [published] = await tx
    .select({ version: checklistVersion.version, definition: checklistVersion.definition })
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
  return { key: row.key, version: null, definition: row.draft, ...published };
}
