import type { DemoPlace } from './places/draw-places.ts';

/**
 * What is worth finding in the demo brand. Everything is planted here and nowhere else; days count back from the day on which the brand
 * is made. `storylines.test.ts` finds each of them in the stored scores.
 */

/** A region that slips: Hungary's eastern district loses its grip, more each week. */
export const SLIPPING = { district: 'hu-tiszantul', fromDaysAgo: 150, loses: 0.48 };

/** A department that recovers: Facilities was low for four months, at every place, and has found its way back. */
export const RECOVERING = { department: 'facilities', lowFrom: 235, lowUntil: 110, backSince: 70, loses: 0.3 };

/** A lenient auditor: sees more than is there, and lifts what lies just under a grade to just above it. */
export const LENIENT = { auditor: 'auditor5', sees: 0.06, lifts: 6 };

/** A question that everybody misses alike, so that agreement is high and compliance low; and one that every second place misses. */
export const WRONG_EVERYWHERE = { question: 'hours-agree', met: 0.03 };
export const SPLIT_IN_HALVES = { question: 'own-music', met: 0.5 };

/** A district that nobody visits any more: its last visits expire, and its coverage goes with them. */
export const FORGOTTEN = { district: 'fr-aquitaine', sinceDaysAgo: 205, share: 0.8 };

export interface Occasion {
  readonly place: Pick<DemoPlace, 'district' | 'quality'>;
  readonly question: string;
  readonly department: string;
  readonly auditor: string;
  readonly daysAgo: number;
  /** How much easier the question is than a usual one. */
  readonly ease: number;
}

/** The chance that the standard behind a question is met on this occasion. */
export function chanceMet({ place, question, department, auditor, daysAgo, ease }: Occasion): number {
  if (question === WRONG_EVERYWHERE.question) return WRONG_EVERYWHERE.met;
  if (question === SPLIT_IN_HALVES.question) return SPLIT_IN_HALVES.met;
  const slipped =
    place.district === SLIPPING.district ? SLIPPING.loses * progress(SLIPPING.fromDaysAgo, 0, daysAgo) : 0;
  const low = department === RECOVERING.department ? RECOVERING.loses * lowness(daysAgo) : 0;
  const seen = auditor === LENIENT.auditor ? LENIENT.sees : 0;
  return Math.min(0.985, Math.max(0.02, place.quality + ease - slipped - low + seen));
}

/** How well a department keeps its dates, beside its usual self: 0 as usual, 1 at its worst. */
export function lowness(daysAgo: number): number {
  const { lowFrom, lowUntil, backSince } = RECOVERING;
  return Math.min(progress(lowFrom + 25, lowFrom, daysAgo), 1 - progress(lowUntil, backSince, daysAgo));
}

/** From 0 before `start` to 1 from `end` on, both days ago. */
function progress(start: number, end: number, daysAgo: number): number {
  return Math.min(1, Math.max(0, (start - daysAgo) / (start - end)));
}
