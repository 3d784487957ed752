import fc from 'fast-check';
import type { Answer } from '../answers.ts';
import type { ChecklistDefinition } from '../definition.ts';
import type { Question } from '../question.ts';
import { type DefinitionCheck, validateDefinition } from '../validate.ts';
import { verdicts } from './arbitrary-verdicts.ts';
import { draft, options, type QuestionDraft, type SectionDraft } from './define.ts';

/** A checklist that holds together, and answers to it: some missing, some N/A, some nonsense. */
export interface Audit {
  definition: ChecklistDefinition;
  answers: Answer[];
}

const weight = fc.oneof(fc.integer({ min: 1, max: 10 }), fc.constantFrom(0.1, 0.25, 1.5, 3.3), fc.constant(0));
const share = fc.constantFrom(0, 0.1, 0.25, 1 / 3, 0.5, 0.7, 1);
const maybe = <T>(made: fc.Arbitrary<T>) => fc.option(made, { nil: undefined, freq: 3 });

/** Options that bring a number for measures too. */
function valued(shares: Record<string, number>): object[] {
  return options(shares).map((option, value) => ({ ...option, value }));
}

const answerType = fc.oneof(
  fc.constant({ type: 'passFail' }),
  fc.tuple(share, share, maybe(weight)).map(([some, other, maximum]) => ({
    type: 'graded',
    options: [
      ...options({ best: 1, some, other }).slice(0, 2),
      { id: 'other', label: { en: 'o' }, share: other, maximum },
    ],
  })),
  fc.constant({ type: 'multiChoice', options: valued({ one: 1, two: 2, wrong: -1 }) }),
  fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 1, max: 10 })).map(([from, width]) => ({
    type: 'scale',
    from,
    to: from + width,
  })),
  fc.record({ tolerance: fc.constantFrom(0, 1, 2.5) }).map(({ tolerance }) => ({
    type: 'number',
    band: { lo: 2, hi: 5, tolerance },
  })),
  fc.record({ type: fc.constant('count'), pointsEach: fc.constant(2), pointsAtMost: maybe(fc.constantFrom(0, 3, 5)) }),
  fc.constant({ type: 'count', band: { lo: 0, hi: 1, tolerance: 3 } }),
  fc.constant({ type: 'colour', hex: '#006241', tolerance: 2 }),
  fc.constant({ type: 'text' }),
);

const critical = fc.record({
  threshold: fc.constantFrom(0.5, 1),
  effect: fc.constantFrom('zero', 'cap', 'flag'),
  cap: fc.constantFrom(0, 40, 85),
  scope: fc.constantFrom('section', 'audit'),
});

const question = fc.record({
  answer: answerType,
  weight,
  points: weight,
  extra: fc.constantFrom({}, {}, {}, { bonus: true }),
  critical: maybe(critical),
  department: fc.constantFrom('service', 'facilities', 'people'),
  allowNotApplicable: fc.boolean(),
  lookBack: fc.nat(100),
  conditional: fc.integer({ min: 0, max: 3 }),
  op: fc.constantFrom('answered', 'missed', 'notApplicable'),
});

const policy = fc.record({
  method: fc.constantFrom('weighted' as const, 'weighted' as const, 'deduction' as const, 'points' as const),
  worst: fc.constant(50),
  possible: fc.constantFrom('weight' as const, 'chosenOption' as const),
  notApplicable: fc.constantFrom('exclude' as const, 'full' as const, 'zero' as const),
  unanswered: fc.constantFrom('exclude' as const, 'zero' as const),
  rollUp: fc.constantFrom('pooled' as const, 'sectionMean' as const),
  bonus: fc.constantFrom('capped' as const, 'uncapped' as const),
  repeat: fc.constantFrom('pooled' as const, 'meanOfInstances' as const, 'worstInstance' as const),
  decimals: fc.integer({ min: 0, max: 4 }),
});

const sections = fc.array(
  fc.record({
    weight,
    pointsAtMost: maybe(fc.integer({ min: 0, max: 12 })),
    repeat: maybe(fc.constantFrom({ min: 0, max: 3 }, { min: 2, max: 3 })),
    questions: fc.array(question, { minLength: 1, maxLength: 5 }),
  }),
  { minLength: 1, maxLength: 4 },
);

type Drawn = typeof sections extends fc.Arbitrary<infer S> ? S : never;

