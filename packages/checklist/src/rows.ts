import { answeredRow, missed, testRow } from './compile-condition.ts';
import type { Facts, RowPlace } from './facts.ts';
import { compare } from './compare.ts';
import type { Column, Grouping, Over, RowTest, Standing } from './measure.ts';
import type { Run } from './plan.ts';
import { numberOf } from './answer-number.ts';
import { state } from './run.ts';

/** Whether a row enters the sums of the score. */
export function isCounted(run: Run, row: number): boolean {
  return run.included[row] === 1;
}

export function standsSo(run: Run, row: number, standing: Standing): boolean {
  switch (standing) {
    case 'criticalMissed':
      return run.criticalMiss[row] === 1;
    case 'missed':
      return run.state[row] === state.counted && missed(run, row);
    case 'answered':
      return answeredRow(run, row);
    case 'shown':
      return run.state[row] !== state.hidden;
    case 'counted':
    case 'notApplicable':
    case 'unanswered':
      return run.state[row] === state[standing];
  }
}

/** A question's own figure; null: unknown. What was answered is known of every question, the rest of those that count. */
export function figureOfRow({ run, places }: Facts, row: number, column: Column): number | null {
  if (column === 'value') {
    const place = places[row];
    return place && answeredRow(run, row) ? numberOf(place.question.question, run.answers[row]?.value) : null;
  }
  if (!isCounted(run, row)) return null;
  const figure = run[column][row] ?? Number.NaN;
  return Number.isNaN(figure) ? null : figure;
}

/** The rows that a measure looks at, among those it may see. */
export function rowsOver(over: Over | undefined, facts: Facts): readonly number[] {
  if (over === undefined) return facts.rows;
  const { places, rows } = facts;
  return rows.filter((row) => {
    const place = places[row];
    return place !== undefined && isAmong(place, over) && (over.where ?? []).every((test) => passes(test, row, facts));
  });
}

function isAmong({ question, section }: RowPlace, { questions, sections, tags, departments }: Over): boolean {
  const named = questions === undefined && sections === undefined;
  if (!named && questions?.includes(question.id) !== true && sections?.includes(section) !== true) return false;
  if (tags !== undefined && question.question.tags?.some((tag) => tags.includes(tag)) !== true) return false;
  return departments === undefined || departments.includes(question.question.department);
}

function passes(test: RowTest, row: number, facts: Facts): boolean {
  if ('what' in test) return compare(figureOfRow(facts, row, test.what), test.op, test.value);
  return testRow(test.answer, test.value)(facts.run, row);
}

/** The facts narrowed to each group in turn, in the order of the checklist. */
export function groupsOf(each: Grouping, over: Over | undefined, facts: Facts): Facts[] {
  const groups = new Map<string, number[]>();
  for (const row of rowsOver(over, facts)) {
    for (const key of keysOf(each, facts.places[row])) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return [...groups.values()].map((rows) => ({ ...facts, rows }));
}

function keysOf(each: Grouping, place: RowPlace | undefined): readonly string[] {
  if (place === undefined) return [];
  switch (each) {
    case 'question':
      return [place.question.id];
    case 'instance':
      return [`${place.section} ${place.position}`];
    case 'section':
      return [place.section];
    case 'department':
      return [place.question.question.department];
    case 'tag':
      return place.question.question.tags ?? [];
  }
}
