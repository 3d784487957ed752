import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileKey, picturesIn, withPhotos } from './pictures.ts';
import { validateDefinition } from './validate.ts';
import { arbitraryDefinition } from './xlsform/test/arbitrary-definition.ts';

it('finds every picture of a definition and changes nothing but its photo', () => {
  fc.assert(
    fc.property(arbitraryDefinition, fc.uuid({ version: 7 }), (definition, photo) => {
      const found = picturesIn(definition);
      const questions = definition.sections.flatMap((section) => section.questions);
      expect(found.length).toBe(questions.flatMap(({ pictures = [] }) => pictures).length);
      expect(withPhotos(definition, ({ photo: own }) => own)).toEqual(definition);
      const all = withPhotos(definition, () => photo);
      expect(picturesIn(all)).toEqual(found.map((picture) => ({ ...picture, photo })));
      expect(validateDefinition(all)).toMatchObject({ ok: true });
      expect(picturesIn(withPhotos(all, () => null)).every((picture) => picture.photo === null)).toBe(true);
    }),
    { numRuns: 100 },
  );
});

it('takes any JSON as an unfinished definition', () => {
  const field = fc.constantFrom('sections', 'questions', 'pictures', 'photo', 'file');
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6 },
      fc.jsonValue({ maxDepth: 1 }),
      fc.array(tie('tree')),
      fc.dictionary(field, tie('tree')),
    ),
  }));
  fc.assert(
    fc.property(tree, (definition) => {
      expect(Array.isArray(picturesIn(definition))).toBe(true);
      const named = { key: 'k', sections: definition };
      expect(withPhotos(named, () => null)).toMatchObject({ key: 'k' });
    }),
  );
});

it.each([
  ['jr://images/Hands.JPG', 'hands.jpg'],
  [String.raw`C:\form\media\hände.png`, 'ha\u0308nde.png'],
  ['hands.jpg', ' hands.jpg '],
])('takes %j and %j for the same file', (one, other) => {
  expect(fileKey(one)).toBe(fileKey(other));
});
