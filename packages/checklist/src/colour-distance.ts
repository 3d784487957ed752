import { differenceCiede2000, modeLab65, modeRgb, parseHex, useMode } from 'culori/fn';

// culori/fn registers only what is named here: sRGB and Lab under D65, all that ΔE00 between two hex colours takes.
useMode(modeRgb);
useMode(modeLab65);
const difference = differenceCiede2000();

/**
 * ΔE00 (CIEDE2000, D65) between two colours written `#rrggbb`: 0 the same, about 1 just noticeable, 100 black to white.
 * NaN if one of them is no colour.
 */
export function colourDistance(one: string, other: string): number {
  const [a, b] = [parseHex(one), parseHex(other)];
  return a && b ? difference(a, b) : Number.NaN;
}
