import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSets } from './compare-sets.ts';
import { exportTokens } from './export-tokens.ts';
import { importTokens } from './import-tokens.ts';
import { TOKEN_LIMITS } from './limits.ts';
import { resolveSet } from './resolve-set.ts';
import { EMPTY_SET } from './token-set.ts';

const one = (text: string) => importTokens([{ name: 'x.json', text }]);

describe('hostile files', () => {
  it('refuses nesting that no designer wrote, also in JSON5 and in lists', () => {
    for (const [open, close] of [
      ['{"a":', '}'],
      ['[', ']'],
      ['{a:', '}'],
    ] as const) {
      const text = `{"x":${open.repeat(200_000)}1${close.repeat(200_000)}}`;
      expect(one(text).problems[0]).toMatchObject({ code: 'FILE_TOO_DEEP', params: { depth: TOKEN_LIMITS.depth } });
    }
  });

  it('takes __proto__, constructor and prototype as the names that they are', () => {
    const text = `{"__proto__":{"polluted":{"$type":"color","$value":"#fff","$extensions":{"__proto__":{"x":1}}}},
      "constructor":{"prototype":{"$type":"color","$value":"{__proto__.polluted}"}}}`;
    const { set, problems } = one(text);
    expect(problems).toEqual([]);
    expect(set.tokens.map(({ path }) => path).sort()).toEqual(['__proto__.polluted', 'constructor.prototype']);
    expect(one(exportTokens(set)).set).toEqual(set);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('says that a file is too large, or holds too many tokens, instead of reading it', () => {
    const large = importTokens([{ name: 'x', text: ' '.repeat(TOKEN_LIMITS.characters + 1) }]);
    expect(large.problems).toMatchObject([{ code: 'FILE_TOO_LARGE' }]);
    const many = Array.from({ length: TOKEN_LIMITS.tokens + 1 }, (_, n) => `"t${n}":{"$type":"number","$value":${n}}`);
    expect(one(`{${many.join(',')}}`).problems).toMatchObject([{ code: 'TOO_MANY_TOKENS' }]);
  });

  it('follows a chain of a million aliases', () => {
    const token = (n: number, value: string) => ({ path: `t${n}`, type: 'number', value, modes: [] });
    const tokens = Array.from({ length: 1_000_000 }, (_, n) => token(n, `{t${n + 1}}`));
    const set = { ...EMPTY_SET, tokens: [...tokens, { ...token(1_000_000, ''), value: 7 }] };
    expect(resolveSet(set, [], () => undefined).get('t0')?.value).toBe(7);
  }, 60_000);

  it('does not put together a text that doubles with every alias', () => {
    const doubling = Array.from({ length: 60 }, (_, n) => [`t${n + 1}`, { $type: 'text', $value: `{t${n}}{t${n}}` }]);
    const { problems } = one(
      JSON.stringify({ t0: { $type: 'text', $value: 'haha' }, ...Object.fromEntries(doubling) }),
    );
    expect(problems.filter(({ code }) => code === 'VALUE_TOO_LARGE')).toHaveLength(1);
  });

  it('does not put together lists that double or nest with every alias', () => {
    const lists = (value: (n: number) => unknown, count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [`t${n + 1}`, { $type: 'list', $value: value(n) }]));
    for (const value of [(n: number) => [`{t${n}}`, `{t${n}}`], (n: number) => [`{t${n}}`]]) {
      const text = JSON.stringify({ t0: { $type: 'list', $value: [1] }, ...lists(value, 20_000) });
      const { problems, set } = one(text);
      expect(problems.filter(({ code }) => code === 'VALUE_TOO_LARGE')).toHaveLength(1);
      expect(compareSets(set, one(text).set)).toEqual([]);
    }
  });

  it('stops where groups extend each other, or double what they extend', () => {
    const circle = one('{"t":{"$value":1},"a":{"$extends":"{b}"},"b":{"$extends":"{a}"},"c":{"d":{"$extends":"{c}"}}}');
    expect(circle.problems.map(({ code }) => code)).toContain('EXTENDS_CIRCULAR');
    const groups = Array.from({ length: 40 }, (_, n) => [
      `g${n + 1}`,
      { x: { $extends: `{g${n}}` }, y: { $extends: `{g${n}}` } },
    ]);
    const text = JSON.stringify({ g0: { t: { $type: 'number', $value: 1 } }, ...Object.fromEntries(groups) });
    expect(one(text).problems.map(({ code }) => code)).toContain('TOO_MANY_TOKENS');
  }, 30_000);

  it('reads a number once, however long it is and whatever stands behind it', () => {
    for (const type of ['dimension', 'duration', 'number']) {
      const { problems } = one(JSON.stringify({ a: { $type: type, $value: `${'1'.repeat(300_000)}!` } }));
      expect(problems).toHaveLength(1);
    }
  });

  it('answers any JSON at all, and whatever a person cuts out of a file', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (text) => {
        const read = one(text);
        expect(one(exportTokens(read.set)).set).toEqual(read.set);
      }),
      { numRuns: 300 },
    );
    const whole =
      '{"a":{"$type":"color","$value":"{b}"},/*x*/"b":{"$value":{"colorSpace":"srgb","components":[0,0,0]}}}';
    for (let length = 0; length < whole.length; length += 1) one(whole.slice(0, length));
  });
});
