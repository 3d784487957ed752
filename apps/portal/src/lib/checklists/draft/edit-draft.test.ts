import { presets } from '@concord/checklist/presets';
import { validateDefinition } from '@concord/checklist/validate';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newDraft, placesOf, QUESTION_TYPES, readDraft, storableDraft } from './draft.ts';
import {
  addQuestion,
  addSection,
  duplicateQuestion,
  freeQuestionId,
  moveQuestion,
  removeQuestion,
  removeSection,
  stepQuestion,
  stepSection,
} from './edit-draft.ts';
import { newQuestion, type OptionLabels, withType } from './new-question.ts';

const labels: OptionLabels = [{ en: 'Good' }, { en: 'Fair' }, { en: 'Poor' }];

function filled(counts: readonly number[]) {
  const draft = newDraft('store', { en: 'Store' }, ['en']);
  draft.sections = [];
  for (const count of counts) {
    const section = addSection(draft);
    draft.sections[section]!.title = { en: `S${section}` };
    for (let index = 0; index < count; index += 1) {
      const id = freeQuestionId(draft);
      addQuestion(draft, section, newQuestion('passFail', { id, text: { en: id }, department: 'ops' }, labels));
    }
  }
  return draft;
}

const idsOf = (draft: ReturnType<typeof filled>) =>
  draft.sections.map(({ questions }) => questions.map(({ id }) => id));

it.each(QUESTION_TYPES)('a new %s question is valid at once', (type) => {
  const draft = filled([1]);
  addQuestion(draft, 0, newQuestion(type, { id: 'fresh', text: { en: 'Fresh' }, department: 'ops' }, labels));
  expect(validateDefinition(draft)).toMatchObject({ ok: true });
});

it('changing through every type leaves a valid question and no field of an old type', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...QUESTION_TYPES), { minLength: 1, maxLength: 8 }), (types) => {
      const draft = filled([1]);
      let question = newQuestion('passFail', { id: 'x', text: { en: 'X' }, department: 'ops' }, labels);
      for (const type of types) question = withType(question, type, labels);
      addQuestion(draft, 0, question);
      expect(validateDefinition(draft)).toMatchObject({ ok: true });
    }),
  );
});

it('keeps options between types that have them', () => {
  const question = newQuestion('choice', { id: 'x', text: {}, department: '' }, labels);
  if (!('options' in question)) throw new Error('a choice has options');
  question.options[0]!.label = { en: 'Mine' };
  expect(withType(question, 'multiChoice', labels)).toMatchObject({ options: [{ label: { en: 'Mine' } }, {}, {}] });
});

it('steps across the border of sections and stops at both ends', () => {
  const draft = filled([2, 1]);
  expect(stepQuestion(draft, { section: 0, offset: 1 }, 1)).toEqual({ section: 1, offset: 0 });
  expect(idsOf(draft)).toEqual([['q-1'], ['q-2', 'q-3']]);
  expect(stepQuestion(draft, { section: 1, offset: 0 }, -1)).toEqual({ section: 0, offset: 1 });
  expect(stepQuestion(draft, { section: 0, offset: 0 }, -1)).toBeNull();
  expect(stepQuestion(draft, { section: 1, offset: 0 }, 1)).toBeNull();
  expect(stepQuestion(draft, { section: 7, offset: 0 }, 1)).toBeNull();
  expect(idsOf(draft)).toEqual([['q-1', 'q-2'], ['q-3']]);
});

it('brings back what was deleted, where it was', () => {
  const draft = filled([3]);
  const undo = removeQuestion(draft, { section: 0, offset: 1 });
  expect(idsOf(draft)).toEqual([['q-1', 'q-3']]);
  undo?.();
  undo?.();
  expect(idsOf(draft)).toEqual([['q-1', 'q-2', 'q-3']]);
  const whole = removeSection(draft, 0);
  expect(draft.sections).toEqual([]);
  whole?.();
  expect(idsOf(draft)).toEqual([['q-1', 'q-2', 'q-3']]);
});

it('no run of operations loses a question or gives an id twice', () => {
  const step = fc.constantFrom(-1 as const, 1 as const);
  const place = fc.record({ section: fc.nat(4), offset: fc.nat(6) });
  const operation = fc.oneof(
    fc.record({ kind: fc.constant('step' as const), place, step }),
    fc.record({ kind: fc.constant('move' as const), place, to: place }),
    fc.record({ kind: fc.constant('duplicate' as const), place }),
    fc.record({ kind: fc.constant('section' as const), index: fc.nat(4), step }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.nat(4), { minLength: 1, maxLength: 4 }),
      fc.array(operation, { maxLength: 30 }),
      (counts, operations) => {
        const draft = filled(counts);
        let expected = placesOf(draft).length;
        for (const each of operations) {
          if (each.kind === 'step') stepQuestion(draft, each.place, each.step);
          if (each.kind === 'move') moveQuestion(draft, each.place, each.to);
          if (each.kind === 'duplicate' && duplicateQuestion(draft, each.place)) expected += 1;
          if (each.kind === 'section') stepSection(draft, each.index, each.step);
        }
        const ids = placesOf(draft).map(({ question }) => question.id);
        expect(ids).toHaveLength(expected);
        expect(new Set(ids).size).toBe(expected);
      },
    ),
  );
});

it('stores no empty language, keeps texts that are required, drops empty optional ones', () => {
  const draft = filled([1]);
  draft.description = { en: '', de: ' ' };
  draft.sections[0]!.title = { en: 'S', de: '' };
  draft.sections[0]!.questions[0]!.text = { en: '' };
  const stored = storableDraft(draft);
  expect(stored).not.toHaveProperty('description');
  expect(stored.sections[0]).toMatchObject({ title: { en: 'S' }, questions: [{ text: {} }] });
});

it('opens whatever is stored without throwing, and anything valid unchanged', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      const draft = readDraft(json);
      expect(placesOf(draft)).toBeInstanceOf(Array);
    }),
  );
  const draft = { ...filled([2, 1]), policy: presets[0].policy };
  expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(JSON.parse(JSON.stringify(draft)));
});
