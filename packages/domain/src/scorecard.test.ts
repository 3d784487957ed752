import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actionShare,
  complianceShare,
  DEFAULT_COMPONENT_WEIGHTS,
  type ScorecardModel,
  scoreLocation,
  regionScore,
} from './scorecard.ts';

const model: ScorecardModel = {
  components: DEFAULT_COMPONENT_WEIGHTS,
  departments: [
    { department: 'd1', weight: 2 },
    { department: 'd2', weight: 1 },
  ],
  minimumCoverage: 0.5,
  actionWindowDays: 365,
};

describe('the scorecard of a location', () => {
  it('gives the worked example of scoring.md §4', () => {
    const card = scoreLocation(
      model,
      new Map([
        ['d1', { readiness: 0.8, compliance: 0.9, experience: 0.6, action: null }],
        ['d2', { compliance: 0.5 }],
      ]),
    );
    expect(card.departments[0]?.score).toBeCloseTo(0.78235, 5);
    expect(card.departments[0]?.coverage).toBeCloseTo(0.85, 10);
    expect(card.departments[1]).toMatchObject({ score: 0.5, coverage: 0.45 });
    expect(card.score).toBeCloseTo(0.68824, 5);
    expect(card.coverage).toBeCloseTo(0.71667, 5);
    expect(card.enough).toBe(true);
  });

  it('leaves a component that the model does not use out of both sums', () => {
    const complianceOnly = { ...model, components: { compliance: 1 } };
    const card = scoreLocation(
      complianceOnly,
      new Map([
        ['d1', { compliance: 0.4, action: 1 }],
        ['d2', { compliance: 0.4 }],
      ]),
    );
    expect(card.score).toBeCloseTo(0.4, 12);
    expect(card.coverage).toBe(1);
  });

  it('says there is not enough data below the minimum coverage', () => {
    const card = scoreLocation(model, new Map([['d2', { compliance: 1 }]]));
    expect(card).toMatchObject({ score: 1, enough: false });
    expect(card.coverage).toBeCloseTo(0.15, 12);
  });

  it('has no score and no coverage without any data', () => {
    expect(scoreLocation(model, new Map())).toMatchObject({ score: null, coverage: 0, enough: false });
    expect(scoreLocation({ ...model, departments: [] }, new Map())).toMatchObject({
      score: null,
      coverage: 0,
      enough: false,
    });
  });

  it('stays between the smallest and the largest share, with coverage from 0 to 1', () => {
    const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null });
    const shares = fc.record({ readiness: share, compliance: share, experience: share, action: share });
    fc.assert(
      fc.property(shares, shares, (d1, d2) => {
        const card = scoreLocation(
          model,
          new Map([
            ['d1', d1],
            ['d2', d2],
          ]),
        );
        const known = [...Object.values(d1), ...Object.values(d2)].filter((value) => value !== null);
        expect(card.coverage).toBeGreaterThanOrEqual(0);
        expect(card.coverage).toBeLessThanOrEqual(1);
        if (known.length === 0) return expect(card.score).toBeNull();
        expect(card.score).toBeGreaterThanOrEqual(Math.min(...known) - 1e-12);
        expect(card.score).toBeLessThanOrEqual(Math.max(...known) + 1e-12);
      }),
    );
  });
});

describe('compliance of a department', () => {
  const weighted = (earned: number, possible: number) =>
    ({ method: 'weighted', scale: 100, earned, possible, pointsLost: 0 }) as const;
  const deduction = (pointsLost: number) =>
    ({ method: 'deduction', scale: 100, earned: 0, possible: 0, pointsLost }) as const;

  it('pools weighted audits: Σ earned ÷ Σ possible', () => {
    expect(complianceShare([weighted(3, 4), weighted(0, 6)])).toBeCloseTo(0.3, 12);
  });
  it('takes 1 − points lost ÷ start for a deduction, never below 0', () => {
    expect(complianceShare([deduction(7)])).toBeCloseTo(0.93, 12);
    expect(complianceShare([deduction(250)])).toBe(0);
  });
  it('averages checklists of both kinds, each once', () => {
    expect(complianceShare([weighted(1, 2), deduction(10)])).toBeCloseTo(0.7, 12);
  });
  it('is not known without audits or with nothing possible', () => {
    expect(complianceShare([])).toBeNull();
    expect(complianceShare([weighted(0, 0)])).toBeNull();
  });
});

describe('action and region', () => {
  it('weighs verified in time against due', () => {
    expect(actionShare({ due: 4, verifiedInTime: 3 })).toBe(0.75);
    expect(actionShare({ due: 0, verifiedInTime: 0 })).toBeNull();
  });
  it('is the mean of its locations by their weight, and says over how many', () => {
    const region = regionScore({ weightedScore: 1 * 0.5 + 3 * 0.9, weight: 4, counted: 2 });
    expect(region.score).toBeCloseTo(0.8, 12);
    expect(region.counted).toBe(2);
    expect(regionScore({ weightedScore: 0, weight: 0, counted: 0 })).toEqual({ score: null, counted: 0 });
  });
});
