import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from './answers.ts';
import { compileChecklist, scoreAudit } from './score.ts';
import { answer, define, draft, notApplicable } from './test/define.ts';
import { audit } from './test/arbitrary-audit.ts';
import { missingForSubmit } from './missing-for-submit.ts';
import { validateDefinition } from './validate.ts';
import { visibleQuestions } from './visibility.ts';

const hostile = <T>(things: unknown[]): T[] => things as T[];

describe('hostile answers', () => {
  const definition = define({}, [
    { id: 's', questions: [{ id: 'constructor' }, { id: 'to-string', type: 'number', band: { lo: 0, hi: 1 } }] },
    { id: 'rooms', repeat: { label: { en: 'Room' }, min: 0, max: 2 }, questions: [{ id: 'clean' }] },
  ]);

  it('anything at all in the place of answers neither throws nor leaves the bounds', () => {
    const question = fc.oneof(
      fc.constantFrom('constructor', 'to-string', 'clean', '__proto__', 'toString'),
      fc.anything(),
    );
    const thing = fc.oneof(fc.anything(), fc.record({ question, instance: fc.anything(), value: fc.anything() }));
    fc.assert(
      fc.property(fc.array(thing), (things) => {
        const answers = hostile<Answer>(things);
        const { score } = scoreAudit(definition, answers);
        expect(score === null || (score >= 0 && score <= 100)).toBe(true);
        visibleQuestions(definition, answers);
        missingForSubmit(definition, answers);
      }),
      { numRuns: 500 },
    );
  });

  it('a stored answer that breaks its rules counts as not given', () => {
    const good = answer('constructor', 'pass');
    for (const value of [Number.NaN, 1e300, Number.POSITIVE_INFINITY, '1', true, ['1']]) {
      const result = scoreAudit(definition, [good, answer('to-string', value)]);
      expect(result.score).toBe(100);
      expect(result.sections[0]?.questions[1]?.state).toBe('unanswered');
    }
    expect(scoreAudit(definition, [good, notApplicable('to-string')]).sections[0]?.questions[1]?.state).toBe(
      'unanswered',
    );
  });

  it('answers to unknown questions and impossible instances are left aside', () => {
    const good = answer('constructor', 'pass');
    const aside = [answer('nobody', 'fail'), answer('constructor', 'fail', 1), answer('clean', 'fail', -1)];
    const odd = [answer('clean', 'fail', 0.5), answer('clean', 'fail', 1e300), answer('clean', 'fail', Number.NaN)];
    expect(scoreAudit(definition, [good, ...aside, ...odd])).toEqual(scoreAudit(definition, [good]));
  });

  it('no more instances than the group allows, however large their numbers', () => {
    const many = [7, 1_000_000_000, 3].map((instance) => answer('clean', 'fail', instance));
    const rooms = scoreAudit(definition, many).sections.filter(({ section }) => section === 'rooms');
    expect(rooms.map(({ instance }) => instance)).toEqual([3, 7]);
  });

  it('values that JSON cannot write are no trouble, twice neither', () => {
    const circle: unknown[] = [];
    circle.push(circle, 10n, Symbol('x'));
    for (const value of [circle, 10n, Symbol('x'), () => 1, new Map()]) {
      const twice = hostile<Answer>([
        { question: 'constructor', value },
        { question: 'constructor', value: [value] },
      ]);
      expect(scoreAudit(definition, twice).reason).toBe('NOTHING_POSSIBLE');
    }
  });

  it('two answers that contradict each other are none, in either order; twice the same is one', () => {
    const pair = [answer('constructor', 'pass'), answer('constructor', 'fail')];
    expect(scoreAudit(definition, pair).reason).toBe('NOTHING_POSSIBLE');
    expect(scoreAudit(definition, pair.toReversed()).reason).toBe('NOTHING_POSSIBLE');
    expect(scoreAudit(definition, [...pair, answer('constructor', 'pass')]).reason).toBe('NOTHING_POSSIBLE');
    expect(scoreAudit(definition, [answer('constructor', 'pass'), answer('constructor', 'pass')]).score).toBe(100);
  });
});

describe('hostile definitions', () => {
  it('the largest and smallest figures that validation lets pass stay finite', () => {
    const extreme = { method: 'deduction', start: 1e9, decimals: 4 } as const;
    const definition = define(extreme, [
      {
        id: 's',
        questions: [
          { id: 'c', type: 'count', pointsEach: 1e9 },
          { id: 'p', points: 1e-6 },
        ],
      },
    ]);
    const result = scoreAudit(definition, [answer('c', 1e9), answer('p', 'fail')]);
    expect(result.score).toBe(0);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    const tiny = define({ decimals: 4 }, [
      {
        id: 's',
        questions: [
          { id: 'a', weight: 1e-6 },
          { id: 'b', weight: 1e9 },
        ],
      },
    ]);
    expect(scoreAudit(tiny, [answer('a', 'pass')]).score).toBe(100);
    expect(scoreAudit(tiny, [answer('a', 'pass'), answer('b', 'fail')]).score).toBe(0);
  });

  it('validation never throws, and what it lets pass can be scored', () => {
    const mutated = audit.chain((one) =>
      fc.tuple(fc.constant(one), fc.constantFrom(...pathsOf(one.definition)), fc.anything({ maxDepth: 2 })),
    );
    fc.assert(
      fc.property(mutated, ([{ definition, answers }, path, value]) => {
        const checked = validateDefinition(replaceAt(definition, path, value));
        if (checked.ok) expect(() => compileChecklist(checked.definition).score(answers)).not.toThrow();
        else expect(checked.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
    expect(validateDefinition(draft({}, [{ id: 's', questions: [{ id: 'q' }] }])).ok).toBe(true);
  });
});

type Path = (string | number)[];

function pathsOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  const entries = Array.isArray(value) ? value.map((part, index) => [index, part] as const) : Object.entries(value);
  return [at, ...entries.flatMap(([key, part]) => pathsOf(part, [...at, key]))];
}

function replaceAt(value: unknown, [first, ...rest]: Path, by: unknown): unknown {
  if (first === undefined) return by;
  if (Array.isArray(value)) return value.map((part, index) => (index === first ? replaceAt(part, rest, by) : part));
  const object = value as Record<string, unknown>;
  return { ...object, [first]: replaceAt(object[first], rest, by) };
}
