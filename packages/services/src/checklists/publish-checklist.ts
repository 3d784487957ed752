import { type DefinitionCheck, validateDefinition } from '@concord/checklist/validate';
import type { Tx } from '@concord/db/client';
import { checklist, checklistVersion } from '@concord/db/schema/checklists';
import type { PublishChecklistInput } from '@concord/domain/checklist-wire';
import { ServiceError } from '@concord/domain/errors';
import { and, eq, max } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Actor, Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { keepDraftPhotos, publishPhotos } from './checklist-photos.ts';
import { examineDraft } from './examine-draft.ts';
import { type ChecklistRow, lockChecklist, requireDraftRevision } from './lock-checklist.ts';

export interface PublishedVersion {
  readonly id: string;
  /** Counts up from 1. */
  readonly version: number;
}

/**
 * Makes the draft the next version, for good. The same `versionId` again gives the same version.
 * Throws NOT_ALLOWED, NOT_FOUND {what: 'checklist'}, REVISION_STALE {current}, CHECKLIST_INVALID {problems}, ID_TAKEN.
 */
export async function publishChecklist(ctx: Ctx, input: PublishChecklistInput): Promise<PublishedVersion> {
  requirePermission(ctx.actor, 'checklists.write');
  return inBrand(ctx, async (tx) => {
    const row = await lockChecklist(tx, ctx.actor.orgId, input.id);
    const published = await publishedAs(tx, row, input.versionId);
    if (published) return published;
    requireDraftRevision(row, input.baseRevision);
    await keepDraftPhotos(tx, ctx.actor, row.id, row.draft);
    const definition = await publishable(tx, ctx.actor, row);
    const version = await nextVersion(tx, row);
    await tx.insert(checklistVersion).values({
      orgId: row.orgId,
      id: input.versionId,
      checklistId: row.id,
      version,
      definition,
      validityDays: definition.validityDays,
      publishedBy: ctx.actor.memberId,
      publishedAt: ctx.now(),
    });
    await publishPhotos(tx, row.orgId, row.id, definition);
    await tx
      .update(checklist)
      .set({ draft: definition, updatedAt: ctx.now() })
      .where(and(eq(checklist.orgId, row.orgId), eq(checklist.id, row.id)));
    const subject = { kind: 'checklist', id: row.id };
    await record(ctx, tx, { verb: 'checklists.publish', subject, details: { versionId: input.versionId, version } });
    return { id: input.versionId, version };
  });
}

async function publishedAs(tx: Tx, row: ChecklistRow, versionId: string): Promise<PublishedVersion | null> {
  const [known] = await tx
    .select()
    .from(checklistVersion)
    .where(and(eq(checklistVersion.orgId, row.orgId), eq(checklistVersion.id, versionId)));
  if (!known) return null;
  if (known.checklistId !== row.id) throw new ServiceError('ID_TAKEN');
  return { id: known.id, version: known.version };
}

async function publishable(
  tx: Tx,
  actor: Actor,
  row: ChecklistRow,
): Promise<Extract<DefinitionCheck, { ok: true }>['definition']> {
  const problems = await examineDraft(tx, actor, row, row.draft);
  const check = validateDefinition(row.draft);
  if (!check.ok || problems.length > 0) throw new ServiceError('CHECKLIST_INVALID', { problems });
  return check.definition;
}

async function nextVersion(tx: Tx, row: ChecklistRow): Promise<number> {
  const [newest] = await tx
    .select({ version: max(checklistVersion.version) })
    .from(checklistVersion)
    .where(and(eq(checklistVersion.orgId, row.orgId), eq(checklistVersion.checklistId, row.id)));
  return (newest?.version ?? 0) + 1;
}
