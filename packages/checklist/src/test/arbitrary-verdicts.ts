import fc from 'fast-check';
import type { ChecklistDefinitionInput } from '../definition.ts';

type Policy = ChecklistDefinitionInput['policy'];
export type Verdicts = Required<Pick<Policy, 'ratings' | 'figures'>>;

const label = { en: 'x' };
const op = fc.constantFrom('eq', 'ne', 'lt', 'le', 'gt', 'ge');
const maybe = <T>(made: fc.Arbitrary<T>) => fc.option(made, { nil: undefined });
const column = fc.constantFrom('pointsLost', 'share', 'earned', 'possible', 'value');
const figure = fc.constantFrom(0, 0.5, 1, 2, 3, 20, 60);

const over = fc.record(
  {
    sections: fc.constantFrom(['s0'], ['s0', 's1']),
    tags: fc.constantFrom(['odd'], ['odd', 'third']),
    departments: fc.constant(['service']),
    where: fc.array(
      fc.oneof(
        fc.record({ what: column, op, value: figure }),
        fc.record({ answer: fc.constantFrom('answered', 'missed', 'notApplicable') }),
        fc.record({ answer: fc.constantFrom('eq', 'contains', 'ge'), value: fc.constantFrom('pass', 'one', 2) }),
      ),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
);
const each = fc.constantFrom('question', 'instance', 'section', 'department', 'tag');
const summary = fc.constantFrom('sum', 'mean', 'median', 'largest', 'smallest');

const { measure, test } = fc.letrec<{ measure: object; test: object; plain: object }>((tie) => ({
  plain: fc.oneof(
    fc.constant({ of: 'score' }),
    fc.record({ of: fc.constant('score'), section: fc.constant('s0') }),
    fc.record({ of: fc.constant('number'), value: figure }),
    fc.record({ of: fc.constant('percentage'), over: maybe(over) }),
    fc.record({ of: summary, what: column, over: maybe(over) }),
    fc.record({
      of: fc.constant('count'),
      what: fc.constantFrom('counted', 'missed', 'criticalMissed', 'notApplicable', 'unanswered', 'answered', 'shown'),
      over: maybe(over),
    }),
  ),
  measure: fc.oneof(
    { maxDepth: 2 },
    tie('plain'),
    fc.record({
      of: fc.constantFrom('sum', 'mean'),
      parts: fc.array(fc.record({ measure: tie('measure'), weight: maybe(figure) }), { minLength: 1, maxLength: 3 }),
      unknown: maybe(fc.constant('skip')),
    }),
    fc.record({
      of: fc.constantFrom('median', 'largest', 'smallest', 'product'),
      parts: fc.array(fc.record({ measure: tie('measure') }), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ of: summary, each, measure: tie('measure'), over: maybe(over) }),
    fc.record({ of: fc.constant('quotient'), measure: tie('measure'), by: tie('measure') }),
    fc.record({ of: fc.constant('rounded'), measure: tie('measure'), direction: maybe(fc.constantFrom('up', 'down')) }),
    fc.record({ of: fc.constant('holding'), tests: fc.array(tie('test'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ of: fc.constant('holding'), each, test: tie('test') }),
  ),
  test: fc.oneof(
    { maxDepth: 2 },
    fc.record({ measure: tie('measure'), op, value: figure }),
    fc.record({ measure: tie('measure'), op, than: tie('measure') }),
    fc.record({ condition: fc.record({ question: fc.constant('q0'), op: fc.constantFrom('answered', 'missed') }) }),
    fc.array(tie('test'), { maxLength: 2 }).map((all) => ({ all })),
    fc.array(tie('test'), { maxLength: 2 }).map((any) => ({ any })),
    tie('test').map((not) => ({ not })),
  ),
}));

const level = fc.constantFrom('low', 'mid', 'high');
const rating = fc.record(
  {
    base: measure,
    rules: fc.array(fc.record({ when: test, level: fc.option(level) }), { maxLength: 3 }),
    otherwise: level,
    steps: fc.array(fc.record({ when: test, by: fc.constantFrom(-2, -1, 1) }), { maxLength: 2 }),
    caps: fc.array(fc.oneof(fc.record({ when: test, atMost: level }), fc.record({ when: test, atLeast: level })), {
      maxLength: 2,
    }),
  },
  { requiredKeys: ['otherwise'] },
);

/** Ratings and figures of every kind, among them such as validation refuses. */
export const verdicts: fc.Arbitrary<Verdicts> = fc
  .record({ ratings: fc.array(rating, { maxLength: 2 }), figures: fc.array(measure, { maxLength: 2 }) })
  .map((drawn) => {
    const levels = ['low', 'mid', 'high'].map((id) => ({ id, label, tone: 'warn' }));
    const ratings = drawn.ratings.map((one, index) => ({ id: `r${index}`, label, levels, ...one }));
    const figures = drawn.figures.map((one, index) => ({ id: `f${index}`, label, measure: one }));
    return { ratings, figures } as unknown as Verdicts;
  });
