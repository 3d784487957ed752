import { resolveSet } from '@concord/checklist/tokens/resolve-set';
import type { TokenMeasure, TokenTolerance } from '@concord/domain/token';
import { measureOf } from './measure-of.ts';
import type { StoredSet } from './read-set.ts';

interface Link {
  readonly path: string;
  readonly modes: readonly string[];
  readonly measure: TokenMeasure;
}

/** What the token of a guideline says in a set, with the tolerances that the guideline has; null where it is gone or not measurable. */
export function freshMeasure({ path, modes, measure }: Link, set: StoredSet['set']): TokenMeasure | null {
  const resolved = resolveSet(set, modes, () => undefined).get(path);
  return resolved ? measureOf(resolved, tolerancesOf(measure)) : null;
}

function tolerancesOf(measure: TokenMeasure): TokenTolerance {
  if (measure.kind === 'colour') return { colour: measure.tolerance, weight: 0, size: 0 };
  return { colour: 0, weight: measure.weightTolerance, size: measure.sizeTolerance };
}
