import type { ChecklistDefinition } from '../definition.ts';
import type { Measure, Over, RatingTest } from '../measure.ts';
import type { Rating } from '../rating.ts';
import { checkPart, circlesSought, placesIn, type Standpoint } from './check-conditions.ts';
import { checkRatingLogic } from './check-rating-logic.ts';
import type { Path, Report } from './problem.ts';
import { type Visitor, walkMeasure, walkTest } from './walk-measures.ts';

interface Known {
  /** After all questions, where a rating's conditions stand. */
  from: Standpoint;
  names: Record<'questions' | 'sections' | 'tags' | 'departments' | 'figures', ReadonlySet<string>>;
  /** Levels by rating, of those that may be named here. */
  levels: Map<string, ReadonlySet<string>>;
  report: Report;
}

/**
 * Ratings may name what exists, and only ratings before themselves; a figure any rating that does not hang on it.
 * Whether all of it can come about is asked once every name is right.
 */
export function checkRatings(definition: ChecklistDefinition, report: Report): void {
  let right = true;
  checkReferences(definition, (...problem) => {
    right = false;
    report(...problem);
  });
  if (right) checkRatingLogic(definition, report);
}

function checkReferences(definition: ChecklistDefinition, report: Report): void {
  const { policy } = definition;
  const known: Known = { from: standpoint(definition, report), names: namesIn(definition), levels: new Map(), report };
  policy.ratings.forEach((rating, index) => {
    checkRating(rating, ['policy', 'ratings', index], known);
    known.levels.set(rating.id, new Set(rating.levels.map(({ id }) => id)));
  });
  policy.figures?.forEach(({ measure }, index) => {
    walkMeasure(measure, ['policy', 'figures', index, 'measure'], visitorOf(known));
  });
  checkCircles(definition, report);
}

function standpoint(definition: ChecklistDefinition, report: Report): Standpoint {
  const places = placesIn(definition);
  return { section: definition.sections.length, offset: 0, places, definition, report, circles: circlesSought() };
}

function namesIn({ policy, sections }: ChecklistDefinition): Known['names'] {
  const questions = sections.flatMap((section) => section.questions);
  return {
    questions: new Set(questions.map(({ id }) => id)),
    sections: new Set(sections.map(({ id }) => id)),
    tags: new Set(questions.flatMap(({ tags }) => tags ?? [])),
    departments: new Set(questions.map(({ department }) => department)),
    figures: new Set(policy.figures?.map(({ id }) => id)),
  };
}

function checkRating(rating: Rating, path: Path, known: Known): void {
  const own = new Set(rating.levels.map(({ id }) => id));
  const level = (id: string | null | undefined, at: Path) => {
    if (typeof id === 'string' && !own.has(id)) known.report(at, 'RATING_LEVEL_UNKNOWN', { level: id });
  };
  const visitor = visitorOf(known);
  if (typeof rating.base === 'string') checkEarlier(rating.base, [...path, 'base'], known);
  else if (rating.base) walkMeasure(rating.base, [...path, 'base'], visitor);
  level(rating.otherwise, [...path, 'otherwise']);
  rating.rules.forEach((rule, index) => {
    level(rule.level, [...path, 'rules', index, 'level']);
    walkTest(rule.when, [...path, 'rules', index, 'when'], visitor);
  });
  rating.steps.forEach((step, index) => walkTest(step.when, [...path, 'steps', index, 'when'], visitor));
  rating.caps.forEach((cap, index) => {
    level(cap.atMost, [...path, 'caps', index, 'atMost']);
    level(cap.atLeast, [...path, 'caps', index, 'atLeast']);
    walkTest(cap.when, [...path, 'caps', index, 'when'], visitor);
  });
}

function visitorOf(known: Known): Visitor {
  return {
    test: (test, path) => checkTest(test, path, known),
    measure: (measure, path) => checkMeasure(measure, path, known),
  };
}

