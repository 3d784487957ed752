import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentStage, type GateFacts, lackOf, readinessOf, type StagedGate } from './opening-gates.ts';

const facts = (over: Partial<GateFacts>): GateFacts => ({
  demand: { kind: 'task', title: { en: 'Sign the lease' }, instructions: null },
  ...{ done: false, audit: null, missing: 0 },
  ...over,
});
const checklist = { kind: 'checklist' as const, checklistId: 'c', minScore: 80, bands: ['good'], noCritical: true };
const audit = { score: 80, band: 'good', criticals: 0 };

describe('a gate', () => {
  it.each([
    ['a task nobody did', facts({}), 'not_done'],
    ['a task that is done', facts({ done: true }), null],
    ['guidelines read by all', facts({ demand: { kind: 'guidelines', guidelineIds: ['g'] } }), null],
    ['one to read', facts({ demand: { kind: 'guidelines', guidelineIds: ['g'] }, missing: 1 }), 'not_acknowledged'],
    ['never audited', facts({ demand: checklist }), 'no_audit'],
    ['passed exactly', facts({ demand: checklist, audit }), null],
    ['just below', facts({ demand: checklist, audit: { ...audit, score: 79.99 } }), 'score'],
    ['without a score', facts({ demand: checklist, audit: { ...audit, score: null } }), 'score'],
    ['in another band', facts({ demand: checklist, audit: { ...audit, band: 'low' } }), 'band'],
    ['in no band', facts({ demand: checklist, audit: { ...audit, band: null } }), 'band'],
    ['with a critical finding', facts({ demand: checklist, audit: { ...audit, criticals: 1 } }), 'critical'],
    [
      'audited, which is all that is asked',
      facts({
        demand: { ...checklist, minScore: null, bands: [], noCritical: false },
        audit: { score: null, band: null, criticals: 3 },
      }),
      null,
    ],
  ])('%s', (_name, given, lack) => {
    expect(lackOf(given)).toBe(lack);
  });
});

const anyGates = fc.array(
  fc.record({
    stage: fc.nat(5),
    met: fc.boolean(),
    dueOn: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
  }),
);

describe('the stages', () => {
  it('are passed in their order: nothing before the current one is left, and meeting a gate never goes back', () => {
    fc.assert(
      fc.property(anyGates, fc.nat(), (gates: StagedGate[], at) => {
        const stage = currentStage(gates);
        expect(gates.filter((gate) => !gate.met && gate.stage < (stage ?? Infinity))).toEqual([]);
        const next = gates.map((gate, index) => (index === at % gates.length ? { ...gate, met: true } : gate));
        expect(currentStage(next) ?? Infinity).toBeGreaterThanOrEqual(stage ?? Infinity);
      }),
    );
  });

  it('count every gate once, whatever their order', () => {
    fc.assert(
      fc.property(anyGates, (gates) => {
        const ready = readinessOf(gates, '2026-02-01');
        expect(ready.met).toBe(gates.filter(({ met }) => met).length);
        expect(ready.late).toBeLessThanOrEqual(ready.gates - ready.met);
        expect(ready.stage === null).toBe(ready.met === ready.gates);
        expect(readinessOf(gates.toReversed(), '2026-02-01')).toEqual(ready);
      }),
    );
  });
});
