import type { Comparison, RatingTest } from '../measure.ts';
import type { Rating } from '../rating.ts';

/** Whether `other` is sure to hold wherever `one` does. Only what is certain is said: false may mean that it is not known. */
export function implies(one: RatingTest, other: RatingTest, ratings: readonly Rating[]): boolean {
  if (JSON.stringify(one) === JSON.stringify(other)) return true;
  if ('all' in other) return other.all.every((part) => implies(one, part, ratings));
  if ('any' in one) return one.any.every((part) => implies(part, other, ratings));
  if ('any' in other && other.any.some((part) => implies(one, part, ratings))) return true;
  if ('all' in one) return one.all.some((part) => implies(part, other, ratings));
  const [a, b] = [comparisonOf(one, ratings), comparisonOf(other, ratings)];
  return a !== null && b !== null && a.of === b.of && isWithin(a, b);
}

/** A comparison of something with a figure. */
interface Compared {
  of: string;
  op: Comparison;
  value: number;
}

function comparisonOf(test: RatingTest, ratings: readonly Rating[]): Compared | null {
  if ('measure' in test && 'value' in test) return { of: JSON.stringify(test.measure), op: test.op, value: test.value };
  if (!('rating' in test) || !('level' in test)) return null;
  const value = ratings.find(({ id }) => id === test.rating)?.levels.findIndex(({ id }) => id === test.level) ?? -1;
  return value < 0 ? null : { of: test.rating, op: test.op, value };
}

/** Whether every figure that compares like `one` compares like `other` too. */
function isWithin(one: Compared, other: Compared): boolean {
  const { op, value } = one;
  switch (other.op) {
    case 'eq':
      return op === 'eq' && value === other.value;
    case 'ne':
      if (op === 'eq' || op === 'ne') return (op === 'eq') === (value !== other.value);
      return op === 'lt' ? value <= other.value : op === 'gt' ? value >= other.value : beyond(op, value, other.value);
    case 'lt':
      return op === 'lt' ? value <= other.value : (op === 'le' || op === 'eq') && value < other.value;
    case 'le':
      return (op === 'lt' || op === 'le' || op === 'eq') && value <= other.value;
    case 'gt':
      return op === 'gt' ? value >= other.value : (op === 'ge' || op === 'eq') && value > other.value;
    case 'ge':
      return (op === 'gt' || op === 'ge' || op === 'eq') && value >= other.value;
  }
}

function beyond(op: Comparison, value: number, other: number): boolean {
  return op === 'le' ? value < other : value > other;
}
