import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealBatch, type Seal } from './chain.ts';
import { checkBatch, LATEST_COMMIT_MS, type StoredEvent } from './check-batch.ts';
import { hashDetails } from './hash-details.ts';

const orgId = '018f0000-0000-7000-8000-000000000001';
const start = Date.parse('2026-03-02T09:00:00Z');

const event = fc
  .record({
    id: fc.uuid(),
    memberId: fc.option(fc.uuid(), { nil: null }),
    verb: fc.string(),
    subjectKind: fc.string(),
    subjectId: fc.option(fc.uuid(), { nil: null }),
    requestId: fc.option(fc.string(), { nil: null }),
    salt: fc.string(),
    details: fc.dictionary(fc.string(), fc.jsonValue()),
  })
  .map((made): StoredEvent => ({
    ...made,
    at: new Date(start).toISOString(),
    detailsHash: hashDetails(made.salt, made.details),
  }));
const log = fc
  .uniqueArray(event, { minLength: 1, maxLength: 12, selector: (one) => one.id })
  .chain((events) =>
    fc.tuple(fc.constant(events), fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 12, maxLength: 12 })),
  );

function sealed(events: readonly StoredEvent[], sizes: readonly number[]): Seal[] {
  const seals: Seal[] = [];
  for (let from = 0, n = 0; from < events.length; from += sizes[n] ?? 1, n += 1) {
    const batch = events.slice(from, from + (sizes[n] ?? 1));
    seals.push(sealBatch(orgId, seals.at(-1) ?? null, new Date(start + n * 1000).toISOString(), batch));
  }
  return seals;
}

function problemsOf(seals: readonly Seal[], events: readonly StoredEvent[], brand = orgId) {
  const stored = new Map(events.map((one) => [one.id, one]));
  return seals
    .flatMap((seal, n) => checkBatch(brand, seals[n - 1] ?? null, seal, stored))
    .map((problem) => problem.code);
}

describe('the chain', () => {
  it('holds for what was written, and after any details were erased', () => {
    fc.assert(
      fc.property(log, fc.array(fc.boolean()), ([events, sizes], erase) => {
        const seals = sealed(events, sizes);
        expect(problemsOf(seals, events)).toEqual([]);
        const erased = events.map((one, n) => (erase[n] ? { ...one, salt: null, details: null } : one));
        expect(problemsOf(seals, erased)).toEqual([]);
      }),
    );
  });

  it('shows every edit of any covered field', () => {
    const edits: readonly ((one: StoredEvent) => StoredEvent)[] = [
      (one) => ({ ...one, verb: `${one.verb}!` }),
      (one) => ({ ...one, memberId: one.memberId === null ? orgId : null }),
      (one) => ({ ...one, subjectId: one.subjectId === null ? orgId : null }),
      (one) => ({ ...one, subjectKind: `${one.subjectKind}!` }),
      (one) => ({ ...one, requestId: `${one.requestId ?? ''}!` }),
      (one) => ({ ...one, at: new Date(start + 1).toISOString() }),
      (one) => ({ ...one, detailsHash: '0'.repeat(64) }),
    ];
    fc.assert(
      fc.property(log, fc.nat(), fc.nat(edits.length - 1), ([events, sizes], at, edit) => {
        const edited = events.with(at % events.length, edits[edit]!(events[at % events.length]!));
        expect(problemsOf(sealed(events, sizes), edited)).toContain('BATCH_ALTERED');
      }),
    );
  });

  it('shows edited details, also when their salt was taken away', () => {
    fc.assert(
      fc.property(log, fc.nat(), fc.boolean(), ([events, sizes], at, saltless) => {
        const one = events[at % events.length]!;
        const details = { ...one.details, planted: 1 };
        const edited = events.with(at % events.length, { ...one, details, salt: saltless ? null : one.salt });
        expect(problemsOf(sealed(events, sizes), edited)).toContain('DETAILS_ALTERED');
      }),
    );
  });

  it('shows a deleted event, a deleted batch, and a seal made anew without its successors', () => {
    fc.assert(
      fc.property(log, fc.nat(), ([events, sizes], at) => {
        const seals = sealed(events, sizes);
        const gone = events.toSpliced(at % events.length, 1);
        expect(problemsOf(seals, gone)).toContain('EVENT_MISSING');
        if (seals.length < 2) return;
        const inner = at % (seals.length - 1);
        expect(problemsOf(seals.toSpliced(inner, 1), events)).toContain('BATCH_MISSING');
        const forged = sealBatch(orgId, seals[inner - 1] ?? null, new Date(0).toISOString(), events.slice(0, 1));
        expect(problemsOf(seals.with(inner, forged), events)).toContain('CHAIN_BROKEN');
      }),
    );
  });

  it('belongs to one brand', () => {
    fc.assert(
      fc.property(log, ([events, sizes]) => {
        const other = orgId.replace(/1$/, '2');
        expect(problemsOf(sealed(events, sizes), events, other)).toContain('BATCH_ALTERED');
      }),
    );
  });

  it('shows an event that claims a moment long before the seal it was not in', () => {
    const [one] = fc.sample(event, 1) as [StoredEvent];
    const at = (ms: number): StoredEvent => ({ ...one, at: new Date(start + ms).toISOString() });
    const verdict = (ms: number) => {
      const first = sealBatch(orgId, null, new Date(start).toISOString(), [one]);
      const late = { ...at(ms), id: orgId };
      return problemsOf([first, sealBatch(orgId, first, new Date(start + 1000).toISOString(), [late])], [one, late]);
    };
    expect(verdict(-LATEST_COMMIT_MS)).toEqual([]);
    expect(verdict(-LATEST_COMMIT_MS - 1)).toEqual(['EVENT_BACKDATED']);
  });
});
