import type { Builder } from '../builder.svelte.ts';
import type { DraftQuestion } from '../draft/draft.ts';

/** A question that a condition may look at. */
export interface EarlierQuestion {
  readonly question: DraftQuestion;
  /** How many questions come before it, and this one. */
  readonly number: number;
  readonly section: string;
}

/** What every part of a condition's editor needs to know. */
export interface ConditionScope {
  readonly earlier: readonly EarlierQuestion[];
  readonly wordsAt: Builder['wordsAt'];
}
