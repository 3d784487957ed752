import type { ChecklistDefinition } from '../definition.ts';
import type { Measure, Rating, RatingTest } from '../rating.ts';
import type { Path, Report } from './problem.ts';

interface Known {
  questions: ReadonlySet<string>;
  sections: ReadonlySet<string>;
  /** Levels by rating, of the ratings before this one. */
  levels: ReadonlyMap<string, ReadonlySet<string>>;
  report: Report;
}

/** Ratings may name what exists, and only ratings before themselves. */
export function checkRatings({ policy, sections }: ChecklistDefinition, report: Report): void {
  const levels = new Map<string, ReadonlySet<string>>();
  const questions = new Set(sections.flatMap((section) => section.questions.map(({ id }) => id)));
  const known = { questions, sections: new Set(sections.map(({ id }) => id)), levels, report };
  policy.ratings.forEach((rating, index) => {
    checkRating(rating, ['policy', 'ratings', index], known);
    levels.set(rating.id, new Set(rating.levels.map(({ id }) => id)));
  });
}

function checkRating(rating: Rating, path: Path, known: Known): void {
  const own = new Set(rating.levels.map(({ id }) => id));
  const level = (id: string | undefined, at: Path) => {
    if (id !== undefined && !own.has(id)) known.report(at, 'RATING_LEVEL_UNKNOWN', { level: id });
  };
  if (rating.base !== undefined) checkEarlier(rating.base, [...path, 'base'], known);
  level(rating.otherwise, [...path, 'otherwise']);
  rating.rules.forEach((rule, index) => {
    level(rule.level, [...path, 'rules', index, 'level']);
    checkTest(rule.when, [...path, 'rules', index, 'when'], known);
  });
  rating.steps.forEach((step, index) => checkTest(step.when, [...path, 'steps', index, 'when'], known));
  rating.caps.forEach((cap, index) => {
    level(cap.atMost, [...path, 'caps', index, 'atMost']);
    level(cap.atLeast, [...path, 'caps', index, 'atLeast']);
    checkTest(cap.when, [...path, 'caps', index, 'when'], known);
  });
}

function checkEarlier(rating: string, path: Path, { levels, report }: Known): boolean {
  if (!levels.has(rating)) report(path, 'RATING_UNKNOWN', { rating });
  return levels.has(rating);
}

function checkTest(test: RatingTest, path: Path, known: Known): void {
  if ('all' in test) test.all.forEach((part, index) => checkTest(part, [...path, 'all', index], known));
  else if ('any' in test) test.any.forEach((part, index) => checkTest(part, [...path, 'any', index], known));
  else if ('not' in test) checkTest(test.not, [...path, 'not'], known);
  else if ('measure' in test) checkMeasure(test.measure, [...path, 'measure'], known);
  else if (checkEarlier(test.rating, [...path, 'rating'], known)) {
    if ('than' in test) checkEarlier(test.than, [...path, 'than'], known);
    else if (known.levels.get(test.rating)?.has(test.level) !== true) {
      known.report([...path, 'level'], 'RATING_LEVEL_UNKNOWN', { level: test.level });
    }
  }
}

function checkMeasure(measure: Measure, path: Path, { questions, sections, report }: Known): void {
  if (measure.of === 'score') return;
  measure.over?.questions?.forEach((question, index) => {
    if (!questions.has(question))
      report([...path, 'over', 'questions', index], 'RATING_QUESTION_UNKNOWN', { question });
  });
  measure.over?.sections?.forEach((section, index) => {
    if (!sections.has(section)) report([...path, 'over', 'sections', index], 'RATING_SECTION_UNKNOWN', { section });
  });
}
