import type { ChecklistDefinition } from '../definition.ts';
import type { Measure, RatingTest } from '../measure.ts';
import type { Path, Report } from './problem.ts';

const mostQuestions = 5_000;
/** Places for answers in one audit, each repeat group as often as it may be filled in. */
const mostPlaces = 500_000;
/** Groups within groups: each level looks at every group of the one around it. */
const mostGroupings = 2;

/** What would make one audit cost a server more than all others together. */
export function checkLimits({ sections, policy }: ChecklistDefinition, report: Report): void {
  const questions = sections.reduce((sum, section) => sum + section.questions.length, 0);
  if (questions > mostQuestions) report(['sections'], 'TOO_BIG', { maximum: mostQuestions });
  const places = sections.reduce((sum, { questions: own, repeat }) => sum + own.length * (repeat?.max ?? 1), 0);
  if (places > mostPlaces) report(['sections'], 'TOO_BIG', { maximum: mostPlaces });
  const check = (groupings: number, path: Path): void => {
    if (groupings > mostGroupings) report(path, 'TOO_DEEP', { maximum: mostGroupings });
  };
  policy.figures?.forEach(({ measure }, index) => check(inMeasure(measure), ['policy', 'figures', index, 'measure']));
  policy.ratings.forEach(({ base, rules, steps, caps }, index) => {
    const at = ['policy', 'ratings', index];
    if (base !== undefined && typeof base !== 'string') check(inMeasure(base), [...at, 'base']);
    for (const [field, tests] of Object.entries({ rules, steps, caps })) {
      tests.forEach(({ when }, place) => check(inTest(when), [...at, field, place, 'when']));
    }
  });
}

/** How many groupings a measure has within one another. */
function inMeasure(measure: Measure): number {
  const inside = Math.max(
    'measure' in measure ? inMeasure(measure.measure) : 0,
    'by' in measure ? inMeasure(measure.by) : 0,
    'test' in measure ? inTest(measure.test) : 0,
    'tests' in measure ? most(measure.tests.map(inTest)) : 0,
    'parts' in measure ? most(measure.parts.map((part) => inMeasure(part.measure))) : 0,
  );
  return inside + ('each' in measure ? 1 : 0);
}

function inTest(test: RatingTest): number {
  if ('all' in test) return most(test.all.map(inTest));
  if ('any' in test) return most(test.any.map(inTest));
  if ('not' in test) return inTest(test.not);
  if (!('measure' in test)) return 0;
  return Math.max(inMeasure(test.measure), 'than' in test ? inMeasure(test.than) : 0);
}

const most = (numbers: readonly number[]): number => numbers.reduce((one, other) => Math.max(one, other), 0);
