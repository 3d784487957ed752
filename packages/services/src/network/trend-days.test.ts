import { expect, test } from 'vitest';
import { trendDays } from './trend-days.ts';

test('a month goes day by day, a year week by week back from its end, more by the firsts of months; both ends are always there', () => {
  expect(trendDays('2026-02-27', '2026-03-02')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02']);
  const weeks = trendDays('2026-01-01', '2026-03-02');
  expect(weeks.slice(0, 3)).toEqual(['2026-01-01', '2026-01-05', '2026-01-12']);
  expect(weeks.at(-1)).toBe('2026-03-02');
  const months = trendDays('2023-11-15', '2026-03-01');
  expect(months.slice(0, 3)).toEqual(['2023-11-15', '2023-12-01', '2024-01-01']);
  expect(months.slice(-2)).toEqual(['2026-02-01', '2026-03-01']);
  expect(trendDays('2026-03-02', '2026-03-02')).toEqual(['2026-03-02']);
});
