import { carryAnswers } from '@concord/checklist/carry-answers';
import { auditAnswer } from '@concord/db/schema/audits';
import type { Tx } from '@concord/db/client';
import type { CarryBackInput } from '@concord/domain/carry';
import { ServiceError } from '@concord/domain/errors';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { answerKey, columnsOf } from './answer-content.ts';
import type { LeftAnswer, LeftBehind } from './left-answer.ts';
import {
  type GivenAnswer,
  givenAnswers,
  lastMove,
  leave,
  lockDraft,
  type MovedDraft,
  moveDraft,
  sameMove,
  versionNamed,
} from './moving-draft.ts';
import type { AuditRow } from './own-audit.ts';

/**
 * Takes the last move of one's own draft back, until it is submitted: the answers that it had left stand again. What was answered since on
 * the newer version stands where the older one asks the same, and is kept beside the audit where not. Throws NOT_FOUND {what: 'audit'},
 * STATE_FORBIDS (submitted, or `undoes` is not the move that brought the draft to its version), ID_TAKEN.
 */
export async function carryBack(ctx: Ctx, { id, moveId, undoes }: CarryBackInput): Promise<MovedDraft> {
  requirePermission(ctx.actor, 'audits.perform');
  return inBrand(ctx, async (tx) => {
    const before = await sameMove(ctx, tx, { id, moveId, matches: (move) => move.undoes === undoes });
    if (before) return before;
    const row = await lockDraft(ctx, tx, id);
    const move = await lastMove(tx, row);
    if (move?.id !== undoes || move.undoes !== null) throw new ServiceError('STATE_FORBIDS', { status: row.status });
    const from = await versionNamed(tx, row.orgId, row.checklistVersionId);
    const to = await versionNamed(tx, row.orgId, move.fromVersionId);
    const answers = await givenAnswers(tx, row);
    const { changed, left } = carryAnswers(from.definition, to.definition, answers);
    const { answers: again, kept } = move.left as LeftBehind;
    const restored = new Set(again.map(answerKey));
    const held = new Set(kept.map(answerKey));
    const since = answers.filter((answer) => restored.has(answerKey(answer)) && saysSomething(answer));
    const behind = [
      ...since.map((answer) => leave(answer, 'givenSince', from.definition)),
      ...changed
        .filter(({ answer }) => !restored.has(answerKey(answer)) && !held.has(answerKey(answer)))
        .map(({ answer }) => leave(answer, 'questionChanged', from.definition)),
      ...left
        .filter(({ answer }) => !restored.has(answerKey(answer)))
        .map(({ answer, why }) => leave(answer, why, from.definition)),
    ];
    const moved = await moveDraft(ctx, tx, row, { moveId, to, behind: { answers: behind, kept: [] }, undoes });
    await restore(tx, row, again, answers);
    return moved;
  });
}

/** Not only an empty place that the move left. */
function saysSomething({ content }: GivenAnswer): boolean {
  const { value, notApplicable, note, photos } = content;
  return value !== null || notApplicable || note !== '' || photos.length > 0;
}

/** Puts answers back as they were, each with a revision later than any it had. */
async function restore(
  tx: Tx,
  row: AuditRow,
  again: readonly LeftAnswer[],
  standing: readonly GivenAnswer[],
): Promise<void> {
  const revisions = new Map(standing.map((answer) => [answerKey(answer), answer.revision]));
  const { orgId, auditId, question, instance } = auditAnswer;
  for (const left of again) {
    const fields = {
      ...columnsOf(left.content),
      revision: Math.max(left.revision, revisions.get(answerKey(left)) ?? 0) + 2,
    };
    await tx
      .insert(auditAnswer)
      .values({ orgId: row.orgId, auditId: row.id, question: left.question, instance: left.instance, ...fields })
      .onConflictDoUpdate({ target: [orgId, auditId, question, instance], set: fields });
  }
}
