import { carryAnswers } from '@concord/checklist/carry-answers';
import type { CarryDraftInput } from '@concord/domain/carry';
import { ServiceError } from '@concord/domain/errors';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { answerKey } from './answer-content.ts';
import { givenAnswers, leave, lockDraft, type MovedDraft, moveDraft, sameMove, versionNamed } from './moving-draft.ts';

/**
 * Takes one's own draft to a newer version of its checklist. Answers to questions that ask the same stand; of those that ask something else
 * now the ones named in `keep`; all others are kept beside the audit, readable, until and after the submit. Throws NOT_FOUND
 * {what: 'audit' | 'checklistVersion'}, STATE_FORBIDS, VERSION_MISMATCH (another checklist, or not newer), ID_TAKEN.
 */
export async function carryDraft(ctx: Ctx, { id, moveId, versionId, keep }: CarryDraftInput): Promise<MovedDraft> {
  requirePermission(ctx.actor, 'audits.perform');
  return inBrand(ctx, async (tx) => {
    const before = await sameMove(ctx, tx, { id, moveId, matches: (move) => move.toVersionId === versionId });
    if (before) return before;
    const row = await lockDraft(ctx, tx, id);
    const from = await versionNamed(tx, row.orgId, row.checklistVersionId);
    const to = await versionNamed(tx, row.orgId, versionId);
    if (to.checklistId !== from.checklistId || to.version <= from.version) throw new ServiceError('VERSION_MISMATCH');
    const { changed, left } = carryAnswers(from.definition, to.definition, await givenAnswers(tx, row));
    const holds = new Set(keep.map(answerKey));
    const kept = changed.filter(({ answer }) => holds.has(answerKey(answer)));
    const goes = changed.filter(({ answer }) => !holds.has(answerKey(answer)));
    const behind = {
      answers: [
        ...goes.map(({ answer }) => leave(answer, 'questionChanged', from.definition)),
        ...left.map(({ answer, why }) => leave(answer, why, from.definition)),
      ],
      kept: kept.map(({ answer: { question, instance } }) => ({ question, instance })),
    };
    return moveDraft(ctx, tx, row, { moveId, to, behind, undoes: null });
  });
}
