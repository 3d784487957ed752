import { expect, test } from 'vitest';
import { boundsOf, fitting, onWorld, WORLD } from './map-projection.ts';

const points = [
  { latitude: 47.5, longitude: 19.05 },
  { latitude: 52.5, longitude: 13.4 },
  { latitude: 25.2, longitude: 55.3 },
];

test('the fitting view shows every point inside its frame', () => {
  for (const [width, height] of [
    [800, 500],
    [358, 400],
  ] as const) {
    const view = fitting(points, width, height);
    const [west, south, east, north] = boundsOf(view, width, height);
    for (const { latitude, longitude } of points) {
      expect(longitude).toBeGreaterThan(west);
      expect(longitude).toBeLessThan(east);
      expect(latitude).toBeGreaterThan(south);
      expect(latitude).toBeLessThan(north);
    }
  }
});

test('one point is not looked at from infinitely near, none shows the world, a pole stays on the square', () => {
  expect(fitting(points.slice(0, 1), 800, 500, 300).k).toBe(300);
  const [west, , east] = boundsOf(fitting([], 800, 800), 800, 800);
  expect(east - west).toBeGreaterThan(300);
  expect(onWorld(0, 90)[1]).toBeGreaterThanOrEqual(0);
  expect(onWorld(180, -90)[1]).toBeLessThanOrEqual(WORLD);
});
