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

/** A location whose own score moved, and what moved it most. */
export interface ShownMover {
  readonly location: { readonly id: string; readonly name: string };
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly mainCause: ChangeCause;
}

export interface ScoreChange extends Days {
  readonly before: number | null;
  readonly after: number | null;
  /** Null where one of the days had not enough data; there are no causes then. */
  readonly change: number | null;
  /** Those that took part, in a fixed order; they sum to the change. */
  readonly causes: readonly ShownCause[];
  /** Of many locations: those that moved the most, downwards first. Empty for one. */
  readonly movers: readonly ShownMover[];
}
