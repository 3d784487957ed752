import { describe, expect, it } from 'vitest';
import { type PresetKey, presets } from './presets.ts';
import { scoreAudit } from './score.ts';
import { answer, define } from './test/define.ts';

/** The same answers under every preset: hall 1 of 1; kitchen: half of a choice worth 4 there, a critical fail, a blank. */
function score(key: PresetKey) {
  const preset = presets.find((one) => one.key === key) ?? presets[0];
  const critical = 'critical' in preset ? { critical: preset.critical } : {};
  const option = (id: string, share: number, maximum: number) => ({ id, label: { en: id }, share, maximum });
  const definition = define(preset.policy, [
    { id: 'hall', questions: [{ id: 'q1', points: 5 }] },
    {
      id: 'kitchen',
      questions: [
        { id: 'q2', type: 'choice', points: 8, options: [option('half', 0.5, 4), option('full', 1, 1)] },
        { id: 'q3', points: 7, ...critical },
        { id: 'q4', points: 3, required: false },
      ],
    },
  ]);
  return scoreAudit(definition, [answer('q1', 'pass'), answer('q2', 'half'), answer('q3', 'fail')]);
}

describe('presets', () => {
  it.each([
    ['pooledBlankZero', 37.5],
    ['chosenOption', 50],
    ['autoFailFlags', 50],
    ['autoFailZeroes', 0],
    ['sectionMean', 62.5],
    ['violationPoints', 14],
    ['hundredMinusPoints', 86],
  ] as const)('%s gives %d on the same answers', (key, expected) => {
    expect(score(key).score).toBe(expected);
  });

  it('auto-fail that only flags says so', () => {
    expect(score('autoFailFlags')).toMatchObject({ criticalMissed: true, criticalReduction: 0 });
  });
});
