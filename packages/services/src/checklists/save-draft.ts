import { checklist } from '@concord/db/schema/checklists';
import type { SaveDraftInput } from '@concord/domain/checklist-wire';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { canonicalJson } from '../audit-log/hash-details.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { keepDraftPhotos } from './checklist-photos.ts';
import type { SavedDraft } from './create-checklist.ts';
import { asKept, examineDraft } from './examine-draft.ts';
import { lockChecklist, requireDraftRevision } from './lock-checklist.ts';

/**
 * Keeps the draft, finished or not, and says what is still wrong with it. A draft that is already there changes nothing, so a
 * resend succeeds. Throws NOT_ALLOWED, NOT_FOUND {what: 'checklist'}, REVISION_STALE {current}.
 */
export async function saveDraft(ctx: Ctx, { id, definition, baseRevision }: SaveDraftInput): Promise<SavedDraft> {
  requirePermission(ctx.actor, 'checklists.write');
  const { orgId } = ctx.actor;
  const draft = asKept(definition);
  return inBrand(ctx, async (tx) => {
    const row = await lockChecklist(tx, orgId, id);
    await keepDraftPhotos(tx, ctx.actor, id, draft);
    const problems = await examineDraft(tx, ctx.actor, row, draft);
    if (canonicalJson(row.draft) === canonicalJson(draft)) return { id, draftRevision: row.draftRevision, problems };
    requireDraftRevision(row, baseRevision);
    const draftRevision = row.draftRevision + 1;
    await tx
      .update(checklist)
      .set({ draft, draftRevision, updatedAt: ctx.now() })
      .where(and(eq(checklist.orgId, orgId), eq(checklist.id, id)));
    await record(ctx, tx, {
      verb: 'checklists.saveDraft',
      subject: { kind: 'checklist', id },
      details: { draftRevision },
    });
    return { id, draftRevision, problems };
  });
}
