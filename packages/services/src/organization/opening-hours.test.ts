import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../test/failure-of.ts';
import { checkOpeningHours, requireOpeningHours } from './opening-hours.ts';

describe('opening hours', () => {
  it.each([
    ['', ''],
    ['24/7', '24/7'],
    ['  Mo-Fr 9-18 ', 'Mo-Fr 09:00-18:00'],
    ['Mo-Fr 08:00-12:00,13:00-17:30; Sa 10:00-14:00; PH off', 'Mo-Fr 08:00-12:00,13:00-17:30; Sa 10:00-14:00; PH off'],
    ['täglich 10-20', 'Mo-Su 10:00-20:00'],
    ['الاثنين 9-10', 'Mo 09:00-10:00'],
  ])('are kept as OpenStreetMap writes them: %j', (written, text) => {
    expect(checkOpeningHours(written)).toEqual({ ok: true, text });
  });

  it.each([
    ['Mo-Fr 09:00-', 'Mo-Fr 09:00-'],
    ['Mo-Fr 09:00-18:00; whenever', 'Mo-Fr 09:00-18:00; wh'],
    ['Mo-Fr 09:00-49:00', 'Mo-Fr 09:00-49:00'],
    ['<script>alert(1)</script>', '<s'],
  ])('that make no sense say how far they were read: %j', (written, read) => {
    const problem = { code: 'OPENING_HOURS_UNREADABLE', at: read.length, read };
    expect(checkOpeningHours(written)).toEqual({ ok: false, problem });
  });

  it('are refused on their own field', async () => {
    const refused = await failureOf(Promise.resolve().then(() => requireOpeningHours('Mo-')));
    expect(refused).toMatchObject({ code: 'INPUT_INVALID', details: { issues: [{ path: 'openingHours' }] } });
  });

  it('of any text end in an answer, and what was answered is read the same again', () => {
    const word = fc.constantFrom(
      'Mo',
      'Fr',
      '-',
      ',',
      ';',
      ' ',
      '09:00',
      '18:00',
      'PH',
      'off',
      '[1]',
      '"x"',
      '24/7',
      'week',
      '2026',
      '\u0000',
      '||',
      'Jan',
      '(',
      'sunset',
      '+',
    );
    const text = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.array(word, { maxLength: 25 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (written) => {
        const first = checkOpeningHours(written);
        if (first.ok) expect(checkOpeningHours(first.text).ok).toBe(true);
        else expect(written.trim().startsWith(first.problem.read)).toBe(true);
      }),
    );
  });
});
