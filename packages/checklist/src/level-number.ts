import type { Rating } from './rating.ts';

type Levels = Rating['levels'];

/** The number of a level: its `value`, or its place from 1. */
export function levelNumber(levels: Levels, place: number): number {
  return levels[place]?.value ?? place + 1;
}

/** The place of the level whose number is nearest. Levels stand from worst to best, so of two as near the later; a binary speck is no difference. */
export function nearestLevel(levels: Levels, figure: number): number {
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  levels.forEach((_, place) => {
    const distance = Math.abs(levelNumber(levels, place) - figure);
    if (distance > least + 1e-9) return;
    nearest = place;
    least = Math.min(least, distance);
  });
  return nearest;
}
