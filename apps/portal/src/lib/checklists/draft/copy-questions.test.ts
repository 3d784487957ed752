import { validateDefinition } from '@concord/checklist/validate';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { copiesOf, duplicateSection, looseQuestions, withNeeded } from './copy-questions.ts';
import { type Draft, type DraftQuestion, newDraft, placesOf } from './draft.ts';

const question = (id: string, extra: Partial<DraftQuestion> = {}) =>
  ({ id, type: 'passFail', text: { en: id }, department: 'ops', ...extra }) as DraftQuestion;
const missed = (id: string) => ({ question: id, op: 'missed' }) as const;

function draft(...sections: DraftQuestion[][]): Draft {
  const empty = newDraft('store', { en: 'Store' }, ['en']);
  return {
    ...empty,
    sections: sections.map((questions, index) => ({
      id: `section-${index + 1}`,
      title: { en: `S${index}` },
      questions,
    })),
  };
}

const source = draft(
  [question('a'), question('b', { condition: missed('a') })],
  [question('c', { condition: { not: { any: [missed('b'), { location: 'city', op: 'eq', value: 'Ulm' }] } } })],
);
source.sections[1]!.condition = missed('a');

it('takes conditions along under the new names when all they look at comes along', () => {
  const into = draft([question('a'), question('b')]);
  const { sections, left } = copiesOf(source, new Set(['a', 'b']), { into });
  expect(left).toEqual([]);
  expect(sections).toMatchObject([
    { id: 'section-1-2', questions: [{ id: 'a-2' }, { id: 'b-2', condition: missed('a-2') }] },
  ]);
});

it('says of each condition that cannot come along what it looks at', () => {
  const { sections, left } = copiesOf(source, new Set(['c']), { into: draft([]) });
  expect(left).toMatchObject([
    { of: { en: 'S1' }, missing: [{ id: 'a' }] },
    { of: { en: 'c' }, missing: [{ id: 'b' }] },
  ]);
  expect(sections[0]).not.toHaveProperty('condition');
  expect(sections[0]?.questions[0]).not.toHaveProperty('condition');
});

it('finds all that conditions need, of questions and of sections', () => {
  expect(withNeeded(source, new Set(['c']))).toEqual(new Set(['a', 'b', 'c']));
  expect(copiesOf(source, withNeeded(source, new Set(['c'])), { into: draft([]) }).left).toEqual([]);
});

it('a question that leaves its section keeps the condition of that section', () => {
  const copies = copiesOf(source, new Set(['a', 'b', 'c']), { into: draft([]) });
  expect(looseQuestions(copies).at(-1)?.condition).toMatchObject({ all: [missed('a'), { not: {} }] });
});

it('a duplicate in the same checklist keeps looking at what stands before it', () => {
  const { left, sections } = copiesOf(source, new Set(['b']), { into: source, keepOutside: true });
  expect(left).toEqual([]);
  expect(sections[0]?.questions[0]).toMatchObject({ id: 'b-2', condition: missed('a') });
  const doubled = JSON.parse(JSON.stringify(source)) as Draft;
  duplicateSection(doubled, 0);
  expect(doubled.sections[1]?.questions).toMatchObject([{ id: 'a-2' }, { id: 'b-2', condition: missed('a-2') }]);
});

it('whatever is copied, the target stays valid and every id is there once', () => {
  const ids = placesOf(source).map(({ question: { id } }) => id);
  fc.assert(
    fc.property(fc.subarray(ids, { minLength: 1 }), fc.boolean(), fc.boolean(), (chosen, itself, loose) => {
      const into = itself ? (JSON.parse(JSON.stringify(source)) as Draft) : draft([question('a')]);
      const copies = copiesOf(source, new Set(chosen), { into });
      if (loose) into.sections.at(-1)?.questions.push(...looseQuestions(copies));
      else into.sections.push(...copies.sections);
      expect(validateDefinition(into)).toMatchObject({ ok: true });
    }),
  );
});
