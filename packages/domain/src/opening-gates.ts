import type { Day } from './ids.ts';
import type { GateDemand } from './opening.ts';

/** What is known about a gate at this moment. */
export interface GateFacts {
  readonly demand: GateDemand;
  /** Of a task: somebody ticked it off. */
  readonly done: boolean;
  /** Of a checklist: its newest audit here. */
  readonly audit: { readonly score: number | null; readonly band: string | null; readonly criticals: number } | null;
  /** Of guidelines: how many of them the location has not acknowledged. */
  readonly missing: number;
}

export const GATE_LACKS = ['not_done', 'no_audit', 'score', 'band', 'critical', 'not_acknowledged'] as const;
export type GateLack = (typeof GATE_LACKS)[number];

/** Why a gate is not met, the first reason where there are several; null where it is. */
export function lackOf({ demand, done, audit, missing }: GateFacts): GateLack | null {
  if (demand.kind === 'task') return done ? null : 'not_done';
  if (demand.kind === 'guidelines') return missing > 0 ? 'not_acknowledged' : null;
  if (audit === null) return 'no_audit';
  const { minScore, bands, noCritical } = demand;
  if (minScore !== null && (audit.score === null || audit.score < minScore)) return 'score';
  if (bands.length > 0 && (audit.band === null || !bands.includes(audit.band))) return 'band';
  return noCritical && audit.criticals > 0 ? 'critical' : null;
}

export interface StagedGate {
  /** From 0, in the order in which stages are passed. */
  readonly stage: number;
  readonly met: boolean;
  readonly dueOn: Day;
}

/** The stage that is worked on: the first one with a gate that is not met; null where all are. Later stages are closed. */
export function currentStage(gates: readonly StagedGate[]): number | null {
  const open = gates.filter(({ met }) => !met).map(({ stage }) => stage);
  return open.length === 0 ? null : Math.min(...open);
}

export interface Readiness {
  readonly gates: number;
  readonly met: number;
  /** Not met, and due before today. */
  readonly late: number;
  readonly stage: number | null;
}

/** How far an opening is, by its gates in any order; without gates nothing is left to meet. */
export function readinessOf(gates: readonly StagedGate[], today: Day): Readiness {
  const unmet = gates.filter(({ met }) => !met);
  return {
    gates: gates.length,
    met: gates.length - unmet.length,
    late: unmet.filter(({ dueOn }) => dueOn < today).length,
    stage: currentStage(gates),
  };
}
