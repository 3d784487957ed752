import type { Comparison, RatingTest } from '../measure.ts';
import type { Rating } from '../rating.ts';

/** Ratings to look levels up in, and how many more pairs of tests are compared: beyond that nothing is certain. */
interface Comparing {
  ratings: readonly Rating[];
  left: number;
  /** What was written out before. */
  texts: WeakMap<object, string>;
}

export const comparing = (ratings: readonly Rating[]): Comparing => ({ ratings, left: 200_000, texts: new WeakMap() });

/** Whether `other` is sure to hold wherever `one` does. Only what is certain is said: false may mean that it is not known. */
export function implies(one: RatingTest, other: RatingTest, work: Comparing): boolean {
  work.left -= 1;
  if (work.left < 0) return false;
  if (textOf(one, work) === textOf(other, work)) return true;
  if ('all' in other) return other.all.every((part) => implies(one, part, work));
  if ('any' in one) return one.any.every((part) => implies(part, other, work));
  if ('any' in other && other.any.some((part) => implies(one, part, work))) return true;
  if ('all' in one) return one.all.some((part) => implies(part, other, work));
  const [a, b] = [comparisonOf(one, work), comparisonOf(other, work)];
  return a !== null && b !== null && a.of === b.of && isWithin(a, b);
}

function textOf(thing: object, { texts }: Comparing): string {
  let text = texts.get(thing);
  if (text === undefined) {
    text = JSON.stringify(thing);
    texts.set(thing, text);
  }
  return text;
}

/** A comparison of something with a figure. */
interface Compared {
  of: string;
  op: Comparison;
  value: number;
}

function comparisonOf(test: RatingTest, work: Comparing): Compared | null {
  const { ratings } = work;
  if ('measure' in test && 'value' in test) return { of: textOf(test.measure, work), op: test.op, value: test.value };
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
