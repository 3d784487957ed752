import { formatNumber } from '@concord/i18n/format';

/** A change of a share as people read scores: signed points of 100, "+1.2"; nothing changed is "0.0". */
export function changeText(change: number): string {
  const points = Math.round(change * 1000) / 10;
  return formatNumber(points, { signDisplay: 'exceptZero', minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** The difference of two scores; null where one is missing. */
export function changeOf(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : after - before;
}
