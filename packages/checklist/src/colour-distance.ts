import { convertRgbToXyz65, convertXyz65ToLab65, differenceCiede2000, parseHex } from 'culori/fn';

// The two conversions are called by name: registering whole colour spaces would triple what a browser has to load.
const difference = differenceCiede2000();

interface Lab {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

/** ΔE00 of two colours in CIELAB. */
export function ciede2000(one: Lab, other: Lab): number {
  return difference({ mode: 'lab65', ...one }, { mode: 'lab65', ...other });
}

/**
 * ΔE00 (CIEDE2000, D65) between two colours written `#rrggbb`: 0 the same, about 1 just noticeable, 100 black to white.
 * NaN if one of them is no colour.
 */
export function colourDistance(one: string, other: string): number {
  const [a, b] = [parseHex(one), parseHex(other)];
  if (!a || !b) return Number.NaN;
  return ciede2000(convertXyz65ToLab65(convertRgbToXyz65(a)), convertXyz65ToLab65(convertRgbToXyz65(b)));
}
