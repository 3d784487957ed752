import { describe, expect, it } from 'vitest';
import type { ChecklistDefinitionInput } from './definition.ts';
import { scoreAudit } from './score.ts';
import { answer, define, notApplicable } from './test/define.ts';

type Policy = ChecklistDefinitionInput['policy'];

/** A door (weight 1), and rooms with a clean (3) and a warm (1) question. */
function rooms(policy: Policy, min = 0) {
  return define(policy, [
    { id: 'entry', questions: [{ id: 'door', points: 1 }] },
    {
      id: 'rooms',
      repeat: { label: { en: 'Room' }, min, max: 4 },
      questions: [
        { id: 'clean', weight: 3, points: 3 },
        { id: 'warm', weight: 1, points: 1, allowNotApplicable: true },
      ],
    },
  ]);
}

/** Room 0: 4 of 4. Room 2: 3 of 3 with one N/A. Room 3: 1 of 4. */
const answers = [
  answer('door', 'pass'),
  answer('clean', 'pass', 0),
  answer('warm', 'pass', 0),
  answer('clean', 'pass', 2),
  notApplicable('warm', 2),
  answer('clean', 'fail', 3),
  answer('warm', 'pass', 3),
];

const unrounded = (policy: Policy) => scoreAudit(rooms(policy), answers).unrounded;

describe('repeat groups', () => {
  it('pooled: all instances together', () => {
    expect(unrounded({})).toBeCloseTo((100 * 9) / 12, 10);
    expect(unrounded({ rollUp: 'sectionMean' })).toBeCloseTo((100 * (1 + 8 / 11)) / 2, 10);
  });

  it('mean of instances: each room weighs the same', () => {
    const mean = (1 + 1 + 1 / 4) / 3;
    expect(unrounded({ rollUp: 'sectionMean', repeat: 'meanOfInstances' })).toBeCloseTo((100 * (1 + mean)) / 2, 10);
    const possible = 11 / 3;
    expect(unrounded({ repeat: 'meanOfInstances' })).toBeCloseTo((100 * (1 + mean * possible)) / (1 + possible), 10);
  });

  it('worst instance: the worst room is the section', () => {
    expect(unrounded({ rollUp: 'sectionMean', repeat: 'worstInstance' })).toBeCloseTo(100 * 0.625, 10);
    const possible = 11 / 3;
    expect(unrounded({ repeat: 'worstInstance' })).toBeCloseTo((100 * (1 + possible / 4)) / (1 + possible), 10);
    const result = scoreAudit(rooms({ repeat: 'worstInstance' }), answers);
    expect(result.sections.map(({ instance, score }) => [instance, score])).toEqual([
      [undefined, 100],
      [0, 100],
      [2, 100],
      [3, 25],
    ]);
    const lost = result.sections.map((section) => section.lost);
    expect(lost.slice(0, 3)).toEqual([0, 0, 0]);
    expect(lost[3]).toBeCloseTo((100 * possible * 0.75) / (1 + possible), 10);
  });

  it('worst instance: a better answer brings a heavier room to the fore, and does not lower the score', () => {
    const mark = (id: string, weight: number) => ({
      id,
      type: 'scale',
      from: 0,
      to: 100,
      weight,
      allowNotApplicable: true,
    });
    const definition = define({ repeat: 'worstInstance' }, [
      { id: 'entry', questions: [{ id: 'door' }] },
      {
        id: 'rooms',
        repeat: { label: { en: 'Room' }, min: 0, max: 4 },
        questions: [mark('large', 9), mark('small', 1)],
      },
    ]);
    const other = [answer('door', 'pass'), answer('large', 50, 1), answer('small', 100, 1)];
    const score = (small: number) =>
      scoreAudit(definition, [...other, notApplicable('large', 0), answer('small', small, 0)]).score;
    expect([score(40), score(100)]).toEqual([49.2, 61.9]);
  });

  it('points: summed, averaged, or those of the worst room', () => {
    const points = (repeat: Policy['repeat']) => unrounded({ method: 'points', worst: 50, repeat });
    expect([points('pooled'), points('worstInstance')]).toEqual([3, 3]);
    expect(points('meanOfInstances')).toBeCloseTo(1, 10);
  });

  it('has as many instances as are answered, and at least the minimum', () => {
    const shown = (min: number) =>
      scoreAudit(rooms({}, min), answers)
        .sections.slice(1)
        .map((one) => one.instance);
    expect(shown(0)).toEqual([0, 2, 3]);
    expect(shown(4)).toEqual([0, 1, 2, 3]);
    expect(scoreAudit(rooms({}, 0), []).sections.map((one) => one.section)).toEqual(['entry']);
  });
});

describe('sections', () => {
  it('the mean goes by section weight, over sections with something possible', () => {
    const definition = define({ rollUp: 'sectionMean' }, [
      { id: 'a', weight: 3, questions: [{ id: 'q1' }] },
      { id: 'b', weight: 1, questions: [{ id: 'q2', weight: 7 }] },
      { id: 'c', weight: 9, questions: [{ id: 'q3', allowNotApplicable: true }] },
    ]);
    const result = scoreAudit(definition, [answer('q1', 'pass'), answer('q2', 'fail'), notApplicable('q3')]);
    expect(result.score).toBe(75);
    expect(result.sections.map(({ score, lost }) => [score, lost])).toEqual([
      [100, 0],
      [0, 25],
      [null, 0],
    ]);
  });

  it('the denominator follows the chosen option where the policy says so', () => {
    const option = (id: string, share: number, maximum: number) => ({ id, label: { en: id }, share, maximum });
    const definition = define({ possible: 'chosenOption' }, [
      {
        id: 's',
        questions: [{ id: 'q1', type: 'choice', options: [option('a', 1, 2), option('b', 0.5, 8)] }, { id: 'q2' }],
      },
    ]);
    const score = (value: string) => scoreAudit(definition, [answer('q1', value), answer('q2', 'fail')]);
    expect(score('a')).toMatchObject({ earned: 2, possible: 3, score: 66.7 });
    expect(score('b')).toMatchObject({ earned: 4, possible: 9, score: 44.4 });
  });
});
