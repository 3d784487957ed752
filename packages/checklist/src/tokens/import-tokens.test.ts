import { describe, expect, it } from 'vitest';
import { importTokens } from './import-tokens.ts';
import { resolveSet } from './resolve-set.ts';
import type { Json } from './token-set.ts';

const read = (tree: Json, name = 'brand.tokens.json') => importTokens([{ name, text: JSON.stringify(tree) }]);
const codes = (result: ReturnType<typeof importTokens>) => result.problems.map(({ code, path }) => `${code} ${path}`);
const valueOf = (result: ReturnType<typeof importTokens>, path: string, modes: readonly string[] = []) =>
  resolveSet(result.set, modes, () => undefined).get(path)?.value;

describe('the format', () => {
  it('reads colours, dimensions and times as objects and as the text of older files alike', () => {
    const old = read({
      c: { $type: 'color', $value: '#0058A3' },
      d: { $type: 'dimension', $value: '16px' },
      t: { $type: 'duration', $value: '200ms' },
    });
    const fresh = read({
      c: { $type: 'color', $value: { colorSpace: 'srgb', components: [0, 0.3451, 0.63922], hex: '#0058a3' } },
      d: { $type: 'dimension', $value: { value: 16, unit: 'px' } },
      t: { $type: 'duration', $value: { value: 200, unit: 'ms' } },
    });
    expect(old.set.tokens.map(({ value }) => value)).toEqual(fresh.set.tokens.map(({ value }) => value));
    expect([...old.problems, ...fresh.problems]).toEqual([]);
  });

  it('hands a group’s type down, and an alias gets the type of what it names', () => {
    const result = read({
      space: { $type: 'dimension', s: { $value: '4px' }, deep: { m: { $value: '8px' } } },
      gap: { $value: '{space.deep.m}' },
    });
    const resolved = resolveSet(result.set, [], () => undefined);
    expect(resolved.get('gap')).toMatchObject({
      type: 'dimension',
      alias: 'space.deep.m',
      value: { value: 8, unit: 'px' },
    });
    expect(result.set.tokens.find(({ path }) => path === 'gap')?.value).toBe('{space.deep.m}');
    expect(result.problems).toEqual([]);
  });

  it('follows JSON pointers to tokens and into values', () => {
    const result = read({
      blue: { $type: 'color', $value: { colorSpace: 'srgb', components: [0, 0.2, 0.6] } },
      link: { $ref: '#/blue' },
      veil: {
        $type: 'color',
        $value: { colorSpace: 'srgb', components: [0, { $ref: '#/link/$value/components/1' }, 1], alpha: 0.5 },
      },
    });
    expect(result.problems).toEqual([]);
    expect(valueOf(result, 'link')).toEqual(valueOf(result, 'blue'));
    expect(valueOf(result, 'veil')).toEqual({ colorSpace: 'srgb', components: [0, 0.2, 1], alpha: 0.5 });
  });

  it('takes over what a group extends, its own names first, and knows the root token', () => {
    const result = read({
      button: { $type: 'color', $root: { $value: '#111111' }, hover: { $value: '#222222' } },
      danger: { $extends: '{button}', hover: { $value: '#ff0000' } },
      text: { $value: '{danger.$root}' },
    });
    expect(result.problems).toEqual([]);
    expect(valueOf(result, 'text')).toMatchObject({ hex: '#111111' });
    expect(valueOf(result, 'danger.hover')).toMatchObject({ hex: '#ff0000' });
  });

  it('reads every composite type', () => {
    const c = { colorSpace: 'srgb', components: [0, 0, 0], hex: '#000000' };
    const px = (value: number) => ({ value, unit: 'px' });
    const ms = (value: number) => ({ value, unit: 'ms' });
    const result = read({
      b: { $type: 'border', $value: { color: c, width: px(1), style: 'solid' } },
      t: { $type: 'transition', $value: { duration: ms(200), delay: ms(0), timingFunction: [0.4, 0, 0.2, 1] } },
      s: { $type: 'shadow', $value: { color: c, offsetX: px(0), offsetY: px(1), blur: px(2), spread: px(0) } },
      g: {
        $type: 'gradient',
        $value: [
          { color: c, position: 0 },
          { color: c, position: 1 },
        ],
      },
      k: { $type: 'strokeStyle', $value: { dashArray: [px(1), px(2)], lineCap: 'round' } },
      y: {
        $type: 'typography',
        $value: { fontFamily: ['Inter'], fontSize: px(16), fontWeight: 700, letterSpacing: px(0), lineHeight: 1.5 },
      },
    });
    expect(result.problems).toEqual([]);
    expect(result.set.tokens).toHaveLength(6);
  });
});

