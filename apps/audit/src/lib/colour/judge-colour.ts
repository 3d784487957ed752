import { answerShare } from '@concord/checklist/answer-share';
import { colourDistance } from '@concord/checklist/colour-distance';
import type { Question } from '@concord/checklist/question';

export type ColourQuestion = Extract<Question, { type: 'colour' }>;

/** How far a colour is from the wanted one, and what the engine gives for it; null for what is no colour. */
export function judgeColour(question: ColourQuestion, hex: string): { distance: number; share: number } | null {
  const distance = colourDistance(question.hex, hex);
  return Number.isNaN(distance) ? null : { distance, share: answerShare(question)?.(hex) ?? 0 };
}
