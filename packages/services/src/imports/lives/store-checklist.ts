import type { ChecklistDefinition } from '@concord/checklist/definition';
import { checklist, checklistVersion } from '@concord/db/schema/checklists';
import type { Tx } from '@concord/db/tenant';
import { and, desc, eq } from 'drizzle-orm';
import { canonicalJson } from '../../audit-log/hash-details.ts';
import type { Ctx } from '../../context.ts';

export interface StoredChecklist {
  readonly checklistId: string;
  readonly versionId: string;
}

/** The published version with exactly this definition: the newest one if it says the same, else a new version. */
export async function storeLivesChecklist(ctx: Ctx, tx: Tx, definition: ChecklistDefinition): Promise<StoredChecklist> {
  const { orgId, memberId } = ctx.actor;
  const [existing] = await tx
    .select({ id: checklist.id })
    .from(checklist)
    .where(and(eq(checklist.orgId, orgId), eq(checklist.key, definition.key)));
  const checklistId = existing?.id ?? ctx.newId();
  if (!existing)
    await tx
      .insert(checklist)
      .values({ orgId, id: checklistId, key: definition.key, draft: definition, createdBy: memberId });
  const [newest] = await tx
    .select({ id: checklistVersion.id, version: checklistVersion.version, definition: checklistVersion.definition })
    .from(checklistVersion)
    .where(and(eq(checklistVersion.orgId, orgId), eq(checklistVersion.checklistId, checklistId)))
    .orderBy(desc(checklistVersion.version))
    .limit(1);
  if (newest && canonicalJson(newest.definition) === canonicalJson(definition))
    return { checklistId, versionId: newest.id };
  const versionId = ctx.newId();
  await tx.insert(checklistVersion).values({
    orgId,
    id: versionId,
    checklistId,
    version: (newest?.version ?? 0) + 1,
    definition,
    validityDays: definition.validityDays,
    publishedBy: memberId,
    publishedAt: ctx.now(),
  });
  return { checklistId, versionId };
}
