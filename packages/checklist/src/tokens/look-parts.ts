import { contrast, screenColour, type ScreenColour } from './colour.ts';
import { WEIGHTS } from './simple-value.ts';
import { isObject, type Json } from './token-set.ts';

/** A colour on screen and its WCAG 2 contrast, 1–21, to white and black paper. */
export interface ColourLook extends ScreenColour {
  readonly onWhite: number;
  readonly onBlack: number;
}

/** A length as written, and in pixels at 16 px to the rem; `px` is null for other units. */
export interface LengthLook {
  readonly value: number;
  readonly unit: string;
  readonly px: number | null;
}

/** How a resolved colour looks, with its contrast (1–21) on white and black; null for what no screen can show. */
export function lookOfColour(value: Json | undefined): ColourLook | null {
  const screen = isObject(value) ? screenColour(value) : null;
  if (!screen) return null;
  return { ...screen, onWhite: contrast(screen.hex, '#ffffff'), onBlack: contrast(screen.hex, '#000000') };
}

/** A resolved dimension; `px` at 16 px a rem, null for other units. Null for what is none. */
export function lengthOf(value: Json | undefined): LengthLook | null {
  if (!isObject(value)) return null;
  const { value: figure, unit } = value;
  if (typeof figure !== 'number' || typeof unit !== 'string') return null;
  const px = unit === 'px' ? figure : unit === 'rem' ? figure * 16 : null;
  return { value: figure, unit, px };
}

/** A resolved duration in s or ms, in milliseconds; null for what is none. */
export function millisecondsOf(value: Json | undefined): number | null {
  if (!isObject(value)) return null;
  const { value: figure, unit } = value;
  if (typeof figure !== 'number') return null;
  return unit === 's' ? figure * 1000 : unit === 'ms' ? figure : null;
}

/** The weight of a font as a number, also where it is said by name (`bold`); null for an unknown name. */
export function weightOf(value: Json | undefined): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? (WEIGHTS.get(value) ?? null) : null;
}

/** The four figures of a cubic Bézier; null for what has another number of them. */
export function pointsOf(value: Json | undefined): readonly number[] | null {
  const points = Array.isArray(value) ? (value as readonly Json[]).filter((part) => typeof part === 'number') : [];
  return points.length === 4 ? points : null;
}
