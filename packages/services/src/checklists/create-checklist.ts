import { checklist } from '@concord/db/schema/checklists';
import type { ChecklistProblem, CreateChecklistInput } from '@concord/domain/checklist-wire';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { createOnce } from '../create-once.ts';
import { inBrand } from '../in-brand.ts';
import { keepDraftPhotos } from './checklist-photos.ts';
import { asKept, examineDraft } from './examine-draft.ts';

export interface SavedDraft {
  readonly id: string;
  readonly draftRevision: number;
  readonly problems: readonly ChecklistProblem[];
}

/** Makes a checklist from a draft that may be unfinished; its key is the checklist's for good. Throws NOT_ALLOWED, ID_TAKEN, KEY_TAKEN. */
export async function createChecklist(ctx: Ctx, { id, definition }: CreateChecklistInput): Promise<SavedDraft> {
  requirePermission(ctx.actor, 'checklists.write');
  const { orgId, memberId: createdBy } = ctx.actor;
  const { key } = definition;
  const draft = asKept(definition);
  return inBrand(ctx, async (tx) => {
    const created = await createOnce({
      insert: () =>
        tx
          .insert(checklist)
          .values({ orgId, id, key, draft, createdBy, createdAt: ctx.now(), updatedAt: ctx.now() })
          .onConflictDoNothing()
          .returning({ id: checklist.id }),
      existing: async () => {
        const [row] = await tx
          .select({ draft: checklist.draft })
          .from(checklist)
          .where(and(eq(checklist.orgId, orgId), eq(checklist.id, id)));
        return row;
      },
      content: { draft },
    });
    if (created) {
      await keepDraftPhotos(tx, ctx.actor, id, draft);
      await record(ctx, tx, { verb: 'checklists.create', subject: { kind: 'checklist', id }, details: { key } });
    }
    return { id, draftRevision: 1, problems: await examineDraft(tx, ctx.actor, { id, key }, draft) };
  });
}
