import type { Day } from '@concord/domain/ids';
import type { LocalizedText } from '@concord/domain/localized-text';
import type { ChangeCause, ChangePart } from '@concord/domain/score-change';

export interface Days {
  readonly from: Day;
  readonly to: Day;
}

export interface ShownPart extends ChangePart {
  readonly checklistTitle: LocalizedText | null;
}

export interface ShownCause {
  readonly cause: ChangeCause;
  /** In shares: 0.01 is a point of 0–100. */
  readonly change: number;
  readonly parts: readonly ShownPart[];
}

/** A location that moved the score of many, by how much of it, and what moved it most there. */
export interface ShownMover {
  readonly location: { readonly id: string; readonly name: string };
  /** The location's own score on the days; null where it was not counted. */
  readonly before: number | null;
  readonly after: number | null;
  /** Its part of the change of the score that is explained, or of the cause that was asked for. */
  readonly effect: number;
  readonly mainCause: ChangeCause;
}

export interface ScoreChange extends Days {
  readonly before: number | null;
  readonly after: number | null;
  /** Null where one of the days had not enough data; there are no causes then. */
  readonly change: number | null;
  /** Those that took part, in a fixed order; they sum to the change. */
  readonly causes: readonly ShownCause[];
  /** Of many locations: those that moved it most, downwards first, of `moved` that moved it at all. Empty for one. */
  readonly movers: readonly ShownMover[];
  readonly moved: number;
}