describe('what is wrong', () => {
  it('names an alias that leads nowhere by its path, with what it asked for', () => {
    const result = read({
      a: { $type: 'color', $value: '{b.c}' },
      g: { x: { $type: 'color', $value: '#fff' } },
      h: { $type: 'color', $value: '{g}' },
    });
    expect(result.problems).toEqual([
      { code: 'ALIAS_UNRESOLVED', path: 'a', params: { target: 'b.c' } },
      { code: 'ALIAS_TO_GROUP', path: 'h', params: { target: 'g' } },
    ]);
  });

  it('names a circle of aliases once, by the whole of it, and resolves what is not in it', () => {
    const result = read({
      $type: 'color',
      a: { $value: '{b}' },
      b: { $value: '{c}' },
      c: { $value: '{a}' },
      self: { $value: '{self}' },
      out: { $value: '{a}' },
      fine: { $value: '#00ff00' },
    });
    expect(result.problems).toEqual([
      { code: 'ALIAS_CIRCULAR', path: 'a', params: { cycle: ['a', 'b', 'c', 'a'] } },
      { code: 'ALIAS_CIRCULAR', path: 'self', params: { cycle: ['self', 'self'] } },
    ]);
    expect(valueOf(result, 'out')).toBeNull();
    expect(valueOf(result, 'fine')).toMatchObject({ hex: '#00ff00' });
  });

  it('names a circle that only one theme has', () => {
    const result = importTokens([
      { name: 'light.json', text: JSON.stringify({ $type: 'color', a: { $value: '#fff' }, b: { $value: '{a}' } }) },
      { name: 'dark.json', text: JSON.stringify({ $type: 'color', a: { $value: '{b}' }, b: { $value: '{a}' } }) },
    ]);
    expect(result.problems).toEqual([
      { code: 'ALIAS_CIRCULAR', path: 'a', mode: 'theme/dark', params: { cycle: ['a', 'b', 'a'] } },
    ]);
  });

  it('names values, types, properties, names and duplicates by path', () => {
    const text = `{
      "a": { "$type": "color", "$value": "reddish" },
      "b": { "$type": "colour-wheel", "$value": 1 },
      "c": { "$value": 1 },
      "d": { "$type": "dimension", "$value": {"value": "x"}, "$description": 4 },
      "e.f": { "$type": "number", "$value": 1 },
      "g": 12,
      "h": { "$type": "number", "$value": 1, "inner": { "$value": 2 } },
      "a": { "$type": "color", "$value": "blueish" }
    }`;
    expect(codes(importTokens([{ name: 'x.json', text }])).sort()).toEqual([
      'KEY_TWICE a',
      'NAME_FORBIDDEN e.f',
      'NOT_A_TOKEN g',
      'PROPERTY_WRONG d',
      'TOKEN_IN_TOKEN h.inner',
      'TYPE_MISSING c',
      'TYPE_UNKNOWN b',
      'VALUE_WRONG a',
      'VALUE_WRONG d',
    ]);
  });

  it('names a token that two files define, where nobody said that they are themes', () => {
    const file = (name: string, hex: string) => ({ name, text: `{a: {$type: 'color', $value: '${hex}'}}` });
    const files = [file('one.json5', '#fff'), file('two.json5', '#000')];
    const result = importTokens(
      files,
      new Map([
        ['one.json5', null],
        ['two.json5', null],
      ]),
    );
    expect(result.problems).toEqual([
      { code: 'TOKEN_TWICE', path: 'a', file: 'two.json5', params: { other: 'one.json5' } },
    ]);
  });

  it('says line and column of what cannot be read', () => {
    expect(importTokens([{ name: 'x.json', text: '{\n "a": }' }]).problems).toEqual([
      { code: 'FILE_UNREADABLE', path: '', file: 'x.json', params: { line: 2, column: 7 } },
    ]);
    for (const text of ['', '[]', '"x"', '{', '\u0000', '{"a":1}}', "{a:'"]) {
      expect(importTokens([{ name: 'x', text }]).errors).toBeGreaterThan(0);
    }
  });
});