function write(drawn: Drawn): SectionDraft[] {
  let count = 0;
  return drawn.map((section, index) => ({
    id: `s${index}`,
    weight: section.weight,
    pointsAtMost: section.pointsAtMost,
    ...(section.repeat ? { repeat: { label: { en: 'Room' }, ...section.repeat } } : {}),
    questions: section.questions.map((one): QuestionDraft => {
      const id = `q${count}`;
      const looksAt = count === 0 || one.conditional > 0 ? undefined : `q${one.lookBack % count}`;
      count += 1;
      const scored = one.answer.type !== 'text' && one.answer.type !== 'count';
      return {
        id,
        ...one.answer,
        ...one.extra,
        weight: one.weight,
        points: one.points,
        department: one.department,
        tags: [...(count % 2 === 0 ? ['odd'] : []), ...(count % 3 === 0 ? ['third'] : [])],
        allowNotApplicable: one.allowNotApplicable,
        ...(one.critical && scored ? { critical: one.critical } : {}),
        ...(looksAt ? { condition: { question: looksAt, op: one.op } } : {}),
      };
    }),
  }));
}

const nonsense = fc.constantFrom<Answer['value']>('nonsense', Number.NaN, true, ['x']);

function valueFor(one: Question): fc.Arbitrary<Answer['value']> {
  switch (one.type) {
    case 'passFail':
      return fc.constantFrom('pass', 'fail');
    case 'graded':
    case 'choice':
      return fc.constantFrom(...one.options.map(({ id }) => id));
    case 'multiChoice':
      return fc.subarray(one.options.map(({ id }) => id));
    case 'scale':
      return fc.integer({ min: Math.min(one.from, one.to), max: Math.max(one.from, one.to) });
    case 'number':
    case 'count':
      return fc.integer({ min: 0, max: 9 });
    case 'colour':
      return fc.constantFrom('#006241', '#006341', '#107050', '#ff0000');
    default:
      return fc.constant('words');
  }
}

function answerTo(one: Question, instance: number): fc.Arbitrary<Answer[]> {
  const given = (value: fc.Arbitrary<Answer['value']>) => value.map((v) => [{ question: one.id, instance, value: v }]);
  const notApplicable: Answer = { question: one.id, instance, value: null, notApplicable: true };
  return fc.oneof(
    { weight: 8, arbitrary: given(valueFor(one)) },
    { weight: 1, arbitrary: fc.constant<Answer[]>([]) },
    { weight: 1, arbitrary: fc.constant<Answer[]>([notApplicable]) },
    { weight: 1, arbitrary: given(nonsense) },
  );
}

function answersTo(definition: ChecklistDefinition): fc.Arbitrary<Answer[]> {
  const each = definition.sections.flatMap((section) =>
    (section.repeat ? [0, 1, 4] : [0]).flatMap((instance) => section.questions.map((one) => answerTo(one, instance))),
  );
  return fc.tuple(...each).map((lists) => lists.flat());
}

/** A definition of the drawn parts; conditions that can never be true, and ratings and figures that are wrong, are left out. */
function checkedOf(drawnPolicy: DrawnPolicy, drawn: SectionDraft[]): DefinitionCheck {
  const checked = validateDefinition(draft(drawnPolicy, drawn));
  const problems = checked.ok ? [] : checked.problems;
  const dead = new Set(
    problems.flatMap(({ code, params }) => (code === 'CONDITION_NEVER_TRUE' ? [params['question']] : [])),
  );
  const wrong = new Set(problems.flatMap(({ path }) => (path[0] === 'policy' ? [`${path[1]} ${path[2]}`] : [])));
  if (dead.size + wrong.size === 0) return checked;
  const rightOnes = (field: 'ratings' | 'figures') =>
    (drawnPolicy?.[field] ?? []).filter((_, index) => !wrong.has(`${field} ${index}`));
  const without = drawn.map((section) => ({
    ...section,
    questions: section.questions.map(({ condition, ...one }) =>
      condition && !dead.has(one.id) ? { ...one, condition } : one,
    ),
  }));
  return checkedOf(
    { ...drawnPolicy, ratings: rightOnes('ratings'), figures: rightOnes('figures') } as DrawnPolicy,
    without,
  );
}

type DrawnPolicy = Parameters<typeof draft>[0];

/** Audits of checklists of every policy; those that do not hold together (weights of nothing) are drawn again. */
export const audit: fc.Arbitrary<Audit> = fc
  .tuple(policy, verdicts, sections)
  .map(([drawnPolicy, drawnVerdicts, drawn]) => checkedOf({ ...drawnPolicy, ...drawnVerdicts }, write(drawn)))
  .filter((checked) => checked.ok || checked.problems.some(({ code }) => code !== 'WEIGHTS_ADD_TO_NOTHING'))
  .chain((checked) => {
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
    const { definition } = checked;
    return answersTo(definition).map((answers) => ({ definition, answers }));
  });
