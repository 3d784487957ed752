import { describe, expect, it } from 'vitest';
import type { Answer } from './answers.ts';
import { scoreAudit } from './score.ts';
import { answer, define, notApplicable } from './test/define.ts';
import type { PolicyDraft } from './test/rate.ts';

const label = { en: 'x' };
const option = (id: string, share: number, maximum: number) => ({ id, label, share, maximum });
const options = [option('none', 0, 8), option('half', 0.5, 4), option('all', 1, 2)];

/** Q1 3×1, Q2 2×0.5 and a bonus 1×1 in one section; Q3 5×0 and Q4 2×N/A in the other. Points are the weights. */
function score(policy: PolicyDraft, changes: { critical?: object; condition?: object; answers?: Answer[] } = {}) {
  const question = (id: string, weight: number, extra: object = {}) => ({
    id,
    type: 'graded',
    weight,
    points: weight,
    options,
    required: false,
    ...extra,
  });
  const critical = changes.critical ? { critical: changes.critical } : {};
  const condition = changes.condition ? { condition: changes.condition } : {};
  const definition = define(policy, [
    { id: 'a', questions: [question('q1', 3), question('q2', 2, critical), question('q5', 1, { bonus: true })] },
    { id: 'b', questions: [question('q3', 5, condition), question('q4', 2, { allowNotApplicable: true })] },
  ]);
  const given = [
    answer('q1', 'all'),
    answer('q2', 'half'),
    answer('q3', 'none'),
    notApplicable('q4'),
    answer('q5', 'all'),
  ];
  return scoreAudit(definition, changes.answers ?? given).score;
}

const blankQ3 = [answer('q1', 'all'), answer('q2', 'half'), notApplicable('q4'), answer('q5', 'all')];
const best = ['q1', 'q2', 'q3', 'q5'].map((id) => answer(id, 'all'));

describe('every row of the policy, each of its values, on one example', () => {
  it.each<[string, number | null, PolicyDraft, Parameters<typeof score>[1]?]>([
    ['method weighted', 50, {}],
    ['method deduction', 95, { method: 'deduction' }],
    ['another start', 45, { method: 'deduction', start: 50 }],
    ['floor 0', 0, { method: 'deduction', start: 4 }],
    ['method points', 5, { method: 'points', worst: 20 }],
    ['possible by the chosen option', 42.9, { possible: 'chosenOption' }],
    ['not applicable excluded', 50, { notApplicable: 'exclude' }],
    ['not applicable in full', 58.3, { notApplicable: 'full' }],
    ['not applicable as zero', 41.7, { notApplicable: 'zero' }],
    ['blank excluded', 100, { unanswered: 'exclude' }, { answers: blankQ3 }],
    ['blank as zero', 50, { unanswered: 'zero' }, { answers: blankQ3 }],
    ['blank as zero in points', 5, { method: 'points', worst: 20, unanswered: 'zero' }, { answers: blankQ3 }],
    ['pooled', 50, { rollUp: 'pooled' }],
    ['section mean', 50, { rollUp: 'sectionMean' }],
    ['bonus capped', 100, { bonus: 'capped' }, { answers: best }],
    ['bonus uncapped', 110, { bonus: 'uncapped' }, { answers: best }],
    ['bonus capped in deduction', 100, { method: 'deduction' }, { answers: best }],
    ['bonus uncapped in deduction', 101, { method: 'deduction', bonus: 'uncapped' }, { answers: best }],
    ['critical, audit to zero', 0, {}, { critical: { effect: 'zero', scope: 'audit' } }],
    ['critical, audit capped', 40, {}, { critical: { effect: 'cap', cap: 40, scope: 'audit' } }],
    ['critical, section to zero', 0, {}, { critical: { effect: 'zero', scope: 'section' } }],
    ['critical, section capped', 30, {}, { critical: { effect: 'cap', cap: 60, scope: 'section' } }],
    ['critical, flagged only', 50, {}, { critical: { effect: 'flag', scope: 'audit' } }],
    ['critical, but not below its threshold', 50, {}, { critical: { threshold: 0.5, effect: 'zero', scope: 'audit' } }],
    ['hidden', 100, {}, { condition: { question: 'q1', op: 'eq', value: 'half' } }],
    ['no decimals', 58, { notApplicable: 'full', decimals: 0 }],
    ['two decimals', 58.33, { notApplicable: 'full', decimals: 2 }],
    ['four decimals', 58.3333, { notApplicable: 'full', decimals: 4 }],
    ['nothing possible', null, {}, { answers: [] }],
  ])('%s: %s', (_, expected, policy, changes) => {
    expect(score(policy, changes)).toBe(expected);
  });
});
