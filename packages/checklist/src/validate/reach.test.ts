import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../answers.ts';
import { ChecklistDefinition } from '../definition.ts';
import { answer, draft, notApplicable, options, type QuestionDraft, type SectionDraft } from '../test/define.ts';
import { validateDefinition } from '../validate.ts';
import { visibleQuestions } from '../visibility.ts';

/** The questions and sections that are reported as never shown. */
function neverShown(sections: SectionDraft[], policy = {}): string[] {
  const checked = validateDefinition(draft(policy, sections));
  if (checked.ok) return [];
  return checked.problems.map(({ path, code }) => `${path.join('.')} ${code}`);
}

const earlier: QuestionDraft[] = [
  { id: 'clean', allowNotApplicable: true },
  { id: 'kind', type: 'choice', options: options({ bar: 1, shop: 0.5 }) },
  { id: 'offers', type: 'multiChoice', options: options({ tea: 1, coffee: 1, cake: 1 }) },
  { id: 'stars', type: 'scale', from: 1, to: 5 },
  { id: 'seats', type: 'number', band: { lo: 10, hi: 20 } },
  { id: 'tills', type: 'count' },
  { id: 'note', type: 'text' },
  { id: 'since', type: 'date' },
];
const last = (condition: object) => neverShown([{ id: 's', questions: [...earlier, { id: 'last', condition }] }]);
const never = ['sections.0.questions.8.condition CONDITION_NEVER_TRUE'];
const on = (question: string, op: string, value?: unknown) => ({
  question,
  op,
  ...(value === undefined ? {} : { value }),
});

describe('a condition that can never be true', () => {
  it.each([
    ['two answers at once', { all: [on('clean', 'eq', 'pass'), on('clean', 'eq', 'fail')] }],
    ['an answer and its opposite', { all: [on('kind', 'eq', 'bar'), { not: on('kind', 'eq', 'bar') }] }],
    ['none of all options', { all: [on('kind', 'answered'), on('kind', 'ne', 'bar'), on('kind', 'ne', 'shop')] }],
    ['answered and not applicable', { all: [on('clean', 'answered'), on('clean', 'notApplicable')] }],
    ['N/A where it is not allowed', on('kind', 'notApplicable')],
    ['missed where nothing can be missed', on('note', 'missed')],
    ['passed and missed', { all: [on('clean', 'eq', 'pass'), on('clean', 'missed')] }],
    ['beyond a scale', on('stars', 'gt', 5)],
    ['between two whole numbers', { all: [on('tills', 'gt', 2), on('tills', 'lt', 3)] }],
    ['below no things', on('tills', 'lt', 0)],
    ['an empty range', { all: [on('seats', 'gt', 5), on('seats', 'lt', 5)] }],
    ['in the band and missed', { all: [on('seats', 'ge', 10), on('seats', 'le', 20), on('seats', 'missed')] }],
    ['a number like a word', on('seats', 'eq', 'many')],
    ['chosen and not chosen', { all: [on('offers', 'contains', 'tea'), { not: on('offers', 'contains', ['tea']) }] }],
    ['all chosen and missed', { all: [on('offers', 'contains', ['tea', 'coffee', 'cake']), on('offers', 'missed')] }],
    ['any of nothing', { any: [] }],
    [
      'two places at once',
      {
        all: [
          { location: 'country', op: 'eq', value: 'DE' },
          { location: 'country', op: 'eq', value: 'FR' },
        ],
      },
    ],
    [
      'more than it is less',
      {
        all: [
          { location: 'seats', op: 'gt', value: 9 },
          { location: 'seats', op: 'lt', value: 3 },
        ],
      },
    ],
  ])('%s', (_, condition) => {
    expect(last(condition)).toEqual(never);
  });

  it.each([
    ['an answer or its opposite', { any: [on('clean', 'eq', 'pass'), on('clean', 'eq', 'fail')] }],
    ['not answered', { not: on('clean', 'answered') }],
    ['missed but not by much', { all: [on('seats', 'missed'), on('seats', 'gt', 9.5)] }],
    ['a whole number between two', { all: [on('tills', 'gt', 2), on('tills', 'lt', 4)] }],
    ['words that hold two others', { all: [on('note', 'contains', 'a'), on('note', 'contains', 'b')] }],
    ['between two days', { all: [on('since', 'gt', '2020-01-01'), on('since', 'lt', '2020-01-03')] }],
    ['some chosen and missed', { all: [on('offers', 'contains', 'tea'), on('offers', 'missed')] }],
    ['one of two places', { location: 'country', op: 'in', value: ['DE', 'FR'] }],
    [
      'elsewhere',
      {
        all: [
          { location: 'country', op: 'ne', value: 'DE' },
          { location: 'country', op: 'ne', value: 'FR' },
        ],
      },
    ],
    ['an attribute that is not known', { not: { location: 'country', op: 'answered' } }],
    ['nothing at all', { all: [] }],
  ])('and one that can: %s', (_, condition) => {
    expect(last(condition)).toEqual([]);
  });

  it('through what it takes for an earlier question to be shown', () => {
    const chain = (value: string) => [
      { id: 'a' },
      { id: 'b', condition: on('a', 'eq', 'pass') },
      { id: 'c', condition: { all: [on('b', 'answered'), on('a', 'eq', value)] } },
    ];
    expect(neverShown([{ id: 's', questions: chain('pass') }])).toEqual([]);
    expect(neverShown([{ id: 's', questions: chain('fail') }])).toEqual([
      'sections.0.questions.2.condition CONDITION_NEVER_TRUE',
    ]);
  });

  it('of a section and of what stands in it: each mistake is reported once, where it is', () => {
    const first = { id: 's', questions: [{ id: 'a' }] };
    const bar = {
      id: 't',
      condition: on('a', 'eq', 'pass'),
      questions: [{ id: 'b' }, { id: 'c', condition: on('a', 'eq', 'fail') }],
    };
    expect(neverShown([first, bar])).toEqual(['sections.1.questions.1.condition CONDITION_NEVER_TRUE']);
    const dead = { ...bar, condition: { all: [on('a', 'eq', 'pass'), on('a', 'missed')] } };
    const after = { id: 'u', questions: [{ id: 'd', condition: on('b', 'eq', 'pass') }] };
    expect(neverShown([first, dead, after])).toEqual(['sections.1.condition CONDITION_NEVER_TRUE']);
  });

  it('in a repeat group one instance cannot, from outside different ones can', () => {
    const both = { all: [on('clean', 'eq', 'pass'), on('clean', 'eq', 'fail')] };
    const rooms = { id: 'rooms', repeat: { label: { en: 'Room' }, min: 1, max: 9 } };
    expect(neverShown([{ ...rooms, questions: [{ id: 'clean' }, { id: 'why', condition: both }] }])).toEqual([
      'sections.0.questions.1.condition CONDITION_NEVER_TRUE',
    ]);
    const after = {
      id: 'end',
      questions: [
        { id: 'mixed', condition: both },
        { id: 'no', condition: on('clean', 'notApplicable') },
      ],
    };
    expect(neverShown([{ ...rooms, questions: [{ id: 'clean' }] }, after])).toEqual([
      'sections.1.questions.1.condition CONDITION_NEVER_TRUE',
    ]);
  });

  it('a count without points is missed by nothing, with points by one thing', () => {
    const counted = (method: string) => {
      const count = { id: 'crumbs', type: 'count', pointsEach: 2 };
      const other = { id: 'other', points: 1 };
      const asked = { id: 'why', points: 1, condition: on('crumbs', 'missed') };
      return neverShown([{ id: 's', questions: [other, count, asked] }], { method });
    };
    expect(counted('weighted')).toEqual(['sections.0.questions.2.condition CONDITION_NEVER_TRUE']);
    expect(counted('deduction')).toEqual([]);
  });

  it('a long chain and a wide one are decided, and not by trying everything', () => {
    const many = Array.from({ length: 500 }, (_, index) => index);
    const chain = many.map((index) => ({
      id: `q${index}`,
      ...(index > 0 ? { condition: on(`q${index - 1}`, 'eq', 'pass') } : {}),
    }));
    const wide = many.map((index) => ({ id: `w${index}` }));
    const all = { id: 'all', condition: { all: wide.map(({ id }) => on(id, 'eq', 'fail')) } };
    expect(neverShown([{ id: 's', questions: [...chain, ...wide, all] }])).toEqual([]);
  });
});

