import type { Measure, RatingTest } from '../measure.ts';
import type { Path } from './problem.ts';

/** Meets every test and every measure inside a rating or figure, each with its path, the outer ones first. */
export interface Visitor {
  test: (test: RatingTest, path: Path) => void;
  measure: (measure: Measure, path: Path) => void;
}

export function walkTest(test: RatingTest, path: Path, visitor: Visitor): void {
  visitor.test(test, path);
  if ('all' in test) walkTests(test.all, [...path, 'all'], visitor);
  else if ('any' in test) walkTests(test.any, [...path, 'any'], visitor);
  else if ('not' in test) walkTest(test.not, [...path, 'not'], visitor);
  else if ('measure' in test) {
    walkMeasure(test.measure, [...path, 'measure'], visitor);
    if ('than' in test) walkMeasure(test.than, [...path, 'than'], visitor);
  }
}

export function walkMeasure(measure: Measure, path: Path, visitor: Visitor): void {
  visitor.measure(measure, path);
  if ('tests' in measure) walkTests(measure.tests, [...path, 'tests'], visitor);
  if ('test' in measure) walkTest(measure.test, [...path, 'test'], visitor);
  if ('measure' in measure) walkMeasure(measure.measure, [...path, 'measure'], visitor);
  if ('by' in measure) walkMeasure(measure.by, [...path, 'by'], visitor);
  if (!('parts' in measure)) return;
  measure.parts.forEach((part, index) => walkMeasure(part.measure, [...path, 'parts', index, 'measure'], visitor));
}

function walkTests(tests: readonly RatingTest[], path: Path, visitor: Visitor): void {
  tests.forEach((test, index) => walkTest(test, [...path, index], visitor));
}
