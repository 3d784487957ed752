import type { GuidelineMeasure } from '#lib/api/wire.ts';

/** A measure in one line: `#c8102e`, `Inter, 600 ± 0, 16 ± 1 px`. */
export function measureText(measure: GuidelineMeasure['measure']): string {
  if (measure.kind === 'colour') return measure.hex;
  const { family, weight, weightTolerance, size, sizeTolerance } = measure;
  const within = (figure: number, tolerance: number) => (tolerance > 0 ? `${figure} ± ${tolerance}` : `${figure}`);
  return [
    family,
    ...(weight === null ? [] : [within(weight, weightTolerance)]),
    ...(size === null ? [] : [`${within(size, sizeTolerance)} px`]),
  ].join(', ');
}
