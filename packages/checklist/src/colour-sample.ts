/** A picture's pixels, RGBA by rows, sRGB: what a canvas hands out. */
export interface Pixels {
  readonly data: ArrayLike<number>;
  readonly width: number;
  readonly height: number;
}

/** A place in a picture: shares of its width and height, 0–1 from the top left. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export type SampleProblem = 'WHITE_TOO_BRIGHT' | 'WHITE_TOO_DARK' | 'NO_PIXELS';

export type ColourSample = { readonly hex: string } | { readonly problem: SampleProblem };

/** The share of the picture's shorter side that a patch reaches in each direction, and its bounds in pixels. */
const REACH = 0.008;
const NEAREST = 2;
const FARTHEST = 16;

/** What a white card gives back of the light that falls on it. */
const CARD = 0.9;

/** A channel above this was probably cut off by the camera; a card below that is in the dark, and its colour is noise. */
const CUT_OFF = 0.985;
const DARKEST = 0.04;

/**
 * The colour of a small patch around a spot, `#rrggbb`: the median of each channel in linear light, so that neither glints nor specks
 * count. With the spot of a white card, channels are scaled so that the card comes out neutral at 90 % reflectance: colour cast and
 * exposure of the picture go out together.
 */
export function sampleColour(pixels: Pixels, spot: Spot, white: Spot | null = null): ColourSample {
  const patch = patchAround(pixels, spot);
  if (!patch) return { problem: 'NO_PIXELS' };
  if (!white) return { hex: hexOf(patch) };
  const card = patchAround(pixels, white);
  if (!card) return { problem: 'NO_PIXELS' };
  if (Math.max(...card) > CUT_OFF) return { problem: 'WHITE_TOO_BRIGHT' };
  if (Math.min(...card) < DARKEST) return { problem: 'WHITE_TOO_DARK' };
  const [r, g, b] = card;
  return { hex: hexOf([(patch[0] * CARD) / r, (patch[1] * CARD) / g, (patch[2] * CARD) / b]) };
}

/** How far a patch reaches from its middle, in pixels of the picture. */
export function patchReach({ width, height }: Pick<Pixels, 'width' | 'height'>): number {
  return Math.min(FARTHEST, Math.max(NEAREST, Math.round(Math.min(width, height) * REACH)));
}

type Linear = readonly [number, number, number];

function patchAround(pixels: Pixels, { x, y }: Spot): Linear | null {
  const { data, width, height } = pixels;
  const reach = patchReach(pixels);
  const [column, row] = [Math.floor(x * width), Math.floor(y * height)];
  const channels: [number[], number[], number[]] = [[], [], []];
  for (let at = Math.max(0, row - reach); at <= Math.min(height - 1, row + reach); at += 1) {
    for (let across = Math.max(0, column - reach); across <= Math.min(width - 1, column + reach); across += 1) {
      const offset = (at * width + across) * 4;
      channels.forEach((values, channel) => values.push(linearOf(data[offset + channel] ?? 0)));
    }
  }
  const [r, g, b] = [medianOf(channels[0]), medianOf(channels[1]), medianOf(channels[2])];
  return r === null || g === null || b === null ? null : [r, g, b];
}

function medianOf(values: number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** The transfer curve of sRGB (IEC 61966-2-1) from a byte to linear light, 0–1. */
function linearOf(byte: number): number {
  const share = byte / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function hexOf(linear: Linear): string {
  return `#${linear.map((light) => byteOf(light).toString(16).padStart(2, '0')).join('')}`;
}

function byteOf(light: number): number {
  const held = Math.min(1, Math.max(0, light));
  return Math.round(255 * (held <= 0.0031308 ? held * 12.92 : 1.055 * held ** (1 / 2.4) - 0.055));
}
