import { describe, expect, it } from 'vitest';
import { modelOn } from './score-state.ts';
import { scoreTimeline, type TimelineAction, type TimelineAudit, type TimelineFacts } from './score-timeline.ts';
import { BEGINNING, FOREVER, replaceFrom } from './steps.ts';

const model = (id: string, version: number, effectiveFrom: string, actionWindowDays = 30) => ({
  id,
  version,
  effectiveFrom,
  model: {
    components: { compliance: 1, action: 1 },
    departments: [{ department: 'service', weight: 1 }],
    minimumCoverage: 0.5,
    actionWindowDays,
  },
});
const audit = (id: string, performedOn: string, earned: number, validityDays = 90): TimelineAudit => ({
  id,
  checklistId: 'visit',
  performedOn,
  validityDays,
  departments: new Map([['service', { method: 'weighted', scale: 100, earned, possible: 10, pointsLost: 0 }]]),
});
const facts = (over: Partial<TimelineFacts>): TimelineFacts => ({
  openedOn: null,
  closedOn: null,
  models: [model('m1', 1, '2026-01-01')],
  audits: [],
  actions: [],
  ...over,
});
const scores = (some: Partial<TimelineFacts>, from = BEGINNING) =>
  scoreTimeline(facts(some), from).location.map(({ from: start, until, value }) => [start, until, value.score]);

describe('a location over time', () => {
  it('has no data before its first audit and after the last one expired', () => {
    expect(scores({ audits: [audit('a', '2026-01-10', 8)] })).toEqual([
      [BEGINNING, '2026-01-10', null],
      ['2026-01-10', '2026-04-10', 0.8],
      ['2026-04-10', FOREVER, null],
    ]);
  });

  it('takes the newer audit, also one whose window ends sooner; of one day the later id', () => {
    const audits = [audit('a', '2026-01-10', 8), audit('c', '2026-02-01', 5, 10), audit('b', '2026-02-01', 9, 10)];
    expect(scores({ audits })).toEqual([
      [BEGINNING, '2026-01-10', null],
      ['2026-01-10', '2026-02-01', 0.8],
      ['2026-02-01', '2026-02-11', 0.5],
      ['2026-02-11', FOREVER, null],
    ]);
  });

  it('exists while it is open', () => {
    const some = { openedOn: '2026-01-05', closedOn: '2026-02-01', audits: [audit('a', '2026-01-10', 8)] };
    expect(scores(some)).toEqual([
      ['2026-01-05', '2026-01-10', null],
      ['2026-01-10', '2026-02-01', 0.8],
    ]);
    expect(scores({ openedOn: '2026-02-01', closedOn: '2026-02-01' })).toEqual([]);
  });

  it('counts an action from its first due day for the window, by what was decided until then', () => {
    const action = (verdicts: TimelineAction['verdicts']): TimelineAction => ({
      department: 'service',
      weight: 4,
      firstDueOn: '2026-03-01',
      verdicts,
    });
    const late = [
      action([
        { kind: 'verify', day: '2026-02-20' },
        { kind: 'reopen', day: '2026-03-10' },
      ]),
    ];
    expect(scores({ actions: late })).toEqual([
      [BEGINNING, '2026-03-01', null],
      ['2026-03-01', '2026-03-10', 1],
      ['2026-03-10', '2026-03-31', 0],
      ['2026-03-31', FOREVER, null],
    ]);
    expect(scores({ actions: [action([{ kind: 'cancel', day: '2026-02-20' }])] })).toEqual([
      [BEGINNING, FOREVER, null],
    ]);
  });

  it('changes with the version of the model, and names it', () => {
    const models = [model('m1', 1, '2026-01-01'), model('m2', 2, '2026-02-01')];
    const { location } = scoreTimeline(facts({ models, audits: [audit('a', '2026-01-10', 8)] }), '2026-01-20');
    expect(location.map(({ from, value }) => [from, value.modelVersionId])).toEqual([
      ['2026-01-20', 'm1'],
      ['2026-02-01', 'm2'],
      ['2026-04-10', 'm2'],
    ]);
    expect(modelOn(models, '2025-06-01')?.id).toBe('m1');
    expect(modelOn([], '2025-06-01')).toBeNull();
  });
});

it('a series replaced from a day on joins what says the same', () => {
  const same = (a: number, b: number) => a === b;
  const kept = [
    { from: BEGINNING, until: '2026-01-10', value: 1 },
    { from: '2026-01-10', until: FOREVER, value: 2 },
  ];
  const anew = [
    { from: '2026-01-20', until: '2026-02-01', value: 2 },
    { from: '2026-02-01', until: FOREVER, value: 3 },
  ];
  expect(replaceFrom(kept, anew, '2026-01-20', same)).toEqual([
    { from: BEGINNING, until: '2026-01-10', value: 1 },
    { from: '2026-01-10', until: '2026-02-01', value: 2 },
    { from: '2026-02-01', until: FOREVER, value: 3 },
  ]);
});
