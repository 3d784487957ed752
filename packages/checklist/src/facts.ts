import type { PlannedQuestion, Run } from './plan.ts';
import type { Rating } from './rating.ts';
import type { RatingReason } from './result.ts';
import type { Total } from './total.ts';

/** Where a row lies. */
export interface RowPlace {
  question: PlannedQuestion;
  section: string;
  position: number;
}

/** A rating with its level's place, from 0; null: none. */
export interface Ranked {
  rating: Rating;
  rank: number | null;
  why: RatingReason;
}

/** What measures and tests look at. */
export interface Facts {
  run: Run;
  total: Total;
  score: number | null;
  places: readonly RowPlace[];
  /** The rows in sight: all, or those of one group. */
  rows: readonly number[];
  /** Ratings and figures are of the whole audit, also where a group asks for them. null: there is none such, or it goes in a circle. */
  ratingOf: (id: string) => Ranked | null;
  figureOf: (id: string) => number | null;
}

export function placesOf(run: Run): RowPlace[] {
  const places: RowPlace[] = [];
  for (const { section, index, questions } of run.plan.sections) {
    const count = run.instances[index]?.length ?? 0;
    for (let position = 0; position < count; position += 1) {
      for (const question of questions) places.push({ question, section: section.id, position });
    }
  }
  return places;
}
