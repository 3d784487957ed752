import { clampRgb, type Color, converter, formatHex, parse, wcagContrast } from 'culori';
import { isObject, type Json, type JsonObject } from './token-set.ts';

const toRgb = converter('rgb');

/** The colour spaces of the format: culori's name, its channels, and how much larger the format's figures are. */
const SPACES: Readonly<
  Record<string, readonly [mode: string, channels: readonly string[], scales: readonly number[]]>
> = {
  srgb: ['rgb', ['r', 'g', 'b'], [1, 1, 1]],
  'srgb-linear': ['lrgb', ['r', 'g', 'b'], [1, 1, 1]],
  hsl: ['hsl', ['h', 's', 'l'], [1, 100, 100]],
  hwb: ['hwb', ['h', 'w', 'b'], [1, 100, 100]],
  lab: ['lab', ['l', 'a', 'b'], [1, 1, 1]],
  lch: ['lch', ['l', 'c', 'h'], [1, 1, 1]],
  oklab: ['oklab', ['l', 'a', 'b'], [1, 1, 1]],
  oklch: ['oklch', ['l', 'c', 'h'], [1, 1, 1]],
  'display-p3': ['p3', ['r', 'g', 'b'], [1, 1, 1]],
  'a98-rgb': ['a98', ['r', 'g', 'b'], [1, 1, 1]],
  'prophoto-rgb': ['prophoto', ['r', 'g', 'b'], [1, 1, 1]],
  rec2020: ['rec2020', ['r', 'g', 'b'], [1, 1, 1]],
  'xyz-d65': ['xyz65', ['x', 'y', 'z'], [1, 1, 1]],
  'xyz-d50': ['xyz50', ['x', 'y', 'z'], [1, 1, 1]],
};
const HEX = /^#[0-9a-f]{6}$/i;

const spaceOf = (name: Json | undefined) =>
  typeof name === 'string' && Object.hasOwn(SPACES, name) ? SPACES[name] : undefined;
const rounded = (figure: number) => Math.round(figure * 1e5) / 1e5;
const isFigure = (part: Json | undefined) => part === 'none' || (typeof part === 'number' && Number.isFinite(part));

/** A colour written as CSS text (`#0058a3`, `rgb(0, 88, 163)`, `transparent`) as the format's object; null if it is none. */
export function colourFromText(text: string): JsonObject | null {
  const trimmed = text.trim().slice(0, 200);
  const colour = parse(trimmed.toLowerCase());
  if (!colour) return null;
  const found = Object.entries(SPACES).find(([, [mode]]) => mode === colour.mode);
  if (!found) return null;
  const [colorSpace, [, channels, scales]] = found;
  const figures = colour as unknown as Readonly<Record<string, number | undefined>>;
  const components = channels.map((channel, index) => {
    const figure = figures[channel];
    return figure === undefined ? 'none' : rounded(figure * (scales[index] ?? 1));
  });
  const alpha = colour.alpha === undefined ? {} : { alpha: rounded(colour.alpha) };
  return { colorSpace, components, ...alpha, hex: hexOf(colour) };
}

/** Whether an object says a colour in the format's words, without references. */
export function isColour(value: Json): value is JsonObject {
  if (!isObject(value) || !spaceOf(value['colorSpace'])) return false;
  const { components, alpha, hex } = value;
  if (!Array.isArray(components) || components.length !== 3 || !components.every(isFigure)) return false;
  if (hex !== undefined && !(typeof hex === 'string' && HEX.test(hex))) return false;
  return alpha === undefined || (typeof alpha === 'number' && alpha >= 0 && alpha <= 1) || alpha === 'none';
}

/** A colour on a screen: `hex` without its alpha (held to what sRGB can show), and the alpha, 0–1. */
export interface ScreenColour {
  readonly hex: string;
  readonly alpha: number;
}

export function screenColour(value: JsonObject): ScreenColour | null {
  const space = spaceOf(value['colorSpace']);
  if (!space || !isColour(value)) return null;
  const [mode, channels, scales] = space;
  const components = value['components'] as readonly Json[];
  const figures = channels.map((channel, index) => [channel, channelOf(components[index], scales[index] ?? 1)]);
  const colour = { mode, ...Object.fromEntries(figures) } as Color;
  const { alpha } = value;
  return { hex: hexOf(colour), alpha: typeof alpha === 'number' ? alpha : alpha === 'none' ? 0 : 1 };
}

const channelOf = (part: Json | undefined, scale: number) => (typeof part === 'number' ? part / scale : 0);

function hexOf(colour: Color): string {
  return formatHex(clampRgb(toRgb({ ...colour, alpha: 1 })));
}

/** WCAG 2 contrast of two colours written `#rrggbb`, 1–21. */
export function contrast(one: string, other: string): number {
  return wcagContrast(one, other);
}
