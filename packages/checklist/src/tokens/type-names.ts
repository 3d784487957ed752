import type { Json } from './token-set.ts';

/** What other tools call the types of the format. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['fontFamilies', 'fontFamily'],
  ['fontWeights', 'fontWeight'],
  ['fontSizes', 'dimension'],
  ['fontSize', 'dimension'],
  ['lineHeights', 'number'],
  ['lineHeight', 'number'],
  ['letterSpacing', 'dimension'],
  ['paragraphSpacing', 'dimension'],
  ['spacing', 'dimension'],
  ['sizing', 'dimension'],
  ['size', 'dimension'],
  ['borderRadius', 'dimension'],
  ['borderWidth', 'dimension'],
  ['opacity', 'number'],
  ['boxShadow', 'shadow'],
  ['colour', 'color'],
  ['time', 'duration'],
]);

const LENGTH = /^-?[\d.]+(px|rem|em)$/;

/** The format's own name of a type where it has one; a line height written as a length is a dimension. */
export function typeName(type: string, value: Json | undefined): string {
  const own = OTHER_NAMES.get(type) ?? type;
  const length = typeof value === 'string' && LENGTH.test(value.trim());
  return own === 'number' && type !== 'number' && length ? 'dimension' : own;
}
