import * as m from '@concord/i18n/messages';
import type { DraftMove } from '../wire/answers.ts';

const WORDS: Record<DraftMove['left'][number]['why'], () => string> = {
  questionGone: m.carry_why_question_gone,
  instanceGone: m.carry_why_instance_gone,
  answerInvalid: m.carry_why_answer_invalid,
  questionChanged: m.carry_why_question_changed,
  givenSince: m.carry_why_given_since,
};

/** Why an answer did not go along to another version. */
export function leftWords(why: DraftMove['left'][number]['why']): string {
  return WORDS[why]();
}
