import type { AuditResult } from './result.ts';

/**
 * One step on the way to a score: where it starts, what each section (or instance of one) took, what the floor of a method that deducts gave
 * back, what bonus and critical questions did, and the rounding.
 */
export interface ScoreStep {
  kind: 'start' | 'section' | 'floor' | 'bonus' | 'critical' | 'rounding';
  section?: string;
  instance?: number;
  /** Points of the score, with their sign: all steps together are the score. */
  points: number;
}

/** How a result comes about, as steps that add up to its score; steps of nothing are left out. No score: no steps. */
export function scoreSteps(result: AuditResult): ScoreStep[] {
  const { method, score, unrounded, bonus, criticalReduction } = result;
  if (score === null || unrounded === null) return [];
  const start = { weighted: 100, deduction: result.start, points: 0 }[method];
  const sign = method === 'points' ? -1 : 1;
  const sections = result.sections.map(({ section, instance, lost }): ScoreStep => ({
    kind: 'section',
    section,
    ...(instance === undefined ? {} : { instance }),
    points: -sign * lost,
  }));
  const known = sum(sections) + start + sign * (bonus.counted - criticalReduction);
  const steps: ScoreStep[] = [
    ...sections,
    { kind: 'floor', points: unrounded - known },
    { kind: 'bonus', points: sign * bonus.counted },
    { kind: 'critical', points: -sign * criticalReduction },
    { kind: 'rounding', points: score - unrounded },
  ];
  return [{ kind: 'start', points: start }, ...steps.filter(({ points }) => Math.abs(points) > 1e-9)];
}

function sum(steps: readonly ScoreStep[]): number {
  return steps.reduce((all, { points }) => all + points, 0);
}
