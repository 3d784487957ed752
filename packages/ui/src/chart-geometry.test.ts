import { expect, test } from 'vitest';
import { chartDays, nearestDay, shownRange, valueOn } from './chart-geometry.ts';

const series = {
  key: 's',
  label: 'Score',
  points: [
    { day: '2026-01-05', value: 0.8 },
    { day: '2026-02-01', value: null },
    { day: '2026-03-01', value: 0.9 },
  ],
};

test('a step holds until the next, a gap stays a gap, and a line has values on its own days only', () => {
  expect(valueOn(series, '2026-01-20', true)).toBe(0.8);
  expect(valueOn(series, '2026-02-10', true)).toBeNull();
  expect(valueOn(series, '2026-01-01', true)).toBeNull();
  expect(valueOn(series, '2026-01-20', false)).toBeNull();
  expect(valueOn(series, '2026-03-01', false)).toBe(0.9);
});

test('the days of a chart are those of its series and marks, each once and in order', () => {
  expect(chartDays([series], [{ day: '2026-01-20', label: 'Audit' }])).toEqual([
    '2026-01-05',
    '2026-01-20',
    '2026-02-01',
    '2026-03-01',
  ]);
  expect(nearestDay(['2026-01-05', '2026-02-01'], Date.parse('2026-01-17'))).toBe('2026-01-05');
  expect(nearestDay([], 0)).toBeUndefined();
});

test('the range shows the values with air, never wider than what is possible nor narrower than asked', () => {
  expect(shownRange([], [0, 1], 0.2)).toEqual([0, 1]);
  const [low, high] = shownRange([0.8, 0.82], [0, 1], 0.2);
  expect(high - low).toBeCloseTo(0.2, 9);
  const atTheTop = shownRange([1, 1], [0, 1], 0.2);
  expect(atTheTop[1]).toBe(1);
  expect(atTheTop[0]).toBeCloseTo(0.8, 9);
  expect(shownRange([0, 1], [0, 1], 0.2)).toEqual([0, 1]);
});