describe('themes', () => {
  const light = {
    name: 'brand.light.tokens.json',
    text: '{"c":{"$type":"color","$value":"#ffffff"},"d":{"$type":"color","$value":"{c}"}}',
  };
  const dark = { name: 'brand.dark.tokens.json', text: '{"c":{"$type":"color","$value":"#000000"}}' };

  it('files that say the same tokens become contexts, light first', () => {
    const result = importTokens([light, dark]);
    expect(result.set.modifiers).toEqual([{ name: 'theme', contexts: ['light', 'dark'] }]);
    expect(valueOf(result, 'd')).toMatchObject({ hex: '#ffffff' });
    expect(valueOf(result, 'd', ['theme/dark'])).toMatchObject({ hex: '#000000' });
  });

  it('a person may place a file otherwise', () => {
    const result = importTokens(
      [light, dark],
      new Map([
        [light.name, null],
        [dark.name, { modifier: 'hour', context: 'night' }],
      ]),
    );
    expect(result.set.modifiers).toEqual([{ name: 'hour', contexts: ['default', 'night'] }]);
    expect(valueOf(result, 'd', ['hour/night'])).toMatchObject({ hex: '#000000' });
  });

  it('a resolver document says the order, with files beside it', () => {
    const resolver = {
      version: '2025.10',
      sets: { base: { sources: [{ $ref: 'brand.light.tokens.json' }] } },
      modifiers: { mode: { contexts: { day: [], night: [{ $ref: './brand.dark.tokens.json' }] }, default: 'day' } },
      resolutionOrder: [{ $ref: '#/sets/base' }, { $ref: '#/modifiers/mode' }, { $ref: '#/sets/none' }],
    };
    const result = importTokens([light, dark, { name: 'brand.resolver.json', text: JSON.stringify(resolver) }]);
    expect(result.set.modifiers).toEqual([{ name: 'mode', contexts: ['day', 'night'] }]);
    expect(valueOf(result, 'd', ['mode/night'])).toMatchObject({ hex: '#000000' });
    expect(codes(result)).toEqual(['SOURCE_MISSING ']);
  });

  it('themes of several sets in one file switch them on', () => {
    const result = read({
      base: { a: { value: '#fff', type: 'color' } } as Json,
      core: { a: { $value: '#ffffff', $type: 'color' }, b: { $value: '{a}', $type: 'color' } },
      night: { a: { $value: '#000000', $type: 'color' } },
      $themes: [
        { name: 'Day', selectedTokenSets: { core: 'source' } },
        { name: 'Night', selectedTokenSets: { core: 'source', night: 'enabled' } },
      ],
      $metadata: { tokenSetOrder: ['core', 'night'] },
    });
    expect(result.set.modifiers).toEqual([{ name: 'theme', contexts: ['Day', 'Night'] }]);
    expect(valueOf(result, 'b', ['theme/Night'])).toMatchObject({ hex: '#000000' });
  });
});
