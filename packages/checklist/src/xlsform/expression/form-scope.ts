import type { QuestionType } from '../../question.ts';
import type { Expression } from './parse.ts';

/** A question of ours that a name of the form stands for. A name stands for several where one question became several. */
export interface FormTarget {
  readonly id: string;
  readonly type: QuestionType;
  /** The names of its choices in the form, with their option; null is the choice that says "not applicable". */
  readonly choices: ReadonlyMap<string, string | null> | null;
}

/** What a name stands for where an expression is read. */
export type FormMeaning =
  | { readonly kind: 'targets'; readonly targets: readonly FormTarget[] }
  | { readonly kind: 'calculation'; readonly expression: Expression }
  | { readonly kind: 'later' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'unknown' };

export type FormScope = (name: string) => FormMeaning;

export type NotSayableCode =
  | 'EXPRESSION_QUESTION_UNKNOWN'
  | 'EXPRESSION_LATER'
  | 'EXPRESSION_OF_LOST'
  | 'EXPRESSION_VALUE'
  | 'EXPRESSION_FUNCTION'
  | 'EXPRESSION_NOT_SAYABLE';

/** Sound, but nothing of ours says it. */
export class NotSayable extends Error {
  readonly code: NotSayableCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: NotSayableCode, params: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}
