import { describe, expect, it } from 'vitest';
import type { Answer, AuditContext } from './answers.ts';
import { answer, define, notApplicable, options } from './test/define.ts';
import { visibleQuestions } from './visibility.ts';

const first = [
  { id: 'open', allowNotApplicable: true },
  { id: 'kind', type: 'multiChoice', options: options({ bar: 1, drive: 1, shop: 1 }) },
  { id: 'seats', type: 'number' },
  { id: 'since', type: 'date' },
];

/** Whether the last question shows. */
function shows(condition: object, answers: Answer[], context?: AuditContext): boolean {
  // A way to be shown that nobody takes, so that conditions may be tested that are never true.
  const either = { any: [condition, { location: 'elsewhere', op: 'answered' }] };
  const definition = define({}, [{ id: 's', questions: [...first, { id: 'last', condition: either }] }]);
  return visibleQuestions(definition, answers, context).some(({ question }) => question.id === 'last');
}

describe('conditions on answers', () => {
  it('compare values of their kind', () => {
    const seats = (op: string, value: unknown) => shows({ question: 'seats', op, value }, [answer('seats', 20)]);
    expect([
      seats('eq', 20),
      seats('ne', 20),
      seats('lt', 21),
      seats('le', 20),
      seats('gt', 20),
      seats('ge', 20),
    ]).toEqual([true, false, true, true, false, true]);
    expect(seats('in', [10, 20])).toBe(true);
    expect(seats('lt', '21')).toBe(false);
    expect(shows({ question: 'since', op: 'lt', value: '2020-01-01' }, [answer('since', '2019-12-31')])).toBe(true);
  });

  it('look into lists', () => {
    const kinds = [answer('kind', ['bar', 'shop'])];
    expect(shows({ question: 'kind', op: 'contains', value: 'shop' }, kinds)).toBe(true);
    expect(shows({ question: 'kind', op: 'contains', value: ['shop', 'drive'] }, kinds)).toBe(false);
    expect(shows({ question: 'kind', op: 'in', value: ['drive', 'shop'] }, kinds)).toBe(true);
    expect(shows({ question: 'kind', op: 'eq', value: ['shop', 'bar'] }, kinds)).toBe(true);
  });

  it('are false without an answer, ne included', () => {
    expect(shows({ question: 'open', op: 'ne', value: 'pass' }, [])).toBe(false);
    expect(shows({ question: 'open', op: 'ne', value: 'pass' }, [notApplicable('open')])).toBe(false);
    expect(shows({ not: { question: 'open', op: 'eq', value: 'pass' } }, [])).toBe(true);
    expect(shows({ question: 'seats', op: 'ne', value: 3 }, [answer('seats', 'many')])).toBe(false);
  });

  it('know answered, missed and not applicable', () => {
    const open = (op: string, given: Answer[]) => shows({ question: 'open', op }, given);
    expect([open('answered', [answer('open', 'fail')]), open('answered', [notApplicable('open')])]).toEqual([
      true,
      false,
    ]);
    expect([open('missed', [answer('open', 'fail')]), open('missed', [answer('open', 'pass')])]).toEqual([true, false]);
    expect([open('notApplicable', [notApplicable('open')]), open('notApplicable', [])]).toEqual([true, false]);
  });

  it('combine; all of nothing is true, any of nothing false', () => {
    const pass = { question: 'open', op: 'eq', value: 'pass' };
    const many = { question: 'seats', op: 'gt', value: 10 };
    expect(shows({ all: [pass, many] }, [answer('open', 'pass')])).toBe(false);
    expect(shows({ any: [pass, many] }, [answer('open', 'pass')])).toBe(true);
    expect([shows({ all: [] }, []), shows({ any: [] }, [])]).toEqual([true, false]);
  });
});

describe('conditions on the location', () => {
  it('read its attributes and nothing that it inherits', () => {
    const context = { location: { country: 'DE', seats: 40, drive: true, closed: null } };
    expect(shows({ location: 'country', op: 'in', value: ['DE', 'AT'] }, [], context)).toBe(true);
    expect(shows({ location: 'seats', op: 'ge', value: 41 }, [], context)).toBe(false);
    expect(shows({ location: 'drive', op: 'eq', value: true }, [], context)).toBe(true);
    expect(shows({ location: 'closed', op: 'answered' }, [], context)).toBe(false);
    expect(shows({ location: 'toString', op: 'answered' }, [], context)).toBe(false);
    expect(shows({ location: 'country', op: 'ne', value: 'FR' }, [])).toBe(false);
  });
});

describe('conditions that hang on one another', () => {
  it('an answer to a hidden question is no answer to what follows', () => {
    const definition = define({}, [
      {
        id: 's',
        questions: [
          { id: 'a' },
          { id: 'b', condition: { question: 'a', op: 'eq', value: 'pass' } },
          { id: 'c', condition: { question: 'b', op: 'answered' } },
        ],
      },
      { id: 't', condition: { question: 'c', op: 'answered' }, questions: [{ id: 'd' }] },
    ]);
    const stored = ['b', 'c', 'd'].map((id) => answer(id, 'pass'));
    const shown = (a: string) =>
      visibleQuestions(definition, [answer('a', a), ...stored]).map((one) => one.question.id);
    expect(shown('pass')).toEqual(['a', 'b', 'c', 'd']);
    expect(shown('fail')).toEqual(['a']);
  });

  it('in a repeat group look at the same instance, from outside at any', () => {
    const definition = define({}, [
      {
        id: 'rooms',
        repeat: { label: { en: 'Room' }, min: 1, max: 5 },
        questions: [{ id: 'clean' }, { id: 'why', condition: { question: 'clean', op: 'missed' } }],
      },
      { id: 'end', questions: [{ id: 'plan', condition: { question: 'clean', op: 'missed' } }] },
    ]);
    const shown = (answers: Answer[]) =>
      visibleQuestions(definition, answers).map((one) => `${one.question.id}${one.instance}`);
    expect(shown([answer('clean', 'pass', 0), answer('clean', 'fail', 3)])).toEqual([
      'clean0',
      'clean3',
      'why3',
      'plan0',
    ]);
    expect(shown([])).toEqual(['clean0']);
  });
});
