import { formatNumber } from '@concord/i18n/format';

/** A change of a share as people read scores: signed points of 100, "+1.2"; nothing changed is "0.0". */
export function changeText(change: number, digits = 1): string {
  const points = Math.round(change * 100 * 10 ** digits) / 10 ** digits;
  return formatNumber(points, {
    signDisplay: 'exceptZero',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** The difference of two scores; null where one is missing. */
export function changeOf(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : after - before;
}
