import type { LeftReason } from '@concord/checklist/carry-answers';
import type { Question } from '@concord/checklist/question';
import type { AnswerContent } from '@concord/domain/audit';

/** An answer that did not go along to another version; kept whole, with its question as it was, so that it can be read for ever. */
export interface LeftAnswer {
  readonly question: string;
  readonly instance: number;
  readonly content: AnswerContent;
  readonly revision: number;
  /** `questionChanged`: it asks something else now. `givenSince`: it was given on the newer version, and the older one has its own again. */
  readonly why: LeftReason | 'questionChanged' | 'givenSince';
  /** Null where the older version did not know it either. */
  readonly asked: Question | null;
}

/** What a move keeps: the answers it left, and those that a person said hold although their question changed. */
export interface LeftBehind {
  readonly answers: readonly LeftAnswer[];
  readonly kept: readonly { readonly question: string; readonly instance: number }[];
}
