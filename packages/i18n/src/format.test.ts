import { afterEach, expect, it } from 'vitest';
import {
  formatDate,
  formatFileSize,
  formatList,
  formatNumber,
  formatPercent,
  formatRelativeDay,
  formatScore,
} from './format.ts';
import { connectLocale, type Locale } from './locale.ts';

let locale: Locale = 'en';
connectLocale(() => locale);
afterEach(() => {
  locale = 'en';
});

// Intl separates with non-breaking and narrow spaces; which ones is not what these tests are about.
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200e\u200f\u061c]/g, '');

it.each([
  ['en', '1,234.5', '86%', '86.0', '2 May 2026'],
  ['de', '1.234,5', '86 %', '86,0', '2. Mai 2026'],
  ['fr', '1 234,5', '86 %', '86,0', '2 mai 2026'],
  ['hu', '1234,5', '86%', '86,0', '2026. máj. 2.'],
  ['ar', '1,234.5', '86%', '86.0', '2 مايو 2026'],
] as const)('%s writes numbers and dates its own way', (wanted, number, percent, score, date) => {
  locale = wanted;
  expect(plain(formatNumber(1234.5))).toBe(number);
  expect(plain(formatPercent(0.86))).toBe(percent);
  expect(plain(formatScore(86, 1))).toBe(score);
  expect(plain(formatDate('2026-05-02'))).toBe(date);
});

it('shows a calendar date as that day in every time zone', () => {
  expect(formatDate('2026-01-01', 'short', 'Pacific/Kiritimati')).toBe('1 Jan 2026');
  expect(formatDate('2026-01-01', 'short', 'Pacific/Pago_Pago')).toBe('1 Jan 2026');
});

it('shows an instant in the zone it is asked for', () => {
  expect(formatDate('2026-01-01T00:30:00Z', 'full', 'America/New_York')).toBe('31 Dec 2025, 19:30');
});

it.each([
  ['2026-03-29', 'today'],
  ['2026-03-30', 'tomorrow'],
  ['2026-03-26', '3 days ago'],
])('%s is %s across a change of clocks', (day, text) => {
  expect(formatRelativeDay(day, '2026-03-29')).toBe(text);
});

it.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1_500_000, '1.5 MB'],
  [30e12, '30,000 GB'],
])('%d bytes', (bytes, text) => {
  expect(formatFileSize(bytes)).toBe(text);
});

it('follows the language when it changes', () => {
  expect(formatList(['a', 'b', 'c'])).toBe('a, b and c');
  locale = 'de';
  expect(formatList(['a', 'b', 'c'])).toBe('a, b und c');
});
