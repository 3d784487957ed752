import { validateDefinition } from '@concord/checklist/validate';
import { comparability } from '@concord/checklist/comparability';
import { versionChanges } from '@concord/checklist/version-changes';
import { describe, expect, it } from 'vitest';
import { choicesIn } from '../policy/ratings/rating-form.ts';
import { ratingStarters } from '../policy/ratings/rating-starters.ts';
import { changedWhat, valueWords } from './field-words.ts';
import { countsOf, differs, pairOf, questionIn, rescored } from './version-pair.ts';

function define(policy: object, questions: readonly object[]) {
  const check = validateDefinition({
    format: 'concord.checklist/1',
    key: 'visit',
    title: { en: 'Visit' },
    languages: ['en'],
    policy,
    sections: [
      {
        id: 's',
        title: { en: 'Kitchen' },
        questions: questions.map((one) => ({ type: 'passFail', text: { en: '?' }, department: 'ops', ...one })),
      },
    ],
  });
  if (!check.ok) throw new Error(JSON.stringify(check.problems));
  return check.definition;
}

const first = { id: 'first', text: { en: 'Open?' } };
const engine = { versionChanges, comparability };

describe('a change in words', () => {
  const said = (before: object, after: object, policies: readonly [object, object] = [{}, {}]) => {
    const [older, newer] = [
      define(policies[0], [first, { id: 'q', ...before }]),
      define(policies[1], [first, { id: 'q', ...after }]),
    ];
    const { questions, policy } = versionChanges(older, newer);
    const choices = choicesIn(newer, [{ value: 'ops', label: 'Operations' }], (text) => text?.['en'] ?? '');
    return [...questions.flatMap(({ fields }) => fields), ...policy].map((change) => {
      const rating = newer.policy.ratings.find(({ id }) => id === change.part);
      const words = (value: unknown) => valueWords(change, value, { choices, rating });
      return `${changedWhat(change, (id) => id)}: ${words(change.before)} → ${words(change.after)}`;
    });
  };

  it('numbers, choices, names of things', () => {
    expect(said({ weight: 1 }, { weight: 2.5, required: false })).toEqual([
      'Weight: 1 → 2.5',
      'Must be answered: yes → no',
    ]);
    expect(said({}, { critical: { effect: 'cap', cap: 40, scope: 'audit' } })).toEqual([
      'Critical: nothing → Score is capped · 40 · The whole audit',
    ]);
    expect(said({}, { evidence: { photo: 'onMiss' } })).toEqual(['Evidence: nothing → Photo: When missed']);
    expect(
      said({ type: 'number', band: { lo: 0, hi: 5 } }, { type: 'number', band: { lo: 0, hi: 7, tolerance: 1 } }),
    ).toEqual(['Scored by a range: 0–5 → 0–7 ± 1']);
  });

  it('conditions and rules as sentences', () => {
    expect(said({}, { condition: { question: 'first', op: 'eq', value: 'fail' } })).toEqual([
      'Condition: nothing → Open? is Fail',
    ]);
    const [stars] = ratingStarters('en').flatMap(({ key, make }) => (key === 'stars' ? [make('stars')] : []));
    const policies = [{ ratings: [stars] }, { ratings: [{ ...stars, caps: [] }] }] as const;
    expect(said({}, {}, policies)).toEqual([
      'Rating, stars, Then limits: If Smallest value: Percentage of questions (per section) is less than 50: at most ★★★ → nothing',
    ]);
  });

  it('a policy by the names of its rows', () => {
    expect(said({}, {}, [{}, { notApplicable: 'full', decimals: 2 }])).toEqual([
      'Not applicable: Left out → Counts in full',
      'Decimal places: 1 → 2',
    ]);
  });
});

it('counts what came, went and stayed comparable', () => {
  const older = define({}, [first, { id: 'heavier' }, { id: 'gone' }]);
  const newer = define({ rollUp: 'sectionMean' }, [
    first,
    { id: 'heavier', weight: 2 },
    { id: 'new', text: { en: 'New?' } },
  ]);
  const pair = pairOf(engine, older, newer);
  expect(countsOf(pair)).toEqual({ added: 1, removed: 1, changed: 1, moved: 0, alike: 1, scored: 2 });
  expect([differs(pair), rescored(pair), questionIn(pair, 'gone')?.section.id]).toEqual([true, true, 's']);
  const same = pairOf(engine, older, older);
  expect([differs(same), rescored(same)]).toEqual([false, false]);
});
