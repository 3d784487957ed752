import type { Day } from './ids.ts';
import type { Key } from './key.ts';
import {
  type AuditStatistics,
  complianceShare,
  type ComponentShares,
  type LocationScore,
  type ScorecardModel,
  scoreLocation,
} from './scorecard.ts';

/** One version of the federated model and the day from which it holds. */
export interface DatedModel {
  readonly id: string;
  readonly version: number;
  readonly effectiveFrom: Day;
  readonly model: ScorecardModel;
}

/** The version in effect on a day: the last one begun, the higher number where two begin together; before the first, the first. Null for none. */
export function modelOn<Model extends DatedModel>(models: readonly Model[], day: Day): Model | null {
  let found: Model | null = null;
  let first: Model | null = null;
  for (const candidate of models) {
    if (first === null || candidate.version < first.version) first = candidate;
    if (candidate.effectiveFrom > day) continue;
    if (found === null || isLater(candidate, found)) found = candidate;
  }
  return found ?? first;
}

function isLater(a: DatedModel, b: DatedModel): boolean {
  return a.effectiveFrom === b.effectiveFrom ? a.version > b.version : a.effectiveFrom > b.effectiveFrom;
}

/** What one counted audit says about each department, by key. */
export type AuditByDepartment = ReadonlyMap<Key, AuditStatistics>;

/** By department: the share 0–1 of its actions that were verified in time; absent where none fell due. */
export type ActionShares = ReadonlyMap<Key, number>;

/** Everything a location's score follows from on one day. */
export interface ScoreState {
  readonly model: ScorecardModel;
  /** The newest counted audit of each checklist. */
  readonly audits: readonly AuditByDepartment[];
  /** Action shares by department. */
  readonly actions: ActionShares;
}

/** The scorecard of a location from its state. scoring.md §4. */
export function scoreState({ model, audits, actions }: ScoreState): LocationScore {
  return scoreLocation(
    model,
    new Map(model.departments.map(({ department }) => [department, sharesOf(department, audits, actions)])),
  );
}

function sharesOf(department: Key, audits: readonly AuditByDepartment[], actions: ActionShares): ComponentShares {
  const statistics = audits.flatMap((audit) => audit.get(department) ?? []);
  return { compliance: complianceShare(statistics), action: actions.get(department) ?? null };
}
