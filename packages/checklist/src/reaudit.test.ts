import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reauditOf } from './reaudit.ts';
import { scoreAudit } from './score.ts';
import { audit } from './test/arbitrary-audit.ts';
import { answer, define, notApplicable } from './test/define.ts';

const missed = (question: string, instance = 0) => ({ question, instance });

describe('what a re-audit asks', () => {
  const definition = define({}, [
    { id: 'first', questions: [{ id: 'kitchen' }, { id: 'optional', required: false }] },
    {
      id: 'rooms',
      repeat: { label: { en: 'Room' }, min: 1, max: 3 },
      questions: [
        { id: 'cold', condition: { question: 'kitchen', op: 'eq', value: 'pass' } },
        { id: 'why', type: 'text', condition: { question: 'cold', op: 'eq', value: 'pass' } },
        { id: 'floor' },
      ],
    },
  ]);
  const answers = [
    answer('kitchen', 'pass'),
    answer('optional', 'fail'),
    answer('cold', 'fail', 0),
    answer('cold', 'fail', 1),
    answer('floor', 'pass', 0),
    answer('floor', 'pass', 1),
  ];
  const again = reauditOf({ definition, answers, missed: [missed('optional'), missed('cold', 1)] });

  it('what was missed, in its own repeat', () => {
    expect([again.asks(missed('cold', 1)), again.asks(missed('cold', 0))]).toEqual([true, false]);
  });
  it('what its condition looks at', () => expect(again.asks(missed('kitchen'))).toBe(true));
  it('what it brings up', () => expect(again.asks(missed('why', 1))).toBe(true));
  it('and nothing else', () => expect(again.asks(missed('floor', 1))).toBe(false));
  it('it takes over all other answers', () => {
    expect(again.takenOver.map(({ question, instance }) => `${question} ${instance}`)).toEqual([
      'kitchen 0',
      'cold 0',
      'floor 0',
      'floor 1',
    ]);
  });
  it('it needs an answer to what was missed, required or not; N/A is one where it is allowed', () => {
    expect(again.missing(again.takenOver)).toEqual([
      { ...missed('cold', 1), code: 'REQUIRED' },
      { ...missed('optional'), code: 'REQUIRED' },
    ]);
    expect(again.missing([...again.takenOver, answer('optional', 'pass'), answer('cold', 'fail', 1)])).toEqual([]);
    const gone = [...again.takenOver.filter(({ question }) => question !== 'kitchen'), notApplicable('kitchen')];
    expect(again.missing([...gone, answer('optional', 'pass')])).toEqual([{ ...missed('kitchen'), code: 'REQUIRED' }]);
  });
});

describe('whatever was audited', () => {
  it('the same answers again give the same result', () => {
    fc.assert(
      fc.property(audit, ({ definition, answers }) => {
        const before = scoreAudit(definition, answers);
        const again = reauditOf({ definition, answers, missed: before.findings });
        const asked = answers.filter((one) => !again.takenOver.includes(one));
        expect(asked.every(again.asks)).toBe(true);
        expect(scoreAudit(definition, [...again.takenOver, ...asked])).toEqual(before);
      }),
    );
  });

  it('it asks whatever it may still need', () => {
    fc.assert(
      fc.property(audit, ({ definition, answers }) => {
        const again = reauditOf({ definition, answers, missed: scoreAudit(definition, answers).findings });
        expect(again.missing(again.takenOver).every(again.asks)).toBe(true);
      }),
    );
  });
});
