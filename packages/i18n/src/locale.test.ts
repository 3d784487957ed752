import { expect, it } from 'vitest';
import { directionOf, localeList, pickLocale } from './locale.ts';

it.each([
  [null, ['de-AT', 'en'], 'de'],
  ['hu', ['de'], 'hu'],
  ['xx', ['pt-BR', 'ar-EG'], 'ar'],
  [null, ['zh-Hans', 'FR'], 'fr'],
  [null, [], 'en'],
  ['', ['__proto__', ''], 'en'],
] as const)('stored %s and wanted %s gives %s', (stored, wanted, expected) => {
  expect(pickLocale(stored, wanted)).toBe(expected);
});

it('reads Arabic from right to left and the others from left to right', () => {
  expect(localeList.map((entry) => directionOf(entry.locale))).toEqual(['ltr', 'ltr', 'ltr', 'ltr', 'rtl']);
});
