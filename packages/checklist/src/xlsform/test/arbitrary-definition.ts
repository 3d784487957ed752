import fc from 'fast-check';
import type { ChecklistDefinition } from '../../definition.ts';
import { validateDefinition } from '../../validate.ts';

const word = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[A-Za-z][a-z ]{0,10}[a-z?]$/) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '=1+1',
      '-',
      "'quoted",
      ' blank around ',
      'two\nlines',
      'tab\there',
      '€ “bent”',
      '${q1}',
      '|',
      'a,b;"c"',
      '\u0000',
      '𝒳',
      'עברית',
    ),
  },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }) },
);
const text = fc.oneof(
  { weight: 3, arbitrary: word.map((en) => ({ en })) },
  { weight: 2, arbitrary: fc.record({ en: word, de: word }) },
  { weight: 1, arbitrary: fc.record({ de: word, 'pt-BR': word }) },
);
const key = fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,8}$/);
const amount = fc.constantFrom(0, 1, 2, 0.25, 1e-6, 12.5, 1e9);
const share = fc.constantFrom(0, 1 / 3, 0.5, 1);
const maybe = <T>(made: fc.Arbitrary<T>) => fc.option(made, { nil: undefined, freq: 2 });

const optionIds = fc.uniqueArray(fc.oneof(key, fc.constantFrom('na', 'yes', 'no', 'other')), {
  minLength: 1,
  maxLength: 4,
});
const optionsOf = (shares: fc.Arbitrary<number>) =>
  fc
    .tuple(
      optionIds,
      fc.array(fc.record({ label: text, share: shares, maximum: maybe(amount) }), { minLength: 4, maxLength: 4 }),
    )
    .map(([ids, rest]) => ids.map((id, index) => ({ id, ...rest[index], ...(index === 0 ? { share: 1 } : {}) })));
const band = fc.record({
  lo: fc.integer({ min: -50, max: 0 }),
  hi: fc.double({ min: 0, max: 80, noNaN: true }),
  tolerance: amount,
});

const answer = fc.oneof(
  fc.constant({ type: 'passFail' }),
  fc.record({ type: fc.constantFrom('graded', 'choice'), options: optionsOf(share) }),
  fc.record({ type: fc.constant('multiChoice'), options: optionsOf(fc.constantFrom(-1, 0, 1, 2.5)) }),
  fc.record({ type: fc.constant('scale'), from: fc.constantFrom(0, 1, 10, 0.5), to: fc.constantFrom(5, -3, 2.5) }),
  fc.record({ type: fc.constant('number'), unit: maybe(word), band: maybe(band) }),
  fc.record({ type: fc.constant('count'), pointsEach: maybe(amount), band: maybe(band) }),
  fc.constant({ type: 'colour', hex: '#006241', tolerance: 2 }),
  fc.record({ type: fc.constantFrom('text', 'date', 'photo', 'signature', 'barcode') }),
);

const pictures = fc
  .array(
    fc.record(
      {
        photo: fc.uuid({ version: 7 }),
        file: fc.constantFrom('hands.jpg', 'jr://images/a b.png', 'Größe.webp', '\u0000'),
        alt: text,
      },
      { requiredKeys: [] },
    ),
    { maxLength: 3 },
  )
  .map((drawn) => drawn.map((one, index) => ({ id: `p-${index}`, ...one })));

const question = fc.record({
  answer,
  id: key,
  text,
  help: maybe(text),
  pictures: maybe(pictures),
  department: key,
  contributing: maybe(fc.array(key, { maxLength: 2 })),
  guideline: maybe(key),
  weight: amount,
  points: maybe(amount),
  bonus: maybe(fc.boolean()),
  required: fc.boolean(),
  allowNotApplicable: fc.boolean(),
  evidence: maybe(fc.record({ photo: maybe(fc.constantFrom('onMiss', 'always')), note: maybe(fc.constant('always')) })),
  critical: maybe(
    fc.record({
      threshold: share,
      effect: fc.constantFrom('zero', 'cap', 'flag'),
      cap: fc.constantFrom(0, 40, 85),
      scope: fc.constantFrom('section', 'audit'),
    }),
  ),
});
type DrawnQuestion = typeof question extends fc.Arbitrary<infer Q> ? Q : never;

