const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/;
const YEAR_FIRST = /^(\d{4})[./] ?(\d{1,2})[./] ?(\d{1,2})\.?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const DOTTED = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/;
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;

/**
 * A day as `2026-03-01`, or null where the text is none. A year in front tells the order, and so do points, which always stand behind the
 * day; `03/04/2026` is read by `order`.
 */
export function readDay(text: string, order: 'dmy' | 'mdy'): string | null {
  const first = ISO.exec(text) ?? YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (first) return dayOf(first[1], first[2], first[3]);
  const dotted = DOTTED.exec(text);
  if (dotted) return dayOf(dotted[3], dotted[2], dotted[1]);
  const slashed = SLASHED.exec(text);
  if (!slashed) return null;
  return order === 'dmy' ? dayOf(slashed[3], slashed[2], slashed[1]) : dayOf(slashed[3], slashed[1], slashed[2]);
}

function dayOf(year = '', month = '', day = ''): string | null {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${written}T00:00:00Z`);
  return Number(year) >= 1000 && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(written)
    ? written
    : null;
}
