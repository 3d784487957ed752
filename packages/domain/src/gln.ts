import * as z from 'zod/mini';

/**
 * A GS1 Global Location Number: 13 digits, the last one follows from the others (GS1 General Specifications, section 7.9). Blanks and
 * hyphens, as people print them, are taken out. Issues: GLN_FORMAT (not 13 digits), GLN_CHECK_DIGIT (mistyped somewhere).
 */
export const Gln = z.pipe(
  z.pipe(
    z.string().check(z.maxLength(40)),
    z.transform((text: string) => text.replace(/[\s-]/g, '')),
  ),
  z.string().check(
    z.refine((text) => /^[0-9]{13}$/.test(text), { error: 'GLN_FORMAT', abort: true }),
    z.refine((text) => glnCheckDigit(text.slice(0, 12)) === Number(text[12]), { error: 'GLN_CHECK_DIGIT' }),
  ),
);
export type Gln = z.infer<typeof Gln>;

/** The thirteenth digit to twelve: weighted 1, 3, 1, 3 … from the left, filled up to the next ten. `glnCheckDigit('401234500000')` is 9. */
export function glnCheckDigit(twelve: string): number {
  const sum = [...twelve].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return (10 - (sum % 10)) % 10;
}