function checkEarlier(rating: string, path: Path, { levels, report }: Known): boolean {
  if (!levels.has(rating)) report(path, 'RATING_UNKNOWN', { rating });
  return levels.has(rating);
}

function checkTest(test: RatingTest, path: Path, known: Known): void {
  if ('condition' in test) checkPart(test.condition, [...path, 'condition'], known.from);
  else if ('rating' in test && checkEarlier(test.rating, [...path, 'rating'], known)) {
    if ('than' in test) checkEarlier(test.than, [...path, 'than'], known);
    else if (known.levels.get(test.rating)?.has(test.level) !== true) {
      known.report([...path, 'level'], 'RATING_LEVEL_UNKNOWN', { level: test.level });
    }
  }
}

function checkMeasure(measure: Measure, path: Path, known: Known): void {
  const { names, report } = known;
  if (measure.of === 'score') {
    const { section } = measure;
    if (section !== undefined && !names.sections.has(section))
      report([...path, 'section'], 'RATING_SECTION_UNKNOWN', { section });
  } else if (measure.of === 'level') checkEarlier(measure.rating, [...path, 'rating'], known);
  else if (measure.of === 'figure') {
    const { figure } = measure;
    if (!names.figures.has(figure)) report([...path, 'figure'], 'FIGURE_UNKNOWN', { figure });
  } else if ('over' in measure && measure.over) checkNames(measure.over, [...path, 'over'], known);
}

/** Everything that a selection names has to be there. */
function checkNames(over: Over, path: Path, { names, report }: Known): void {
  const unknown = { questions: 'question', sections: 'section', tags: 'tag', departments: 'department' } as const;
  const codes = {
    questions: 'RATING_QUESTION_UNKNOWN',
    sections: 'RATING_SECTION_UNKNOWN',
    tags: 'RATING_TAG_UNKNOWN',
    departments: 'RATING_DEPARTMENT_UNKNOWN',
  } as const;
  for (const kind of ['questions', 'sections', 'tags', 'departments'] as const) {
    over[kind]?.forEach((name, index) => {
      if (!names[kind].has(name)) report([...path, kind, index], codes[kind], { [unknown[kind]]: name });
    });
  }
}

/** Figures that hang on themselves, through other figures or ratings. Ratings look back, so every circle has a figure in it. */
function checkCircles({ policy }: ChecklistDefinition, report: Report): void {
  const uses = usesIn(policy);
  policy.figures?.forEach(({ id }, index) => {
    const open = [...(uses.get(`figure ${id}`) ?? [])];
    const seen = new Set<string>();
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(uses.get(next) ?? []));
    }
    if (seen.has(`figure ${id}`)) report(['policy', 'figures', index, 'measure'], 'FIGURE_CIRCULAR', { figure: id });
  });
}

function usesIn({ ratings, figures = [] }: ChecklistDefinition['policy']): Map<string, string[]> {
  const uses = new Map<string, string[]>();
  for (const { id, measure } of figures) {
    const found: string[] = [];
    walkMeasure(measure, [], collector(found));
    uses.set(`figure ${id}`, found);
  }
  for (const { id, base, rules, steps, caps } of ratings) {
    const found: string[] = [];
    if (typeof base === 'string') found.push(`rating ${base}`);
    else if (base) walkMeasure(base, [], collector(found));
    for (const { when } of [...rules, ...steps, ...caps]) walkTest(when, [], collector(found));
    uses.set(`rating ${id}`, found);
  }
  return uses;
}

function collector(found: string[]): Visitor {
  return {
    test: (test) => {
      if (!('rating' in test)) return;
      found.push(`rating ${test.rating}`);
      if ('than' in test) found.push(`rating ${test.than}`);
    },
    measure: (measure) => {
      if (measure.of === 'level') found.push(`rating ${measure.rating}`);
      if (measure.of === 'figure') found.push(`figure ${measure.figure}`);
    },
  };
}
