import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSets } from './compare-sets.ts';
import { exportTokens } from './export-tokens.ts';
import { importTokens } from './import-tokens.ts';
import type { Json } from './token-set.ts';

const name = fc.oneof(
  fc.stringMatching(/^[a-z0-9 _-]{1,6}$/),
  fc.constantFrom('__proto__', '10', '2', 'größe', 'a/b~c'),
);
const path = fc.array(name, { minLength: 1, maxLength: 3 });
const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
const px = fc.integer({ min: 0, max: 64 }).map((value) => ({ value, unit: 'px' }));
const typed = fc.oneof(
  hex.map((value) => ({ $type: 'color', $value: value as Json })),
  px.map((value) => ({ $type: 'dimension', $value: value })),
  fc.integer({ min: 1, max: 1000 }).map((value) => ({ $type: 'fontWeight', $value: value })),
  fc
    .record({ color: hex, offsetX: px, offsetY: px, blur: px, spread: px })
    .map((value) => ({ $type: 'shadow', $value: value })),
  path.map((names) => ({ $type: 'color', $value: `{${names.join('.')}}` })),
  path.map((names) => ({ $value: `{${names.join('.')}}` })),
);
const notes = fc.record(
  {
    $description: fc.string(),
    $deprecated: fc.oneof(fc.boolean(), fc.string()),
    $extensions: fc.dictionary(
      fc.stringMatching(/^org\.[a-z]{2,5}$/),
      fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
    ),
  },
  { requiredKeys: [] },
);
const entry = fc.record({ path, token: typed, notes });

/** A tree of tokens; where one would stand inside another it is left out. */
function treeOf(entries: readonly { path: readonly string[]; token: object; notes: object }[]): Json {
  const tree = Object.create(null) as Record<string, Json>;
  for (const { path: names, token, notes: said } of entries) {
    let at = tree;
    for (const part of names.slice(0, -1)) {
      at[part] ??= Object.create(null) as Json;
      at = at[part] as Record<string, Json>;
      if ('$value' in at) break;
    }
    const last = names.at(-1) ?? '';
    if (!('$value' in at) && at[last] === undefined) at[last] = { ...token, ...said } as Json;
  }
  return tree;
}

const files = fc.tuple(fc.array(entry, { maxLength: 12 }), fc.array(entry, { maxLength: 6 })).map(([light, dark]) => [
  { name: 'light.tokens.json', text: JSON.stringify(treeOf(light)) },
  { name: 'dark.tokens.json', text: JSON.stringify(treeOf([...dark, ...light.slice(0, 3)])) },
]);

describe('laws', () => {
  it('import → export → import gives the same set: types, descriptions, extensions, themes, aliases as aliases', () => {
    fc.assert(
      fc.property(files, (chosen) => {
        const { set } = importTokens(chosen);
        const again = importTokens([{ name: 'export.json', text: exportTokens(set) }]).set;
        expect(again).toEqual(set);
        expect(compareSets(set, again)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('a set differs from another by what was added there and removed here, and back', () => {
    fc.assert(
      fc.property(files, files, (one, other) => {
        const [a, b] = [importTokens(one).set, importTokens(other).set];
        const [there, back] = [compareSets(a, b), compareSets(b, a)];
        const paths = (changes: typeof there, kind: string) =>
          changes
            .filter((change) => change.kind === kind)
            .map((change) => change.path)
            .sort();
        expect(paths(there, 'added')).toEqual(paths(back, 'removed'));
        expect(paths(there, 'changed')).toEqual(paths(back, 'changed'));
      }),
      { numRuns: 100 },
    );
  });
});
