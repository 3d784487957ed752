import type { ChecklistDefinition } from '../definition.ts';
import { levelNumber } from '../level-number.ts';
import type { Comparison, Measure, Summarising } from '../measure.ts';
import { selectedBy } from './selected-by.ts';

/** The least and the most that a measure can say. */
export type Bounds = readonly [least: number, most: number];

const anything: Bounds = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
const fromZero: Bounds = [0, Number.POSITIVE_INFINITY];
/** Beyond all figures: never known. */
const nothing: Bounds = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

/** How far a measure can reach, as far as that is certain. */
export function boundsOf(measure: Measure, definition: ChecklistDefinition): Bounds {
  switch (measure.of) {
    case 'score':
      return boundsOfScore(measure.section, definition);
    case 'percentage':
      return [0, 100];
    case 'number':
      return [measure.value, measure.value];
    case 'level': {
      const levels = definition.policy.ratings.find(({ id }) => id === measure.rating)?.levels ?? [];
      const numbers = levels.map((_, place) => levelNumber(levels, place));
      return [Math.min(...numbers), Math.max(...numbers)];
    }
    case 'count': {
      const selected = selectedBy(measure.over, definition).filter(
        ({ question }) => measure.what !== 'criticalMissed' || question.critical !== undefined,
      );
      return [0, selected.reduce((sum, { section }) => sum + (section.repeat?.max ?? 1), 0)];
    }
    case 'holding':
      return 'tests' in measure ? [0, measure.tests.length] : fromZero;
    case 'rounded': {
      const [least, most] = boundsOf(measure.measure, definition);
      return [Math.floor(least), Math.ceil(most)];
    }
    case 'figure':
    case 'product':
    case 'quotient':
      return anything;
    default:
      return boundsOfSummary(measure, definition);
  }
}

function boundsOfScore(section: string | undefined, { policy }: ChecklistDefinition): Bounds {
  if (section !== undefined) return policy.method === 'weighted' ? fromZero : nothing;
  if (policy.method === 'points' || policy.bonus === 'uncapped') return fromZero;
  return [0, policy.method === 'weighted' ? 100 : policy.start];
}

function boundsOfSummary(measure: Summarising, definition: ChecklistDefinition): Bounds {
  if ('what' in measure) {
    if (measure.what === 'value') return anything;
    return measure.what === 'share' && measure.of !== 'sum' ? [0, 1] : fromZero;
  }
  if ('each' in measure) return measure.of === 'sum' ? anything : boundsOf(measure.measure, definition);
  // A weight may be negative, and a mean by such weights may lie anywhere.
  if (measure.of === 'sum' || measure.of === 'mean') return anything;
  const bounds = measure.parts.map((part) => boundsOf(part.measure, definition));
  return [Math.min(...bounds.map(([least]) => least)), Math.max(...bounds.map(([, most]) => most))];
}

/** Whether no figure within the bounds compares so. */
export function neverHolds(op: Comparison, value: number, [least, most]: Bounds): boolean {
  switch (op) {
    case 'eq':
      return value < least || value > most;
    case 'ne':
      return least > most || (least === value && most === value);
    case 'lt':
      return least >= value;
    case 'le':
      return least > value;
    case 'gt':
      return most <= value;
    case 'ge':
      return most < value;
  }
}
