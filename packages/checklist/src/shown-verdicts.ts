import type { LocalizedText } from '@concord/domain/localized-text';
import type { Policy } from './policy.ts';
import type { Rating } from './rating.ts';
import type { AuditResult, RatingResult } from './result.ts';

type Level = Pick<Rating['levels'][number], 'label' | 'tone'>;

/** A rating as a person reads it. */
export interface ShownRating {
  id: string;
  label: LocalizedText;
  /** null: not rated. */
  level: Level | null;
  /** How it came about, where steps or caps had a say: the level it began at, what moved it, and the levels it was held to. */
  moved: { start: Level; steps: readonly number[]; atMost: readonly Level[]; atLeast: readonly Level[] } | null;
}

export interface ShownFigure {
  id: string;
  label: LocalizedText;
  /** null: not known. */
  value: number | null;
  decimals: number;
}

/** The ratings and figures of a result with their names; those that the result does not have yet are left out. */
export function shownVerdicts(
  { ratings, figures = [], decimals }: Policy,
  result: AuditResult,
): { ratings: ShownRating[]; figures: ShownFigure[] } {
  return {
    ratings: ratings.flatMap((rating) => {
      const found = result.ratings.find((one) => one.rating === rating.id);
      return found ? [shownRating(rating, found)] : [];
    }),
    figures: figures.flatMap((figure) => {
      const found = result.figures?.find((one) => one.figure === figure.id);
      if (!found) return [];
      return [{ id: figure.id, label: figure.label, value: found.value, decimals: figure.decimals ?? decimals }];
    }),
  };
}

function shownRating(rating: Rating, { level, why }: RatingResult): ShownRating {
  const levelOf = (id: string | null | undefined) => rating.levels.find((one) => one.id === id) ?? null;
  const start = levelOf(why?.start);
  const caps = (why?.caps ?? []).map((index) => rating.caps[index]);
  const levels = (ids: (string | undefined)[]) => ids.map(levelOf).filter((one) => one !== null);
  const steps = (why?.steps ?? []).map((index) => rating.steps[index]?.by ?? 0);
  const moved = start !== null && steps.length + caps.length > 0;
  return {
    id: rating.id,
    label: rating.label,
    level: levelOf(level),
    moved: moved
      ? {
          start,
          steps,
          atMost: levels(caps.map((cap) => cap?.atMost)),
          atLeast: levels(caps.map((cap) => cap?.atLeast)),
        }
      : null,
  };
}
