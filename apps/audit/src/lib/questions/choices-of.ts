import type { Question } from '@concord/checklist/question';
import * as m from '@concord/i18n/messages';
import type { Tone } from '@concord/ui/tone';
import { brandText } from '../texts/brand-text.ts';
import { scaleSteps } from './scale-steps.ts';

/** One button of a question that is answered by tapping. */
export interface Choice {
  readonly value: string | number;
  readonly label: string;
  readonly tone: Tone;
}

/** The buttons of a question, in order; empty for one that is answered by typing, drawing or photographing. */
export function choicesOf(question: Question): readonly Choice[] {
  switch (question.type) {
    case 'passFail':
      return [
        { value: 'pass', label: m.run_pass(), tone: 'good' },
        { value: 'fail', label: m.run_fail(), tone: 'bad' },
      ];
    case 'graded':
    case 'choice':
    case 'multiChoice':
      return question.options.map(({ id, label }) => ({ value: id, label: brandText(label), tone: 'accent' }));
    case 'scale':
      return scaleSteps(question.from, question.to).map((step) => ({
        value: step,
        label: String(step),
        tone: 'accent',
      }));
    default:
      return [];
  }
}
