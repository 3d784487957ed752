import { geoMercator, type GeoProjection } from 'd3-geo';
import type { Tone } from './tone.ts';

export interface MapPoint {
  readonly id: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly tone: Tone;
}

/** How the drawing moved and grew since the whole world was in it. */
export interface MapTransform {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

/** Side of the square that the world fills at k = 1. */
export const WORLD = 1024;
/** Mercator ends where the world is a square. */
const MOST_LATITUDE = 85;

/** Longitude and latitude to the world's square, and back. */
export const projection: GeoProjection = geoMercator()
  .scale(WORLD / (2 * Math.PI))
  .translate([WORLD / 2, WORLD / 2]);

export function onWorld(longitude: number, latitude: number): readonly [number, number] {
  const held = Math.min(MOST_LATITUDE, Math.max(-MOST_LATITUDE, latitude));
  return projection([longitude, held]) ?? [0, 0];
}

/** West, south, east and north of what a view of this size shows. */
export function boundsOf({ x, y, k }: MapTransform, width: number, height: number): [number, number, number, number] {
  const corner = (px: number, py: number) => projection.invert?.([(px - x) / k, (py - y) / k]) ?? [0, 0];
  const [west, north] = corner(0, 0);
  const [east, south] = corner(width, height);
  const wide = width / k >= WORLD;
  return [wide ? -180 : west, south, wide ? 180 : east, north];
}

/** The view that shows all points with a margin; the whole world without any. `closest` limits how near it goes. */
export function fitting(
  points: readonly Pick<MapPoint, 'latitude' | 'longitude'>[],
  width: number,
  height: number,
  closest = 4_000,
): MapTransform {
  const spots =
    points.length > 0
      ? points
      : [
          { latitude: 70, longitude: -170 },
          { latitude: -55, longitude: 180 },
        ];
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { longitude, latitude } of spots) {
    const [px, py] = onWorld(longitude, latitude);
    left = Math.min(left, px);
    right = Math.max(right, px);
    top = Math.min(top, py);
    bottom = Math.max(bottom, py);
  }
  const k = Math.min(
    closest,
    (0.86 * width) / Math.max(right - left, 1e-6),
    (0.86 * height) / Math.max(bottom - top, 1e-6),
  );
  return { k, x: width / 2 - (k * (left + right)) / 2, y: height / 2 - (k * (top + bottom)) / 2 };
}

/** The zoom step of a tile map that shows the world as large as `k` does. */
export const stepOf = (k: number): number => Math.floor(Math.log2((WORLD * k) / 512));
