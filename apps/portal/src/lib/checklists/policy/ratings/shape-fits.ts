import type { Builder } from '../../builder.svelte.ts';
import { type DraftFigure, type DraftRating, listOf } from './rating-form.ts';

const NAMED = { en: '·' };

/** Whether the form can show it: of the right shape, names aside, which may still be missing. */
export function ratingFits(engine: Builder['engine'], rating: DraftRating): boolean {
  const levels = listOf(rating.levels).map((level) => ({ ...level, label: NAMED }));
  return engine?.Rating.safeParse({ ...rating, label: NAMED, levels }).success ?? false;
}

export function figureFits(engine: Builder['engine'], figure: DraftFigure): boolean {
  return engine?.Figure.safeParse({ ...figure, label: NAMED }).success ?? false;
}
