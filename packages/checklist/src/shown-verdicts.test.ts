import { expect, it } from 'vitest';
import { scoreAudit } from './score.ts';
import { shownVerdicts } from './shown-verdicts.ts';
import { answer, define } from './test/define.ts';
import { is, rating } from './test/rate.ts';

const score = { of: 'score' as const };
const definition = define(
  {
    ratings: [
      rating('stars', ['one', 'two', 'three'], {
        rules: [{ when: is(score, 'ge', 50), level: 'two' }],
        otherwise: 'one',
        steps: [{ when: is(score, 'eq', 100), by: 1 }],
        caps: [{ when: { condition: { question: 'a', op: 'eq', value: 'fail' } }, atMost: 'two' }],
      }),
    ],
    figures: [{ id: 'missed', label: { en: 'Missed' }, measure: { of: 'count', what: 'missed' }, decimals: 0 }],
  },
  [{ id: 's', questions: [{ id: 'a' }, { id: 'b' }] }],
);
const shown = (a: string, b: string) =>
  shownVerdicts(definition.policy, scoreAudit(definition, [answer('a', a), answer('b', b)]));

it('names ratings and figures, and says what moved and what held a rating', () => {
  expect(shown('pass', 'pass')).toMatchObject({
    ratings: [
      {
        id: 'stars',
        level: { label: { en: 'three' } },
        moved: { start: { label: { en: 'two' } }, steps: [1], atMost: [] },
      },
    ],
    figures: [{ label: { en: 'Missed' }, value: 0, decimals: 0 }],
  });
  expect(shown('fail', 'pass').ratings).toMatchObject([{ moved: { steps: [], atMost: [{ label: { en: 'two' } }] } }]);
  expect(shown('pass', 'fail').ratings[0]?.moved).toBeNull();
});

it('leaves out what a result of earlier days does not have', () => {
  const { figures: _, ...earlier } = scoreAudit(definition, [answer('a', 'pass')]);
  expect(shownVerdicts(definition.policy, { ...earlier, ratings: [] })).toEqual({ ratings: [], figures: [] });
  expect(shownVerdicts(definition.policy, scoreAudit(definition, [])).ratings[0]?.level).toBeNull();
});
