import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparability } from './comparability.ts';
import type { ChecklistDefinition } from './definition.ts';
import { questionChanges } from './question-changes.ts';
import { audit } from './test/arbitrary-audit.ts';
import { define, options, type QuestionDraft } from './test/define.ts';
import { versionChanges } from './version-changes.ts';

const one = (...questions: QuestionDraft[]) => define({}, [{ id: 's', questions }]);
const other = { id: 'other' };
const changesOf = (before: QuestionDraft, after: QuestionDraft) =>
  questionChanges(one(before, other), one(after, other));

describe('what changed in a question', () => {
  it('a text, language by language', () => {
    const before = { id: 'q', text: { en: 'Clean?', de: 'Sauber?' } };
    const after = { id: 'q', text: { en: 'Spotless?', de: 'Sauber?', fr: 'Propre ?' } };
    expect(changesOf(before, after)).toEqual([
      {
        question: 'q',
        change: 'changed',
        comparable: true,
        judgedBy: [],
        fields: [
          { field: 'text', language: 'en', change: 'changed', before: 'Clean?', after: 'Spotless?' },
          { field: 'text', language: 'fr', change: 'added', before: null, after: 'Propre ?' },
        ],
      },
    ]);
  });

  it('weight, condition, critical: with both values, and no trend across them where the worth changed', () => {
    const critical = { threshold: 1, effect: 'flag', scope: 'audit' };
    const condition = { location: 'country', op: 'eq', value: 'DE' };
    expect(changesOf({ id: 'q' }, { id: 'q', weight: 3, critical, condition })).toEqual([
      {
        question: 'q',
        change: 'changed',
        comparable: false,
        judgedBy: ['weight', 'critical'],
        fields: [
          { field: 'weight', change: 'changed', before: 1, after: 3 },
          { field: 'critical', change: 'added', before: null, after: critical },
          { field: 'condition', change: 'added', before: null, after: condition },
        ],
      },
    ]);
    expect(changesOf({ id: 'q', condition }, { id: 'q' })).toMatchObject([
      { comparable: true, fields: [{ field: 'condition', change: 'removed', before: condition, after: null }] },
    ]);
  });

  it('options by id: share, words, place, come and gone', () => {
    const choice = (list: object[]) => ({ id: 'q', type: 'choice', options: list });
    const [a, b, c] = options({ a: 1, b: 0.5, c: 0 }) as [object, object, object];
    expect(
      changesOf(choice([a, b, c]), choice([c, { ...a, label: { en: 'A!' } }, { ...b, share: 0.25 }])),
    ).toMatchObject([
      {
        comparable: false,
        fields: [
          { field: 'options', part: 'c', change: 'moved', before: 2, after: 0 },
          { field: 'options', part: 'a', partField: 'label', language: 'en', before: 'a', after: 'A!' },
          { field: 'options', part: 'b', partField: 'share', before: 0.5, after: 0.25 },
        ],
      },
    ]);
    expect(changesOf(choice([a, b]), choice([a, c]))).toMatchObject([
      {
        fields: [
          { field: 'options', part: 'c', change: 'added', before: null },
          { field: 'options', part: 'b', change: 'removed', after: null },
        ],
      },
    ]);
  });

  it('another type takes its fields along', () => {
    expect(changesOf({ id: 'q' }, { id: 'q', type: 'scale', from: 1, to: 5 })).toMatchObject([
      {
        comparable: false,
        judgedBy: ['type'],
        fields: [
          { field: 'type', before: 'passFail', after: 'scale' },
          { field: 'from', change: 'added', after: 1 },
          { field: 'to', change: 'added', after: 5 },
        ],
      },
    ]);
  });
});

describe('what changed in a checklist', () => {
  const sections = (...lists: string[][]) =>
    define(
      {},
      lists.map((ids, index) => ({ id: `s${index}`, questions: ids.map((id) => ({ id })) })),
    );

  it('tells the one question that was moved from those that made room', () => {
    expect(questionChanges(sections(['a', 'b', 'c', 'd']), sections(['b', 'c', 'a', 'd']))).toEqual([
      {
        question: 'a',
        change: 'moved',
        comparable: true,
        judgedBy: [],
        fields: [{ field: 'position', change: 'moved', before: 0, after: 2 }],
      },
    ]);
    expect(questionChanges(sections(['a', 'b'], ['c']), sections(['a'], ['c', 'b']))).toEqual([
      {
        question: 'b',
        change: 'moved',
        comparable: true,
        judgedBy: [],
        fields: [{ field: 'section', change: 'moved', before: 's0', after: 's1' }],
      },
    ]);
  });

  it('names what came and went, sections and policy too', () => {
    const band = (id: string, from: number) => ({ id, label: { en: id }, from, tone: 'good' as const });
    const older = define({ bands: [band('c', 0), band('a', 90)] }, [
      { id: 's', questions: [{ id: 'q' }, { id: 'gone' }] },
      { id: 't', questions: [{ id: 'u' }] },
    ]);
    const newer = define({ rollUp: 'sectionMean', bands: [band('c', 0), band('b', 60), band('a', 95)] }, [
      { id: 's', weight: 2, title: { en: 'Hall' }, questions: [{ id: 'q' }, { id: 'new' }] },
    ]);
    const changes = versionChanges(older, { ...newer, validityDays: 30 });
    expect(changes.checklist).toEqual([{ field: 'validityDays', change: 'changed', before: 365, after: 30 }]);
    expect(changes.policy).toMatchObject([
      { field: 'rollUp', before: 'pooled', after: 'sectionMean' },
      { field: 'bands', part: 'b', change: 'added' },
      { field: 'bands', part: 'a', partField: 'from', before: 90, after: 95 },
    ]);
    expect(changes.sections).toMatchObject([
      {
        section: 's',
        change: 'changed',
        fields: [
          { field: 'title', language: 'en' },
          { field: 'weight', after: 2 },
        ],
      },
      { section: 't', change: 'removed', fields: [] },
    ]);
    expect(changes.questions.map(({ question, change }) => `${question} ${change}`)).toEqual([
      'new added',
      'gone removed',
      'u removed',
    ]);
  });

  it('a law: nothing differs from itself, and what a trend may use is called comparable', () => {
    const pair = fc
      .tuple(audit, audit)
      .map(([one, two]): [ChecklistDefinition, ChecklistDefinition] => [one.definition, two.definition]);
    fc.assert(
      fc.property(pair, ([older, newer]) => {
        expect(versionChanges(older, structuredClone(older))).toEqual({
          checklist: [],
          policy: [],
          sections: [],
          questions: [],
        });
        const standings = comparability(older, newer);
        const standing = (name: string) => standings.filter((one) => one.standing === name).map((one) => one.question);
        const changes = questionChanges(older, newer);
        const of = (change: string) => changes.filter((one) => one.change === change).map((one) => one.question);
        expect([of('added'), of('removed')]).toEqual([standing('added'), standing('removed')]);
        const silent = new Set(changes.filter((one) => !one.comparable).map((one) => one.question));
        expect(standing('judgedDifferently').filter((id) => !silent.has(id))).toEqual([]);
        expect(standing('alike').filter((id) => silent.has(id))).toEqual([]);
      }),
    );
  });
});
