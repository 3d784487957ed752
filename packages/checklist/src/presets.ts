import type { Policy } from './policy.ts';

const weighted: Policy = {
  method: 'weighted',
  start: 100,
  possible: 'weight',
  notApplicable: 'exclude',
  unanswered: 'exclude',
  rollUp: 'pooled',
  bonus: 'capped',
  repeat: 'pooled',
  decimals: 1,
  bands: [],
  ratings: [],
};

/** What a preset presupposes of critical questions, for presets that are about them; a policy cannot say it, each question does. */
export interface Preset {
  key: string;
  policy: Policy;
  critical?: { threshold: number; effect: 'zero' | 'flag'; scope: 'audit' };
}

/** The policies of other audit products, to start from. `worst` of the points preset is a first value to change. */
export const presets = [
  { key: 'pooledBlankZero', policy: { ...weighted, unanswered: 'zero' } },
  { key: 'chosenOption', policy: { ...weighted, possible: 'chosenOption' } },
  { key: 'autoFailFlags', policy: weighted, critical: { threshold: 1, effect: 'flag', scope: 'audit' } },
  { key: 'autoFailZeroes', policy: weighted, critical: { threshold: 1, effect: 'zero', scope: 'audit' } },
  { key: 'sectionMean', policy: { ...weighted, rollUp: 'sectionMean' } },
  { key: 'violationPoints', policy: { ...weighted, method: 'points', worst: 100, unanswered: 'zero', decimals: 0 } },
  { key: 'hundredMinusPoints', policy: { ...weighted, method: 'deduction', unanswered: 'zero', decimals: 0 } },
] as const satisfies readonly Preset[];

export type PresetKey = (typeof presets)[number]['key'];
