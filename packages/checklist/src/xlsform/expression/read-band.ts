import type { CompareSign, Expression } from './parse.ts';

/** Numbers from `lo` to `hi`, both included. */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

const EVERYTHING: Interval = { lo: -1e15, hi: 1e15 };
const TURNED: Readonly<Record<CompareSign, CompareSign>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};
const OPPOSITE: Readonly<Record<CompareSign, CompareSign>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

/**
 * The interval that a constraint such as `. >= 0 and . <= 120` allows; null where it is not one interval of numbers. An open end of whole
 * numbers is closed at the next one; of others it is taken as closed.
 */
export function readBand(constraint: Expression, whole: boolean): Interval | null {
  if (constraint.kind === 'and') {
    return constraint.parts.reduce<Interval | null>((band, part) => {
      const next = band && readBand(part, whole);
      return band && next ? { lo: Math.max(band.lo, next.lo), hi: Math.min(band.hi, next.hi) } : null;
    }, EVERYTHING);
  }
  const [only, more] = constraint.kind === 'call' && constraint.name === 'not' ? constraint.args : [];
  if (only?.kind === 'compare' && !more) return compared({ ...only, sign: OPPOSITE[only.sign] }, whole);
  return constraint.kind === 'compare' ? compared(constraint, whole) : null;
}

function compared({ left, right, sign }: Extract<Expression, { kind: 'compare' }>, whole: boolean): Interval | null {
  if (left.kind !== 'self')
    return right.kind === 'self'
      ? compared({ kind: 'compare', left: right, right: left, sign: TURNED[sign] }, whole)
      : null;
  const limit =
    right.kind === 'number'
      ? right.value
      : right.kind === 'string' && right.value !== ''
        ? Number(right.value)
        : Number.NaN;
  if (Number.isNaN(limit) || Math.abs(limit) > 1e15) return null;
  const above = whole ? Math.floor(limit) + 1 : limit;
  const below = whole ? Math.ceil(limit) - 1 : limit;
  switch (sign) {
    case '=':
      return { lo: limit, hi: limit };
    case '<':
      return { lo: EVERYTHING.lo, hi: below };
    case '<=':
      return { lo: EVERYTHING.lo, hi: limit };
    case '>':
      return { lo: above, hi: EVERYTHING.hi };
    case '>=':
      return { lo: limit, hi: EVERYTHING.hi };
    case '!=':
      return null;
  }
}
