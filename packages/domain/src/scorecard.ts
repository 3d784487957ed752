import * as z from 'zod/mini';
import { Key } from './key.ts';

/** The four parts of a department's score, in the order people see them. */
export const COMPONENTS = ['readiness', 'compliance', 'experience', 'action'] as const;
export type Component = (typeof COMPONENTS)[number];

const Weight = z.number().check(z.nonnegative(), z.lte(1_000_000));

/**
 * One version of the federated model. A component without a weight is not used and leaves both sums.
 * `actionWindowDays`: how far back from the as-of date an action's first due date counts.
 */
export const ScorecardModel = z.strictObject({
  components: z.strictObject({
    readiness: z.optional(Weight),
    compliance: z.optional(Weight),
    experience: z.optional(Weight),
    action: z.optional(Weight),
  }),
  departments: z.array(z.strictObject({ department: Key, weight: Weight })),
  minimumCoverage: z.number().check(z.gte(0), z.lte(1)),
  actionWindowDays: z.int().check(z.gte(1), z.lte(3660)),
});
export type ScorecardModel = z.infer<typeof ScorecardModel>;

/** scoring.md §4 defaults. */
export const DEFAULT_COMPONENT_WEIGHTS = { readiness: 10, compliance: 45, experience: 30, action: 15 } as const;
export const DEFAULT_MINIMUM_COVERAGE = 0.5;

/** A weighted mean over what has data, and the share of the weight that had it. `score` 0–1 or null, `coverage` 0–1. */
export interface Covered {
  readonly score: number | null;
  readonly coverage: number;
}

interface Part {
  readonly weight: number;
  readonly score: number | null;
  readonly coverage: number;
}

function coveredMean(parts: readonly Part[]): Covered {
  let total = 0;
  let withData = 0;
  let sum = 0;
  let covered = 0;
  for (const part of parts) {
    total += part.weight;
    covered += part.weight * part.coverage;
    if (part.score === null) continue;
    withData += part.weight;
    sum += part.weight * part.score;
  }
  return { score: withData > 0 ? sum / withData : null, coverage: total > 0 ? covered / total : 0 };
}

/** Shares 0–1 per component; null or absent where there is no data. */
export type ComponentShares = Readonly<Partial<Record<Component, number | null>>>;

/** Department score = Σ w·share ÷ Σ w over the components that have data; coverage = Σ w with data ÷ Σ w. scoring.md §4. */
function scoreDepartment(model: ScorecardModel, shares: ComponentShares): Covered {
  return coveredMean(
    COMPONENTS.flatMap((component) => {
      const weight = model.components[component];
      if (weight === undefined) return [];
      const score = shares[component] ?? null;
      return [{ weight, score, coverage: score === null ? 0 : 1 }];
    }),
  );
}

export interface DepartmentScore extends Covered {
  readonly department: Key;
  readonly weight: number;
  readonly shares: ComponentShares;
}

/** `enough` is false below the model's minimum coverage: then no number may be shown. */
export interface LocationScore extends Covered {
  readonly enough: boolean;
  readonly departments: readonly DepartmentScore[];
}

/**
 * The scorecard of one location: departments × components. scoring.md §4, its worked example is the test.
 * A department without data lowers coverage and leaves the score's sums. No department with data: score null, coverage 0.
 */
export function scoreLocation(model: ScorecardModel, byDepartment: ReadonlyMap<Key, ComponentShares>): LocationScore {
  const departments = model.departments.map(({ department, weight }) => {
    const shares = byDepartment.get(department) ?? {};
    return { department, weight, shares, ...scoreDepartment(model, shares) };
  });
  const location = coveredMean(departments);
  return { ...location, enough: location.score !== null && location.coverage >= model.minimumCoverage, departments };
}

/** What one counted audit says about one department's questions; how to read it follows the checklist's method. */
export interface AuditStatistics {
  readonly method: 'weighted' | 'deduction' | 'points';
  /** `start` of a deduction, `worst` of points; unused for weighted. */
  readonly scale: number;
  readonly earned: number;
  readonly possible: number;
  readonly pointsLost: number;
}

/** Turns points lost into earned and possible of the same currency: scale points were possible, the lost ones are missing. */
function earnedOf(audit: AuditStatistics): { earned: number; possible: number } {
  if (audit.method === 'weighted') return { earned: audit.earned, possible: audit.possible };
  return { earned: 1 - Math.min(1, audit.pointsLost / audit.scale), possible: 1 };
}

/**
 * Compliance share of a department, 0–1, from the newest counted audit of each checklist; null without anything possible.
 * Weighted audits pool: Σ earned ÷ Σ possible. A deduction or points audit has one share for the whole audit, so it is averaged
 * with the pooled share of the weighted ones, each checklist once. scoring.md §4.
 */
export function complianceShare(audits: readonly AuditStatistics[]): number | null {
  const weighted = audits.filter((audit) => audit.method === 'weighted').map(earnedOf);
  const shares = audits
    .filter((audit) => audit.method !== 'weighted' && audit.scale > 0)
    .map((audit) => earnedOf(audit).earned);
  const possible = weighted.reduce((sum, audit) => sum + audit.possible, 0);
  const pooled = possible > 0 ? weighted.reduce((sum, audit) => sum + audit.earned, 0) / possible : null;
  const weightedCount = weighted.filter((audit) => audit.possible > 0).length;
  const count = weightedCount + shares.length;
  if (count === 0) return null;
  const clamped = pooled === null ? 0 : Math.min(1, Math.max(0, pooled));
  return (clamped * weightedCount + shares.reduce((sum, share) => sum + share, 0)) / count;
}

/** Actions that fell due in the window, and those of them verified in time; both summed by priority weight. */
export interface ActionStatistics {
  readonly due: number;
  readonly verifiedInTime: number;
}

/** Action share of a department, 0–1; null when nothing fell due. scoring.md §4. */
export function actionShare(actions: ActionStatistics): number | null {
  return actions.due > 0 ? actions.verifiedInTime / actions.due : null;
}

/** What a database can add up over the locations that count: those with enough coverage, a score and a weight above 0. */
export interface RegionSums {
  /** Σ weight × score. */
  readonly weightedScore: number;
  /** Σ weight. */
  readonly weight: number;
  readonly counted: number;
}

export interface RegionScore {
  readonly score: number | null;
  readonly counted: number;
}

/** A region's score from its sums: the weighted mean, and over how many locations. Nothing counted: null and 0. */
export function regionScore({ weightedScore, weight, counted }: RegionSums): RegionScore {
  return counted === 0 || weight <= 0 ? { score: null, counted: 0 } : { score: weightedScore / weight, counted };
}
