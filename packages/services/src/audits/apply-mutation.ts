import type { AnswerMutation, MutationOutcome } from '@concord/domain/audit';
import type { ErrorCode } from '@concord/domain/errors';
import { answerKey, sameContent } from './answer-content.ts';
import type { DraftState } from './draft-state.ts';
import type { ReadMutation } from './read-mutation.ts';

export function refused(mutationId: string, code: ErrorCode): MutationOutcome {
  return { mutationId, outcome: 'refused', revision: null, code };
}

/**
 * Decides one valid change against the draft and moves the draft on. A change made on an older revision loses only to
 * another device's different answer: then both values are kept and the current one stays. The same device always moves on.
 */
export function applyMutation(draft: DraftState, deviceId: string, mutation: AnswerMutation): MutationOutcome {
  const { mutationId, content } = mutation;
  const key = answerKey(mutation);
  const current = draft.answers.get(key);
  if (current && sameContent(current.content, content)) {
    return { mutationId, outcome: 'applied', revision: current.revision, code: null };
  }
  if (current && mutation.baseRevision < current.revision && current.deviceId !== deviceId) {
    const { revision } = current;
    return {
      mutationId,
      outcome: 'conflict',
      revision,
      code: 'ANSWER_CONFLICT',
      current: { revision, content: current.content },
    };
  }
  const revision = (current?.revision ?? 0) + 1;
  draft.answers.set(key, { revision, content, deviceId });
  return { mutationId, outcome: 'applied', revision, code: null };
}

/** What may be said of an item before its content is looked at: seen, ahead of a gap, or in another's place. */
export function orderRefusal(draft: DraftState, item: ReadMutation): ErrorCode | null {
  if (item.seq > draft.lastSeq + 1) return 'MUTATION_OUT_OF_ORDER';
  return item.seq <= draft.lastSeq ? 'MUTATION_DIFFERS' : null;
}
