import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChangeFacts, explainChange, explainNetworkChange } from './score-change.ts';
import type { AuditByDepartment } from './score-state.ts';

const model = (id: string, front: number, compliance = 3) => ({
  id,
  version: 1,
  effectiveFrom: '2026-01-01',
  model: {
    components: { compliance, action: 1 },
    departments: [
      { department: 'front', weight: front },
      { department: 'back', weight: 1 },
    ],
    minimumCoverage: 0,
    actionWindowDays: 60,
  },
});
const sums = (earned: number, possible = 10) =>
  ({ method: 'weighted', scale: 100, earned, possible, pointsLost: 0 }) as const;
const both = (front: number, back: number): AuditByDepartment =>
  new Map([
    ['front', sums(front)],
    ['back', sums(back)],
  ]);
const counted = (auditId: string, departments: AuditByDepartment, versionId = 'v1') => ({
  auditId,
  versionId,
  departments,
});
const same = model('m1', 1);
const plain = (before: AuditByDepartment, after: AuditByDepartment): ChangeFacts => ({
  before: { model: same, audits: new Map([['visit', counted('a', before)]]), actions: new Map() },
  after: { model: same, audits: new Map([['visit', counted('b', after)]]), actions: new Map() },
  crossedActions: { before: new Map(), after: new Map() },
  crossed: new Map(),
});
const total = (parts: readonly { change: number }[]) => parts.reduce((sum, part) => sum + part.change, 0);

describe('one location', () => {
  it('other answers alone explain the whole change', () => {
    const { parts } = explainChange(plain(both(10, 10), both(5, 10)));
    expect(parts).toEqual([
      { cause: 'answers', checklistId: 'visit', auditBefore: 'a', auditAfter: 'b', change: expect.closeTo(-0.25, 12) },
    ]);
  });

  it('tells other answers from another weighing of them', () => {
    // Before 10 of 20; the new answers would be 15 of 20 as weighed before; as weighed now the old answers are 4 of 20, the new 12 of 20.
    const facts: ChangeFacts = {
      ...plain(both(5, 5), both(6, 6)),
      crossed: new Map([['visit', { answersBefore: both(2, 2), answersAfter: both(7.5, 7.5) }]]),
    };
    const { parts } = explainChange(facts);
    const of = (cause: string) => parts.find((part) => part.cause === cause)?.change;
    // Over both orders: answers (0.25 + 0.4) ÷ 2, weights (−0.15 − 0.3) ÷ 2.
    expect(of('answers')).toBeCloseTo(0.325, 12);
    expect(of('weights')).toBeCloseTo(-0.225, 12);
    expect(total(parts)).toBeCloseTo(0.1, 12);
  });

  it('says nothing where one day had not enough data', () => {
    const facts = plain(both(5, 5), both(6, 6));
    const empty = { ...facts, before: { ...facts.before, audits: new Map() } };
    expect(explainChange(empty)).toMatchObject({ before: null, after: 0.6, parts: [] });
  });

  it('the parts sum to the change, whatever moved', () => {
    const share = fc.integer({ min: 0, max: 10 });
    const audit = fc.tuple(share, share).map(([front, back]) => both(front, back));
    const checklist = fc.record({
      before: fc.option(audit),
      after: fc.option(audit),
      crossed: fc.option(fc.record({ answersBefore: audit, answersAfter: audit })),
    });
    const actionShares = fc
      .record({ front: fc.option(share), back: fc.option(share) })
      .map((shares) => new Map(Object.entries(shares).flatMap(([key, of]) => (of === null ? [] : [[key, of / 10]]))));
    fc.assert(
      fc.property(
        fc.array(checklist, { minLength: 1, maxLength: 7 }),
        fc.tuple(actionShares, actionShares, actionShares, actionShares),
        fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 4 })),
        (checklists, [before, after, crossedBefore, crossedAfter], [front, compliance]) => {
          const side = (which: 'before' | 'after', weighed: ReturnType<typeof model>) => ({
            model: weighed,
            actions: which === 'before' ? before : after,
            audits: new Map(
              checklists.flatMap((one, at) =>
                one[which] ? [[`c${at}`, counted(`${which}${at}`, one[which])] as const] : [],
              ),
            ),
          });
          const crossed = new Map(
            checklists.flatMap((one, at) => (one.crossed ? [[`c${at}`, one.crossed] as const] : [])),
          );
          const facts = {
            before: side('before', same),
            after: side('after', model('m2', front, compliance)),
            crossedActions: { before: crossedBefore, after: crossedAfter },
            crossed,
          };
          for (const found of [explainChange(facts), explainChange(facts, 'front')]) {
            const { before, after } = found;
            if (before === null || after === null) expect(found.parts).toEqual([]);
            else expect(total(found.parts)).toBeCloseTo(after - before, 10);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a network', () => {
  it('a location that opens above the mean lifts it, and says so', () => {
    const stays = { weight: 1, before: 0.5, after: 0.5, stayed: true, parts: [] };
    const found = explainNetworkChange([stays, { weight: 1, before: null, after: 0.9, stayed: false, parts: [] }]);
    expect(found).toMatchObject({ before: 0.5, after: 0.7 });
    expect(found?.causes.get('locations')).toBeCloseTo(0.2, 12);
  });

  it('has no change to explain without a score on both days', () => {
    expect(explainNetworkChange([{ weight: 1, before: null, after: 0.9, stayed: true, parts: [] }])).toBeNull();
  });

  it('the causes sum to the change, whoever came and went', () => {
    const score = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
    const place = fc
      .record({
        weight: fc.integer({ min: 1, max: 5 }),
        before: score,
        after: score,
        stayed: fc.boolean(),
        split: fc.double({ min: -1, max: 1, noNaN: true }),
      })
      .map(({ split, ...one }) => {
        const change = (one.after ?? 0) - (one.before ?? 0);
        return {
          ...one,
          parts: [
            { cause: 'answers' as const, change: split },
            { cause: 'model' as const, change: change - split },
          ],
        };
      });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), (places) => {
        const found = explainNetworkChange(places);
        if (!found) return;
        const sum = [...found.causes.values()].reduce((all, change) => all + change, 0);
        expect(sum).toBeCloseTo(found.after - found.before, 9);
        const all = found.effects.flat().reduce((together, { change }) => together + change, 0);
        expect([found.effects.length, all]).toEqual([places.length, expect.closeTo(sum, 9)]);
      }),
    );
  });
});
