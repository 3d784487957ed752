import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from './answers.ts';
import { compileChecklist, scoreAudit } from './score.ts';
import type { AuditResult, QuestionResult } from './result.ts';
import { audit } from './test/arbitrary-audit.ts';
import { validateDefinition } from './validate.ts';

const runs = { numRuns: 400 };

function questionsOf(result: AuditResult): QuestionResult[] {
  return result.sections.flatMap((section) => section.questions);
}

function sumOf(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0);
}

/** Answers of every type that are good or better than some. */
const betterValues = ['pass', 'best', 'some', ['one', 'two'], ['two'], 3, 7, '#006241'];

/** Whether the same questions show and count, no share fell and one rose. */
function isOnlyBetter(before: readonly QuestionResult[], after: readonly QuestionResult[]): boolean {
  let rose = false;
  for (const [index, old] of before.entries()) {
    const now = after[index];
    if (now?.question !== old.question || now.instance !== old.instance || now.state !== old.state) return false;
    if ((now.share ?? 0) < (old.share ?? 0)) return false;
    rose ||= (now.share ?? 0) > (old.share ?? 0);
  }
  return rose && before.length === after.length;
}

describe('laws of every score', () => {
  it('keeps within its bounds', () => {
    fc.assert(
      fc.property(audit, ({ definition, answers }) => {
        const { score, reason, method, ratings, figures = [] } = scoreAudit(definition, answers);
        expect(reason).toBe(score === null ? 'NOTHING_POSSIBLE' : undefined);
        if (score === null) return;
        expect(score).toBeGreaterThanOrEqual(0);
        if (method !== 'points' && definition.policy.bonus === 'capped') expect(score).toBeLessThanOrEqual(100);
        expect(ratings.every(({ level }) => level === null || ['low', 'mid', 'high'].includes(level))).toBe(true);
        expect(figures.every(({ value }) => value === null || Number.isFinite(value))).toBe(true);
      }),
      runs,
    );
  });

  it('does not depend on the order of the answers', () => {
    const shuffled = audit.chain((one) =>
      fc.shuffledSubarray(one.answers, { minLength: one.answers.length }).map((other) => ({ ...one, other })),
    );
    fc.assert(
      fc.property(shuffled, ({ definition, answers, other }) => {
        expect(scoreAudit(definition, other)).toEqual(scoreAudit(definition, answers));
      }),
      runs,
    );
  });

  it('explains itself: weighted score + lost − bonus counted + critical reduction = 100', () => {
    fc.assert(
      fc.property(audit, ({ definition, answers }) => {
        const result = scoreAudit(definition, answers);
        if (result.method !== 'weighted' || result.unrounded === null) return;
        const lost = sumOf(questionsOf(result).map((question) => question.lost));
        const whole = result.unrounded + lost - result.bonus.counted + result.criticalReduction;
        expect(Math.abs(whole - 100)).toBeLessThan(1e-9);
        expect(Math.abs(sumOf(result.sections.map((section) => section.lost)) - lost)).toBeLessThan(1e-9);
      }),
      { numRuns: 1000 },
    );
  });

  it('explains points too: what the questions lost is what the audit lost', () => {
    fc.assert(
      fc.property(audit, ({ definition, answers }) => {
        const result = scoreAudit(definition, answers);
        if (result.method === 'weighted' || result.unrounded === null) return;
        const lost = sumOf(questionsOf(result).map((question) => question.lost));
        expect(Math.abs(lost - result.pointsLost)).toBeLessThan(1e-9);
        if (result.criticalMissed || result.bonus.earned > 0) return;
        const score = result.method === 'points' ? lost : Math.max(0, result.start - lost);
        expect(Math.abs(score - result.unrounded)).toBeLessThan(1e-9);
      }),
      runs,
    );
  });

  it('never counts what is hidden, its stored answer included', () => {
    fc.assert(
      fc.property(audit, ({ definition, answers }) => {
        const result = scoreAudit(definition, answers);
        const hidden = new Set<string>();
        for (const one of questionsOf(result)) {
          if (one.state !== 'hidden') continue;
          expect(one).toMatchObject({ share: null, earned: 0, possible: 0, lost: 0, pointsLost: 0 });
          hidden.add(`${one.question} ${one.instance}`);
        }
        // An answer may be all that an instance has, so hidden answers are emptied, not removed.
        const emptied = answers.map((one) =>
          hidden.has(`${one.question} ${one.instance}`) ? { ...one, value: null, notApplicable: false } : one,
        );
        expect(scoreAudit(definition, emptied)).toEqual(result);
      }),
      runs,
    );
  });

  it('is not lowered by a better answer while the same questions show', () => {
    fc.assert(
      fc.property(audit, fc.nat(), fc.nat(), ({ definition, answers }, pick, other) => {
        // By chosen option a better answer may raise the denominator: that is what this policy is for.
        if (definition.policy.method !== 'weighted' || definition.policy.possible !== 'weight') return;
        const rows = (list: Answer[]) => questionsOf(scoreAudit(definition, list));
        const [chosen, donor] = [
          answers[pick % Math.max(1, answers.length)],
          answers[other % Math.max(1, answers.length)],
        ];
        if (!chosen || !donor) return;
        for (const value of [donor.value, ...betterValues]) {
          const better = answers.map((one): Answer => (one === chosen ? { ...one, value } : one));
          if (!isOnlyBetter(rows(answers), rows(better))) continue;
          const [before, after] = [scoreAudit(definition, answers).unrounded, scoreAudit(definition, better).unrounded];
          if (before !== null) expect(after).toBeGreaterThanOrEqual(before - 1e-9);
        }
      }),
      { numRuns: 800 },
    );
  });

  it('survives JSON, is the same twice, and the preview is the score', () => {
    fc.assert(
      fc.property(audit, ({ definition, answers }) => {
        const result = scoreAudit(definition, answers);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        const read = validateDefinition(JSON.parse(JSON.stringify(definition)));
        expect(read).toEqual({ ok: true, definition });
        const copy = structuredClone(definition);
        expect(scoreAudit(copy, structuredClone(answers))).toEqual(result);
        expect(compileChecklist(copy).scoreOnly(answers)).toBe(result.score);
      }),
      runs,
    );
  });

  it('leaves nothing behind from one audit to the next', () => {
    fc.assert(
      fc.property(audit, fc.nat(7), ({ definition, answers }, nth) => {
        const emptied = answers.map((one, index): Answer => (index % 8 <= nth ? { ...one, value: null } : one));
        const fresh = scoreAudit(structuredClone(definition), emptied);
        scoreAudit(definition, answers);
        expect(scoreAudit(definition, emptied)).toEqual(fresh);
        expect(scoreAudit(definition, emptied)).toEqual(fresh);
      }),
      runs,
    );
  });

  it('gives departments the sums of the questions they own', () => {
    fc.assert(
      fc.property(audit, ({ definition, answers }) => {
        const result = scoreAudit(definition, answers);
        for (const one of result.departments) {
          const own = questionsOf(result).filter((q) => q.department === one.department && !q.bonus);
          expect(one.earned).toBeCloseTo(sumOf(own.map((q) => q.earned)), 9);
          expect(one.possible).toBeCloseTo(sumOf(own.map((q) => q.possible)), 9);
          expect(one.pointsLost).toBeCloseTo(sumOf(own.map((q) => q.pointsLost)), 9);
        }
      }),
      runs,
    );
  });
});
