import { normalBorder, normalGradient, normalShadow, normalTransition, normalTypography } from './composite.ts';
import { type Normal, type Note, orReference, part } from './simple-value.ts';
import type { Json, TokenType } from './token-set.ts';

const NORMAL: Readonly<Record<TokenType, Normal>> = {
  color: part.colour,
  dimension: part.dimension,
  fontFamily: part.family,
  fontWeight: part.weight,
  duration: part.duration,
  cubicBezier: part.bezier,
  number: part.number,
  strokeStyle: part.stroke,
  border: orReference(normalBorder),
  transition: orReference(normalTransition),
  shadow: orReference(normalShadow),
  gradient: orReference(normalGradient),
  typography: orReference(normalTypography),
};

/** A value of a type in the words of the format 2025.10, aliases untouched. */
export function normalValue(type: TokenType, value: Json, note: Note): Json {
  return NORMAL[type](value, note, []);
}
