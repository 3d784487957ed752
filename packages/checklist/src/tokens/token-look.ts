import { isColour, screenColour } from './colour.ts';
import { plainText } from './plain-text.ts';
import {
  type ColourLook,
  type LengthLook,
  lengthOf,
  lookOfColour,
  millisecondsOf,
  pointsOf,
  weightOf,
} from './look-parts.ts';
import type { Resolved } from './resolve-set.ts';
import { isObject, isTokenType, type Json } from './token-set.ts';

export interface ShadowLayer {
  readonly x: LengthLook;
  readonly y: LengthLook;
  readonly blur: LengthLook;
  readonly spread: LengthLook;
  readonly colour: ColourLook;
  readonly inset: boolean;
}

/** How a token can be shown, with figures that were read already. `none`: it has no value, `text`: nothing but its text. */
export type TokenLook =
  | ({ readonly kind: 'color' } & ColourLook)
  | ({ readonly kind: 'dimension' } & LengthLook)
  | { readonly kind: 'fontFamily'; readonly families: readonly string[] }
  | { readonly kind: 'fontWeight'; readonly weight: number }
  | { readonly kind: 'duration'; readonly milliseconds: number }
  | { readonly kind: 'cubicBezier'; readonly points: readonly number[] }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'border'; readonly width: LengthLook; readonly style: string; readonly colour: ColourLook }
  | {
      readonly kind: 'transition';
      readonly milliseconds: number;
      readonly delay: number;
      readonly points: readonly number[];
    }
  | { readonly kind: 'shadow'; readonly layers: readonly ShadowLayer[] }
  | { readonly kind: 'gradient'; readonly stops: readonly { readonly colour: ColourLook; readonly position: number }[] }
  | {
      readonly kind: 'typography';
      readonly families: readonly string[];
      readonly size: LengthLook | null;
      readonly weight: number | null;
      readonly lineHeight: number | null;
      readonly letterSpacing: LengthLook | null;
    }
  | { readonly kind: 'text' }
  | { readonly kind: 'none' };

/** The look of a resolved token. A value that does not fit its type is shown as text. */
export function tokenLook({ type, value, failed }: Resolved): TokenLook {
  if (failed || value === null) return { kind: 'none' };
  return (isTokenType(type) ? lookOf(type, value) : null) ?? { kind: 'text' };
}

function lookOf(type: string, value: Json): TokenLook | null {
  switch (type) {
    case 'color': {
      const colour = lookOfColour(value);
      return colour && { kind: 'color', ...colour };
    }
    case 'dimension': {
      const length = lengthOf(value);
      return length && { kind: 'dimension', ...length };
    }
    case 'fontFamily':
      return { kind: 'fontFamily', families: familiesOf(value) };
    case 'fontWeight': {
      const weight = weightOf(value);
      return weight === null ? null : { kind: 'fontWeight', weight };
    }
    case 'duration': {
      const milliseconds = millisecondsOf(value);
      return milliseconds === null ? null : { kind: 'duration', milliseconds };
    }
    case 'cubicBezier': {
      const points = pointsOf(value);
      return points && { kind: 'cubicBezier', points };
    }
    case 'number':
      return typeof value === 'number' ? { kind: 'number', value } : null;
    default:
      return lookOfComposite(type, value);
  }
}

function lookOfComposite(type: string, value: Json): TokenLook | null {
  if (type === 'shadow') return lookOfShadow(value);
  if (type === 'gradient') return lookOfGradient(value);
  if (!isObject(value)) return null;
  if (type === 'typography') {
    return {
      kind: 'typography',
      families: familiesOf(value['fontFamily'] ?? null),
      size: lengthOf(value['fontSize']),
      weight: weightOf(value['fontWeight']),
      lineHeight: typeof value['lineHeight'] === 'number' ? value['lineHeight'] : null,
      letterSpacing: lengthOf(value['letterSpacing']),
    };
  }
  if (type === 'border') {
    const [width, colour, { style }] = [lengthOf(value['width']), lookOfColour(value['color']), value];
    return width && colour
      ? { kind: 'border', width, colour, style: typeof style === 'string' ? style : 'solid' }
      : null;
  }
  if (type !== 'transition') return null;
  const [milliseconds, points] = [millisecondsOf(value['duration']), pointsOf(value['timingFunction'])];
  if (milliseconds === null || !points) return null;
  return { kind: 'transition', milliseconds, delay: millisecondsOf(value['delay']) ?? 0, points };
}

function lookOfShadow(value: Json): TokenLook | null {
  const layers = (Array.isArray(value) ? (value as readonly Json[]) : [value]).map(layerOf);
  const known = layers.filter((layer) => layer !== null);
  return known.length === layers.length ? { kind: 'shadow', layers: known } : null;
}

const NOTHING: LengthLook = { value: 0, unit: 'px', px: 0 };

function layerOf(layer: Json): ShadowLayer | null {
  const colour = isObject(layer) ? lookOfColour(layer['color']) : null;
  if (!isObject(layer) || !colour) return null;
  const [x, y] = [lengthOf(layer['offsetX']) ?? NOTHING, lengthOf(layer['offsetY']) ?? NOTHING];
  const [blur, spread] = [lengthOf(layer['blur']) ?? NOTHING, lengthOf(layer['spread']) ?? NOTHING];
  return { x, y, blur, spread, colour, inset: layer['inset'] === true };
}

function lookOfGradient(value: Json): TokenLook | null {
  const stops = (Array.isArray(value) ? (value as readonly Json[]) : []).flatMap((stop) => {
    const colour = isObject(stop) ? lookOfColour(stop['color']) : null;
    const position = isObject(stop) ? stop['position'] : undefined;
    return colour && typeof position === 'number' ? [{ colour, position: Math.min(1, Math.max(0, position)) }] : [];
  });
  return stops.length > 1 ? { kind: 'gradient', stops } : null;
}

function familiesOf(value: Json): readonly string[] {
  const families = Array.isArray(value) ? (value as readonly Json[]) : [value];
  return families.filter((family) => typeof family === 'string').slice(0, 32);
}

/** The one line that a token's value is written as, resolved. */
export function valueText({ value }: Resolved): string {
  return isObject(value) && isColour(value) ? colourLine(value) : plainText(value);
}

function colourLine(value: Parameters<typeof screenColour>[0]): string {
  const screen = screenColour(value);
  if (!screen) return plainText(value);
  return screen.alpha < 1 ? `${screen.hex} / ${Math.round(screen.alpha * 100)}%` : screen.hex;
}
