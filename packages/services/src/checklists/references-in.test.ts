import fc from 'fast-check';
import { expect, it } from 'vitest';
import { referencesIn } from './references-in.ts';
import { titleOf } from './title-of.ts';

it('takes any JSON as an unfinished definition', () => {
  const field = fc.constantFrom('sections', 'questions', 'department', 'contributing', 'guideline', 'title');
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
      for (const { path, key } of referencesIn(definition)) {
        const at = path.reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], definition);
        expect(at).toBe(key);
      }
      expect(Object.values(titleOf(definition, 'key')).length).toBeGreaterThan(0);
    }),
  );
});