const test = fc.oneof(
  fc.record({
    question: fc.constantFrom('a', 'b', 'c'),
    op: fc.constantFrom('eq', 'ne'),
    value: fc.constantFrom('pass', 'fail'),
  }),
  fc.record({ question: fc.constantFrom('a', 'b', 'c'), op: fc.constantFrom('answered', 'missed', 'notApplicable') }),
);
const condition = fc.letrec<{ node: object; leaf: object }>((tie) => ({
  leaf: test,
  node: fc.oneof(
    { maxDepth: 3 },
    tie('leaf'),
    fc.array(tie('node'), { maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('node'), { maxLength: 3 }).map((any) => ({ any })),
    tie('node').map((not) => ({ not })),
  ),
})).node;

it('a law: what is reported never shows, and all else does for some answers, by trying every one', () => {
  const upTo = (ids: string[], value: object): object | undefined =>
    JSON.stringify(value)
      .match(/"question":"(\w)"/g)
      ?.every((one) => ids.some((id) => one.includes(`"${id}"`))) === false
      ? undefined
      : value;
  fc.assert(
    fc.property(condition, condition, condition, (ofB, ofC, ofLast) => {
      const ids = ['a', 'b', 'c'];
      const conditions = [undefined, upTo(['a'], ofB), upTo(['a', 'b'], ofC), ofLast];
      const questions = [...ids, 'last'].map((id, index) => ({
        id,
        allowNotApplicable: id === 'b',
        ...(conditions[index] ? { condition: conditions[index] } : {}),
      }));
      const input = draft({}, [{ id: 's', questions }]);
      const checked = validateDefinition(input);
      const reported = new Set(checked.ok ? [] : checked.problems.map(({ params }) => params['question']));
      const definition = ChecklistDefinition.parse(input);
      const seen = new Set<string>();
      const ways = (id: string): Answer[] => [
        answer(id, null),
        answer(id, 'pass'),
        answer(id, 'fail'),
        notApplicable(id),
      ];
      for (const a of ways('a'))
        for (const b of ways('b'))
          for (const c of ways('c')) {
            for (const { question } of visibleQuestions(definition, [a, b, c])) seen.add(question.id);
          }
      const hidden = questions.map(({ id }) => id).filter((id) => !seen.has(id));
      for (const id of reported) expect(hidden).toContain(id);
      // What only hangs on a reported question is not reported again.
      if (reported.size === 0) expect(hidden).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});
