import type { AnswerContent } from '@concord/domain/audit';
import type { drawPicture } from './draw-picture.ts';

export interface DemoAnswer {
  readonly question: string;
  readonly content: Omit<AnswerContent, 'photos'>;
  /** What a photo of it shows; null for none. */
  readonly picture: Parameters<typeof drawPicture>[0] | null;
}

const NOTES = ['Smears on both panes.', 'Raised with the shift lead at once.', 'Better than last time, not there yet.'];

/** One visit's answers; `quality` 0–1 is the chance that a standard is met, `random` the demo's own stream. */
export function answerVisit(quality: number, random: () => number): DemoAnswer[] {
  const met = (ease = 0) => random() < Math.min(0.99, quality + ease);
  const answer = (
    question: string,
    value: AnswerContent['value'],
    more: Partial<DemoAnswer['content']> = {},
    picture: DemoAnswer['picture'] = null,
  ): DemoAnswer => ({
    question,
    content: { value, notApplicable: false, note: '', ...more },
    picture,
  });
  const note = () => NOTES[Math.floor(random() * NOTES.length)] ?? '';
  const [front, hands, labels] = [met(), met(0.12), met()];
  return [
    front ? answer('front-clean', 'pass') : answer('front-clean', 'fail', { note: note() }, 'smeared'),
    answer('window-display', met() ? 'complete' : met() ? 'partly' : 'missing'),
    random() < 0.2
      ? answer('sign-lit', null, { notApplicable: true, note: 'Daylight visit.' })
      : answer('sign-lit', met(0.05) ? 'pass' : 'fail'),
    answer('greeting', met() ? 5 : 2 + Math.floor(random() * 3)),
    answer('uniform', met(0.05) ? 'pass' : 'fail'),
    answer('queue-minutes', met() ? 1 + Math.floor(random() * 5) : 6 + Math.floor(random() * 4)),
    hands
      ? answer('hands-washed', 'pass')
      : answer('hands-washed', 'fail', { note: 'Gloves worn over unwashed hands after taking money.' }),
    answer('fridge-temperature', Math.round((met() ? 1.5 + random() * 3.4 : 5.4 + random() * 2.4) * 10) / 10),
    labels ? answer('date-labels', 'pass') : answer('date-labels', 'fail', { note: note() }, 'label'),
    ...(labels
      ? []
      : [
          answer(
            'labels-missing-on',
            random() < 0.5 ? 'Two trays of filling in the walk-in.' : 'Open milk at the coffee station.',
          ),
        ]),
    answer('restroom', met() ? 'spotless' : met() ? 'acceptable' : 'dirty'),
    ...(random() < 0.25 ? [answer('tasting', 'pass')] : []),
  ];
}
