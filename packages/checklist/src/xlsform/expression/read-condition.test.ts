import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../condition.ts';
import type { FormMeaning, FormTarget } from './form-scope.ts';
import { NotSayable } from './form-scope.ts';
import { parseExpression } from './parse.ts';
import { readBand } from './read-band.ts';
import { readCondition } from './read-condition.ts';
import { BrokenExpression } from './tokenize.ts';

const target = (id: string, type: FormTarget['type'], names: string[] | null = null): FormMeaning => ({
  kind: 'targets',
  targets: [{ id, type, choices: names && new Map(names.map((name) => [name, name === 'na' ? null : name])) }],
});

const names: Record<string, FormMeaning> = {
  q: target('q', 'choice', ['yes', 'no', 'na']),
  many: target('many', 'multiChoice', ['a', 'b', 'c']),
  n: target('n', 'number'),
  d: target('d', 'date'),
  t: target('t', 'text'),
  photo: target('photo', 'photo'),
  late: { kind: 'later' },
  gone: { kind: 'lost' },
  flag: { kind: 'calculation', expression: parseExpression("if(${q} = 'yes', 1, 0)") },
  circle: { kind: 'calculation', expression: { kind: 'question', name: 'circle' } },
};
const scope = (name: string): FormMeaning => names[name] ?? { kind: 'unknown' };
const read = (text: string) => readCondition(parseExpression(text), scope);

const q = (op: string, value?: unknown, question = 'q') =>
  (value === undefined ? { question, op } : { question, op, value }) as Condition;

describe('conditions', () => {
  it.each<[string, Condition]>([
    ["${q} = 'yes'", q('eq', 'yes')],
    ["'yes'=${q}", q('eq', 'yes')],
    ['${q} = ‘yes’', q('eq', 'yes')],
    ["${q} != 'yes'", { not: q('eq', 'yes') }],
    ["${q} = ''", { not: q('answered') }],
    ["${q} != ''", q('answered')],
    ["${q} = 'na'", q('notApplicable')],
    ["selected(${q}, 'no')", q('eq', 'no')],
    ["selected (${many}, 'b')", q('contains', 'b', 'many')],
    ["not(selected(${many}, 'a')) and ${n} > 5", { all: [{ not: q('contains', 'a', 'many') }, q('gt', 5, 'n')] }],
    ["${many} = 'b a'", q('eq', ['b', 'a'], 'many')],
    ['count-selected(${many}) > 0', q('answered', undefined, 'many')],
    ['count-selected(${many}) < 1', { not: q('answered', undefined, 'many') }],
    ['string-length(${t}) != 0', q('answered', undefined, 't')],
    ["contains(${t}, 'x')", q('contains', 'x', 't')],
    ["${n} >= '3.5'", q('ge', 3.5, 'n')],
    ['-2 < ${n}', q('gt', -2, 'n')],
    ["${d} > date('2026-01-31')", q('gt', '2026-01-31', 'd')],
    ["${photo} = ''", { not: q('answered', undefined, 'photo') }],
    ['/data/group/n <= 10', q('le', 10, 'n')],
    ["../q = 'no'", q('eq', 'no')],
    ['${flag} = 1', q('eq', 'yes')],
    ['${flag} = 0', { not: q('eq', 'yes') }],
    ["selected(${q}, 'yes') = true()", q('eq', 'yes')],
    ['true()', { all: [] }],
    ['FALSE', { any: [] }],
    ['1 = 2', { any: [] }],
    ["${q} = 'yes' or ${n} = 1 and ${n} = 2", { any: [q('eq', 'yes'), { all: [q('eq', 1, 'n'), q('eq', 2, 'n')] }] }],
  ])('%s', (text, condition) => {
    expect(read(text)).toEqual(condition);
  });

  it.each([
    ['${later_than_this} = 1', 'EXPRESSION_QUESTION_UNKNOWN'],
    ['${late} = 1', 'EXPRESSION_LATER'],
    ['${gone} = 1', 'EXPRESSION_OF_LOST'],
    ["${q} = 'perhaps'", 'EXPRESSION_VALUE'],
    ["${n} = 'many'", 'EXPRESSION_VALUE'],
    ["regex(${t}, '^a')", 'EXPRESSION_FUNCTION'],
    ['${d} > today()', 'EXPRESSION_FUNCTION'],
    ['${n} + 1 > 2', 'EXPRESSION_NOT_SAYABLE'],
    ['${n} = ${t}', 'EXPRESSION_NOT_SAYABLE'],
    ['count-selected(${many}) > 1', 'EXPRESSION_NOT_SAYABLE'],
    ["${t} > 'a'", 'EXPRESSION_NOT_SAYABLE'],
    ['${circle} = 1', 'EXPRESSION_NOT_SAYABLE'],
  ])('%s is sound, and not sayable: %s', (text, code) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code }));
  });

  it.each([
    ["${q} = 'yes", 7],
    ['${q} = ', 7],
    ['${q = 1', 0],
    ['(1', 2],
    ['1 2', 2],
    ['a#b', 1],
  ])('%s is broken at %d', (text, at) => {
    expect(() => parseExpression(text)).toThrow(expect.objectContaining({ at }));
  });

  it('of any text end in a condition or in one of two refusals, in little time', () => {
    const piece = fc.constantFrom(
      '${q}',
      '${many}',
      '(',
      ')',
      'not(',
      "'yes'",
      '=',
      '!=',
      '<',
      ' and ',
      ' or ',
      ',',
      '.',
      '/',
      '1',
      '-',
      'if(',
      '{',
      '$',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        try {
          read(pieces.join(''));
        } catch (error) {
          if (!(error instanceof NotSayable || error instanceof BrokenExpression)) throw error;
        }
      }),
      { numRuns: 2_000 },
    );
    for (const hostile of ['('.repeat(5_000), `${'not('.repeat(2_000)}1`, '-'.repeat(9_000), 'a/'.repeat(4_000)]) {
      expect(() => parseExpression(hostile)).toThrow(BrokenExpression);
    }
  });
});

it.each<[string, boolean, object | null]>([
  ['. >= 0 and . <= 120', true, { lo: 0, hi: 120 }],
  ['.>0 and .<10', true, { lo: 1, hi: 9 }],
  ['.>0 and .<10', false, { lo: 0, hi: 10 }],
  ['5 <= . and not(. > 7)', true, { lo: 5, hi: 7 }],
  ['. = 3', true, { lo: 3, hi: 3 }],
  ['. <= ${n}', true, null],
  ['. != 3', true, null],
  ['. < 1 or . > 3', true, null],
  ["regex(., '^1')", true, null],
])('the constraint %s allows a band', (text, whole, band) => {
  expect(readBand(parseExpression(text), whole)).toEqual(band);
});
