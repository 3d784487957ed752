import type { Comparison } from './measure.ts';

/** Sums of decimals are compared as decimals: a binary speck is no difference. What is unknown compares as false. */
export function compare(one: number | null, op: Comparison, other: number | null): boolean {
  if (one === null || other === null) return false;
  const equal = Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
  switch (op) {
    case 'eq':
      return equal;
    case 'ne':
      return !equal;
    case 'lt':
      return !equal && one < other;
    case 'le':
      return equal || one < other;
    case 'gt':
      return !equal && one > other;
    case 'ge':
      return equal || one > other;
  }
}
