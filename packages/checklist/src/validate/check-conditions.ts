import type { Condition, LocationCondition, QuestionCondition } from '../condition.ts';
import { questionsIn } from '../condition-questions.ts';
import type { ChecklistDefinition } from '../definition.ts';
import type { Question } from '../question.ts';
import type { Path, Report } from './problem.ts';

export interface Place {
  question: Question;
  section: number;
  offset: number;
}

/** Where a condition stands: a question at `offset`, or the whole section (`offset` −1). */
export interface Standpoint {
  section: number;
  offset: number;
  places: ReadonlyMap<string, Place>;
  definition: ChecklistDefinition;
  report: Report;
  /** How many more questions are looked at to tell circles from what is only too late. */
  circles: { left: number };
}

export const circlesSought = () => ({ left: 200_000 });

/** Conditions may look back only: at questions before theirs, and at attributes of the location. So a circle cannot form. */
export function checkConditions(definition: ChecklistDefinition, report: Report): void {
  const places = placesIn(definition);
  const circles = circlesSought();
  definition.sections.forEach((section, index) => {
    const from = { section: index, places, definition, report, circles };
    if (section.condition) checkPart(section.condition, ['sections', index, 'condition'], { ...from, offset: -1 });
    section.questions.forEach(({ condition }, offset) => {
      const path = ['sections', index, 'questions', offset, 'condition'];
      if (condition) checkPart(condition, path, { ...from, offset });
    });
  });
}

export function placesIn({ sections }: ChecklistDefinition): Map<string, Place> {
  const places = new Map<string, Place>();
  sections.forEach((section, index) =>
    section.questions.forEach((question, offset) => places.set(question.id, { question, section: index, offset })),
  );
  return places;
}

/** Checks a condition that looks back from a standpoint. */
export function checkPart(condition: Condition, path: Path, from: Standpoint): void {
  if ('all' in condition) condition.all.forEach((part, index) => checkPart(part, [...path, 'all', index], from));
  else if ('any' in condition) condition.any.forEach((part, index) => checkPart(part, [...path, 'any', index], from));
  else if ('not' in condition) checkPart(condition.not, [...path, 'not'], from);
  else if ('location' in condition) checkLocation(condition, path, from);
  else checkQuestion(condition, path, from);
}

function checkLocation(condition: LocationCondition, path: Path, { report }: Standpoint): void {
  if (condition.op === 'notApplicable' || condition.op === 'missed') {
    report([...path, 'op'], 'CONDITION_OPERATOR_NOT_FOR_LOCATION', { op: condition.op });
  } else checkOperand(condition, path, report);
}

function checkQuestion(condition: QuestionCondition, path: Path, from: Standpoint): void {
  const { report, places } = from;
  const named = { question: condition.question };
  const place = places.get(condition.question);
  if (!place) return report([...path, 'question'], 'CONDITION_QUESTION_UNKNOWN', named);
  const later = place.section > from.section || (place.section === from.section && place.offset >= from.offset);
  if (later) {
    const code = isCircular(place, from) ? 'CONDITION_CIRCULAR' : 'CONDITION_QUESTION_LATER';
    return report([...path, 'question'], code, named);
  }
  if (checkOperand(condition, path, report)) checkOptions(condition, place.question, path, report);
}

/** A condition on oneself, on a question inside one's own section, or on one that (through others) hangs on this place. */
function isCircular(place: Place, from: Standpoint): boolean {
  const open = [place];
  const seen = new Set<Place>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    from.circles.left -= 1;
    if (from.circles.left < 0) return false;
    if (next.section === from.section && (from.offset < 0 || next.offset === from.offset)) return true;
    const section = from.definition.sections[next.section];
    for (const condition of [section?.condition, next.question.condition]) {
      for (const id of questionsIn(condition)) {
        const found = from.places.get(id);
        if (found) open.push(found);
      }
    }
  }
  return false;
}

const withoutValue = new Set(['answered', 'notApplicable', 'missed']);
const ordering = new Set(['lt', 'le', 'gt', 'ge']);

/** Whether the value fits the operator. */
function checkOperand({ op, value }: QuestionCondition | LocationCondition, path: Path, report: Report): boolean {
  if (withoutValue.has(op)) {
    if (value !== undefined) report([...path, 'value'], 'CONDITION_VALUE_NOT_USED', { op });
    return value === undefined;
  }
  // One of none is nothing to compare with either.
  if (value === undefined || (op === 'in' && Array.isArray(value) && value.length === 0)) {
    report([...path, 'value'], 'CONDITION_VALUE_MISSING', { op });
    return false;
  }
  const right = op === 'in' ? Array.isArray(value) : !ordering.has(op) || ['number', 'string'].includes(typeof value);
  if (!right) report([...path, 'value'], 'CONDITION_VALUE_WRONG', { op });
  return right;
}

/** A value that the question can never have is a slip of the pen. */
function checkOptions({ value }: QuestionCondition, question: Question, path: Path, report: Report): void {
  if (value === undefined) return;
  const known =
    question.type === 'passFail'
      ? ['pass', 'fail']
      : 'options' in question
        ? question.options.map(({ id }) => id)
        : null;
  if (known === null) return;
  for (const option of Array.isArray(value) ? value : [value]) {
    if (known.includes(String(option))) continue;
    report([...path, 'value'], 'CONDITION_OPTION_UNKNOWN', { question: question.id, option: String(option) });
  }
}
