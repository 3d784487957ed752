import { describe, expect, it } from 'vitest';
import type { Answer } from './answers.ts';
import type { ChecklistDefinitionInput } from './definition.ts';
import { scoreAudit } from './score.ts';
import { validateDefinition } from './validate.ts';

type Policy = ChecklistDefinitionInput['policy'];
type Question = ChecklistDefinitionInput['sections'][number]['questions'][number];

const text = (words: string) => ({ en: words });
const option = (id: string, share: number) => ({ id, label: text(id), share });
const question = (id: string, weight: number, extra: object = {}): Question =>
  ({
    id,
    type: 'graded',
    text: text(id),
    department: 'service',
    weight,
    options: [option('none', 0), option('half', 0.5), option('all', 1)],
    ...extra,
  }) as Question;

/** The example of scoring.md: Q1 3×1, Q2 2×0.5, Q3 5×0, Q4 2×N/A, bonus Q5 1×1. */
function example(policy: Policy, changes: Record<string, object> = {}, withBonus = true) {
  const made = (id: string, weight: number, extra: object = {}) => question(id, weight, { ...extra, ...changes[id] });
  const definition = {
    format: 'concord.checklist/1',
    key: 'example',
    title: text('Example'),
    languages: ['en'],
    policy,
    sections: [
      {
        id: 'a',
        title: text('A'),
        questions: [made('q1', 3), made('q2', 2), ...(withBonus ? [made('q5', 1, { bonus: true })] : [])],
      },
      { id: 'b', title: text('B'), questions: [made('q3', 5), made('q4', 2, { allowNotApplicable: true })] },
    ],
  };
  const checked = validateDefinition(definition);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.definition;
}

const answer = (id: string, value: string): Answer => ({ question: id, instance: 0, value });
const answers: Answer[] = [
  answer('q1', 'all'),
  answer('q2', 'half'),
  answer('q3', 'none'),
  { question: 'q4', instance: 0, value: null, notApplicable: true },
  answer('q5', 'all'),
];

describe('the worked example of the scoring rules', () => {
  it('pooled: 50.0', () => {
    const result = scoreAudit(example({}), answers);
    expect(result).toMatchObject({ score: 50, earned: 4, possible: 10, criticalReduction: 0 });
    expect(result.bonus.counted).toBeCloseTo(10, 12);
  });

  it('section mean without the bonus: 40.0', () => {
    const result = scoreAudit(example({ rollUp: 'sectionMean' }, {}, false), answers);
    expect(result.score).toBe(40);
    expect(result.sections.map((section) => section.score)).toEqual([80, 0]);
  });

  it('not applicable counts in full: 58.3', () => {
    expect(scoreAudit(example({ notApplicable: 'full' }), answers).score).toBe(58.3);
  });

  it('not applicable counts as zero: 5 of 12', () => {
    expect(scoreAudit(example({ notApplicable: 'zero' }), answers).score).toBe(41.7);
  });

  it('Q2 critical with cap 40 on the audit: 40.0', () => {
    const critical = { threshold: 1, effect: 'cap', cap: 40, scope: 'audit' };
    const result = scoreAudit(example({}, { q2: { critical } }), answers);
    expect(result).toMatchObject({ score: 40, criticalMissed: true });
    expect(result.criticalReduction).toBeCloseTo(10, 12);
    expect(result.findings.map((finding) => [finding.question, finding.critical])).toEqual([
      ['q2', true],
      ['q3', false],
    ]);
  });

  it('Q2 critical: zero on the audit, zero on its section, flag', () => {
    const score = (effect: string, scope: string) =>
      scoreAudit(example({}, { q2: { critical: { effect, scope } } }), answers).score;
    expect(score('zero', 'audit')).toBe(0);
    expect(score('zero', 'section')).toBe(0);
    expect(score('flag', 'audit')).toBe(50);
    expect(scoreAudit(example({}, { q1: { critical: { effect: 'zero', scope: 'audit' } } }), answers).score).toBe(50);
  });

  it('Q3 hidden: 100.0, its stored answer never counts', () => {
    const result = scoreAudit(example({}, { q3: { condition: { question: 'q1', op: 'eq', value: 'none' } } }), answers);
    expect(result.score).toBe(100);
    expect(result.sections[1]?.questions[0]).toMatchObject({ state: 'hidden', earned: 0, possible: 0, lost: 0 });
  });

  it('the bonus is capped once on the total, or not at all', () => {
    const best = [answer('q1', 'all'), answer('q2', 'all'), answer('q3', 'all'), answer('q5', 'all')];
    expect(scoreAudit(example({}), best)).toMatchObject({ score: 100, bonus: { earned: 10, counted: 0 } });
    expect(scoreAudit(example({ bonus: 'uncapped' }), best).score).toBe(110);
  });

  it('nothing possible: no score and the reason', () => {
    for (const method of ['weighted', 'deduction', 'points'] as const) {
      const definition = example(
        { method, worst: 100 },
        Object.fromEntries(['q1', 'q2', 'q3', 'q4', 'q5'].map((id) => [id, { points: 1 }])),
      );
      const result = scoreAudit(definition, []);
      expect(result).toMatchObject({ score: null, unrounded: null, reason: 'NOTHING_POSSIBLE', findings: [] });
      expect(result.band).toBeUndefined();
    }
  });

  it('an unanswered question counts as zero where the policy says so', () => {
    expect(scoreAudit(example({ unanswered: 'zero' }), [answer('q1', 'all')]).score).toBe(25);
    expect(scoreAudit(example({}), [answer('q1', 'all')]).score).toBe(100);
  });
});
