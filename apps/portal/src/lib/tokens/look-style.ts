import type { TokenLook } from '#lib/api/wire.ts';

type Of<Kind extends TokenLook['kind']> = Extract<TokenLook, { kind: Kind }>;
type Colour = Pick<Of<'color'>, 'hex' | 'alpha'>;
type Length = Pick<Of<'dimension'>, 'value' | 'unit'>;

/** Figures that the server read from a token, as a style sheet writes them. Nothing of the file's own text gets into a style. */
export function cssColour({ hex, alpha }: Colour): string {
  const byte = Math.round(alpha * 255);
  return `${hex}${byte.toString(16).padStart(2, '0')}`;
}

const UNITS = ['px', 'rem', 'em', '%', 'vh', 'vw', 'ch'];

export function cssLength({ value, unit }: Length): string {
  return UNITS.includes(unit) ? `${value}${unit}` : '0';
}

export function cssShadow({ layers }: Of<'shadow'>): string {
  const written = layers.map(({ x, y, blur, spread, colour, inset }) =>
    [inset ? 'inset' : '', ...[x, y, blur, spread].map(cssLength), cssColour(colour)].join(' ').trim(),
  );
  return written.length > 0 ? written.join(', ') : 'none';
}

export function cssGradient({ stops }: Of<'gradient'>): string {
  return `linear-gradient(90deg, ${stops.map(({ colour, position }) => `${cssColour(colour)} ${position * 100}%`).join(', ')})`;
}

export function cssBezier(points: readonly number[]): string {
  return `cubic-bezier(${points.join(', ')})`;
}

/** Families as a style sheet quotes them; what could end the quotation is left out. */
export function cssFamilies(families: readonly string[]): string {
  const generic = ['serif', 'sans-serif', 'monospace', 'system-ui', 'cursive', 'fantasy'];
  return families
    .map((family) => (generic.includes(family) ? family : `"${family.replaceAll(/["\\\n]/g, '')}"`))
    .join(', ');
}
