import type { Tone } from './tone.ts';

const circle = 'M0-7a7 7 0 1 0 0 14a7 7 0 1 0 0-14';
const diamond = 'M0-8 8 0 0 8-8 0z';
const triangle = 'M0-8 8 6-8 6z';
const square = 'M-6-6H6V6H-6z';

/** A shape per tone, around 0,0: what a colour says is never said by colour alone. */
export const markShapes: Record<Tone, string> = {
  good: circle,
  warn: diamond,
  bad: triangle,
  neutral: square,
  accent: circle,
  info: circle,
};
