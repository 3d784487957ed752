import type { Condition } from '@concord/checklist/condition';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MATCHES, partPath, questionsIn, readGroup, renamedIn, writeGroup, writeWhole } from './condition-group.ts';

const a = { question: 'a', op: 'eq', value: 'pass' } as const;
const b = { question: 'b', op: 'missed' } as const;
const city = { location: 'city', op: 'eq', value: 'Graz' } as const;

const conditions = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<Condition>(a, b, city),
    fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
})).condition;

/** What stands at a path, or undefined. */
function at(condition: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((part, step) => (part as Record<string | number, unknown>)[step], condition);
}

function holds(condition: Condition, truth: ReadonlySet<string>): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, truth));
  if ('any' in condition) return condition.any.some((part) => holds(part, truth));
  if ('not' in condition) return !holds(condition.not, truth);
  return truth.has('question' in condition ? condition.question : condition.location);
}

it('any condition is shown, and written again says the same', () => {
  fc.assert(
    fc.property(conditions, fc.uniqueArray(fc.constantFrom('a', 'b', 'city')), (condition, true_) => {
      const truth = new Set(true_);
      const group = readGroup(condition);
      expect(holds(writeGroup(group), truth)).toBe(holds(condition, truth));
      const whole = writeWhole(group);
      if (whole) expect(holds(whole, truth)).toBe(holds(condition, truth));
      else expect(group.parts).toEqual([]);
    }),
  );
});

it('finds each part where validation names it', () => {
  fc.assert(
    fc.property(conditions, (condition) => {
      readGroup(condition).parts.forEach((part, index) => {
        expect(at(condition, partPath(condition, index))).toBe(part);
      });
    }),
  );
});

it('keeps what somebody chose: the match of a group comes back', () => {
  for (const match of MATCHES) {
    for (const parts of [[a], [a, city], [a, { any: [b] }]]) {
      expect(readGroup(writeGroup({ match, parts }))).toEqual({ match, parts });
    }
  }
});

it('is no condition without parts, and a lone rule without a group around it', () => {
  expect(writeWhole({ match: 'any', parts: [] })).toBeUndefined();
  expect(writeWhole({ match: 'all', parts: [a] })).toEqual(a);
  expect(writeWhole({ match: 'none', parts: [a] })).toEqual({ not: { any: [a] } });
});

it('names and renames the questions that it looks at', () => {
  const condition = { all: [a, { not: { any: [b, city] } }, a] };
  expect(questionsIn(condition)).toEqual(['a', 'b']);
  expect(questionsIn(renamedIn(condition, (id) => `${id}-2`))).toEqual(['a-2', 'b-2']);
});