const { tree } = fc.letrec<{ tree: unknown; leaf: unknown }>((tie) => ({
  leaf: fc.record({
    look: fc.nat(50),
    op: fc.constantFrom('eq', 'ne', 'lt', 'le', 'gt', 'ge', 'in', 'contains', 'answered', 'notApplicable', 'missed'),
    text: fc.constantFrom("it's", 'plain', 'say "x"', `both ' and "`, '2026-01-31', ''),
    number: fc.constantFrom(-3, 0, 1e-7, 0.1, 5, 1e22),
    pick: fc.nat(5),
    location: fc.integer({ min: 0, max: 6 }),
  }),
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 4, arbitrary: tie('leaf') },
    { weight: 1, arbitrary: fc.record({ all: fc.array(tie('tree'), { maxLength: 3 }) }) },
    { weight: 1, arbitrary: fc.record({ any: fc.array(tie('tree'), { maxLength: 3 }) }) },
    { weight: 1, arbitrary: fc.record({ not: tie('tree') }) },
  ),
}));

interface Leaf {
  look: number;
  op: string;
  text: string;
  number: number;
  pick: number;
  location: number;
}
type Tree = Leaf | { all: Tree[] } | { any: Tree[] } | { not: Tree };
interface Known {
  id: string;
  type: string;
  options: string[] | null;
}

const withoutValue = ['answered', 'notApplicable', 'missed'];

function conditionOf(drawn: Tree, known: readonly Known[]): object {
  if ('all' in drawn) return { all: drawn.all.map((part) => conditionOf(part, known)) };
  if ('any' in drawn) return { any: drawn.any.map((part) => conditionOf(part, known)) };
  if ('not' in drawn) return { not: conditionOf(drawn.not, known) };
  const seen = known[drawn.look % Math.max(1, known.length)];
  if (!seen || drawn.location === 0) return { location: 'city', op: 'eq', value: drawn.text };
  const { op } = drawn;
  if (withoutValue.includes(op)) return { question: seen.id, op };
  const { options } = seen;
  const one = options
    ? options[drawn.pick % options.length]
    : ['number', 'count', 'scale'].includes(seen.type)
      ? drawn.number
      : drawn.text;
  return { question: seen.id, op, value: op === 'in' ? [one] : one };
}

function knownOf(id: string, drawn: DrawnQuestion['answer']): Known {
  const options =
    drawn.type === 'passFail' ? ['pass', 'fail'] : 'options' in drawn ? drawn.options.map((option) => option.id) : null;
  return { id, type: drawn.type, options };
}

const section = fc.record({
  id: key,
  title: text,
  weight: amount,
  repeat: maybe(fc.record({ label: text, min: fc.constantFrom(0, 2), max: fc.constantFrom(2, 9) })),
  condition: maybe(tree),
  questions: fc.array(fc.tuple(question, maybe(tree)), { minLength: 1, maxLength: 4 }),
});

const present = (fields: object) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Definitions of every kind that hold together: all answer types, conditions of every operator, texts that cells mistreat. */
export const arbitraryDefinition: fc.Arbitrary<ChecklistDefinition> = fc
  .record({
    key,
    title: text,
    description: maybe(text),
    validityDays: fc.integer({ min: 1, max: 900 }),
    policy: fc.record({ notApplicable: fc.constantFrom('exclude', 'full'), decimals: fc.nat(4) }),
    sections: fc.array(section, { minLength: 1, maxLength: 3 }),
  })
  .map(({ sections, ...rest }) => {
    const known: Known[] = [];
    const [sectionIds, ids] = [new Set<string>(), new Set<string>()];
    const fresh = (id: string, taken: Set<string>) => {
      const free = taken.has(id) ? `${id}-${taken.size}` : id;
      taken.add(free);
      return free;
    };
    const written = sections.map(({ questions, condition, ...one }) => ({
      ...present(one),
      id: fresh(one.id, sectionIds),
      ...(condition === undefined ? {} : { condition: conditionOf(condition as Tree, known) }),
      questions: questions.map(([{ answer: kind, ...fields }, drawn]) => {
        const id = fresh(fields.id, ids);
        const asked = {
          ...present(fields),
          ...present(kind),
          id,
          ...(drawn === undefined ? {} : { condition: conditionOf(drawn as Tree, known) }),
        };
        known.push(knownOf(id, kind));
        return asked;
      }),
    }));
    return validateDefinition({
      format: 'concord.checklist/1',
      languages: ['en', 'de'],
      ...present(rest),
      sections: written,
    });
  })
  .filter((checked) => checked.ok)
  .map((checked) => {
    if (!checked.ok) throw new Error('filtered');
    return checked.definition;
  });
