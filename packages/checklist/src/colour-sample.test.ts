import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colourDistance } from './colour-distance.ts';
import { type Pixels, sampleColour } from './colour-sample.ts';

type Rgb = readonly [number, number, number];

/** Left half one colour, right half another. */
function halves(left: Rgb, right: Rgb, width = 200, height = 100): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at += 1) data.set([...(at % width < width / 2 ? left : right), 255], at * 4);
  return { data, width, height };
}
const [left, right] = [
  { x: 0.25, y: 0.5 },
  { x: 0.75, y: 0.5 },
];
const byte = fc.integer({ min: 0, max: 255 });

describe('a colour on a photo', () => {
  it('is the colour that is there', () => {
    const picture = halves([200, 16, 46], [47, 93, 80]);
    expect(sampleColour(picture, left)).toEqual({ hex: '#c8102e' });
    expect(sampleColour(picture, right)).toEqual({ hex: '#2f5d50' });
  });

  it('heeds no glint, speck or noise that covers less than half of the patch', () => {
    const picture = halves([47, 93, 80], [47, 93, 80]);
    const data = Uint8ClampedArray.from(picture.data);
    for (let at = 0; at < data.length; at += 12) data.set([255, 255, 255], at);
    expect(sampleColour({ ...picture, data }, left)).toEqual({ hex: '#2f5d50' });
  });

  it('loses the cast of a lamp and a wrong exposure by a white card in the same picture', () => {
    // Painted #2f5d50, lit by a warm lamp at half the light; the card beside it gives back 90 %.
    const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    const srgb = (value: number) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);
    const lit = (rgb: Rgb) =>
      rgb.map((channel, at) =>
        Math.round(255 * srgb(linear(channel / 255) * ([0.7, 0.5, 0.3][at] ?? 1))),
      ) as unknown as Rgb;
    const card = Math.round(255 * srgb(0.9));
    const picture = halves(lit([47, 93, 80]), lit([card, card, card]));
    const raw = sampleColour(picture, left);
    const corrected = sampleColour(picture, left, right);
    expect('hex' in raw && colourDistance('#2f5d50', raw.hex)).toBeGreaterThan(10);
    expect('hex' in corrected && colourDistance('#2f5d50', corrected.hex)).toBeLessThan(1);
  });

  it('says when the card is burnt out or in the dark, and when there is no picture', () => {
    expect(sampleColour(halves([9, 9, 9], [255, 250, 255]), left, right)).toEqual({ problem: 'WHITE_TOO_BRIGHT' });
    expect(sampleColour(halves([9, 9, 9], [20, 20, 20]), left, right)).toEqual({ problem: 'WHITE_TOO_DARK' });
    expect(sampleColour({ data: [], width: 0, height: 0 }, left)).toEqual({ problem: 'NO_PIXELS' });
  });

  it('holds every colour and every spot of the picture, its edges too', () => {
    fc.assert(
      fc.property(byte, byte, byte, fc.double({ min: 0, max: 1, noNaN: true }), (r, g, b, at) => {
        const picture = halves([r, g, b], [r, g, b], 40, 30);
        const hex = `#${[r, g, b].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
        expect(sampleColour(picture, { x: at, y: 1 - at })).toEqual({ hex });
      }),
    );
  });
});
