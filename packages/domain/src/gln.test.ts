import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { Gln, glnCheckDigit } from './gln.ts';

const complaint = (text: unknown) => z.safeParse(Gln, text).error?.issues.map((issue) => issue.message);
const twelve = fc.stringMatching(/^[0-9]{12}$/);

describe('a GLN', () => {
  it.each(['4012345000009', '5412345000013', '0614141000012', '9501101020016'])(
    'of the real world passes: %s',
    (gln) => {
      expect(z.parse(Gln, gln)).toBe(gln);
    },
  );

  it('may be printed with blanks and hyphens', () => {
    expect(z.parse(Gln, ' 4012345 00000-9 ')).toBe('4012345000009');
  });

  it.each(['', '401234500000', '40123450000090', '401234500000X', '٤٠١٢٣٤٥٠٠٠٠٠٩'])('has 13 digits: %j', (text) => {
    expect(complaint(text)).toEqual(['GLN_FORMAT']);
  });

  it('is caught with any single digit mistyped', () => {
    fc.assert(
      fc.property(twelve, fc.nat(12), fc.integer({ min: 1, max: 9 }), (body, at, more) => {
        const gln = `${body}${String(glnCheckDigit(body))}`;
        expect(complaint(gln)).toBeUndefined();
        const wrong = `${gln.slice(0, at)}${String((Number(gln[at]) + more) % 10)}${gln.slice(at + 1)}`;
        expect(complaint(wrong)).toEqual(['GLN_CHECK_DIGIT']);
      }),
    );
  });
});
