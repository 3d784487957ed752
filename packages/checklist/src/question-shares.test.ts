import { expect, it } from 'vitest';
import { questionShares, scoredQuestions } from './question-shares.ts';
import { scoreAudit } from './score.ts';
import { define, options } from './test/define.ts';

const answer = (question: string, value: string | number | null, more = {}) => ({
  question,
  instance: 0,
  value,
  notApplicable: false,
  note: '',
  photos: [],
  ...more,
});

it('tells what was missed, by how much, and what did not count', () => {
  const definition = define({}, [
    {
      id: 's',
      questions: [
        { id: 'met' },
        { id: 'missed' },
        { id: 'half', type: 'choice', options: options({ a: 1, b: 0.5 }) },
        { id: 'spared', allowNotApplicable: true },
        { id: 'extra', bonus: true, required: false },
        { id: 'words', type: 'text', required: false },
        { id: 'blank', required: false },
      ],
    },
  ]);
  const result = scoreAudit(definition, [
    answer('met', 'pass'),
    answer('missed', 'fail'),
    answer('half', 'b'),
    answer('spared', null, { notApplicable: true }),
    answer('extra', 'fail'),
    answer('words', 'hello'),
  ]);
  expect(scoredQuestions(definition).map(({ id }) => id)).toEqual(['met', 'missed', 'half', 'spared', 'blank']);
  expect(questionShares(definition, result)).toEqual({
    missed: ['missed', 'half'],
    shares: [0, 0.5],
    leftOut: ['spared', 'blank'],
  });
});

it('takes things counted as missed once there is one, and nothing counted as met', () => {
  const definition = define({ method: 'deduction', unanswered: 'zero' }, [
    {
      id: 's',
      questions: [
        { id: 'flies', type: 'count', pointsEach: 4, required: false },
        { id: 'mice', type: 'count', pointsEach: 7, required: false },
      ],
    },
  ]);
  const result = scoreAudit(definition, [answer('flies', 2)]);
  expect(questionShares(definition, result)).toEqual({ missed: ['flies'], shares: [0], leftOut: [] });
});
