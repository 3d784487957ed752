import { comparison } from '../compile-condition.ts';
import type { Condition, LocationCondition, QuestionCondition } from '../condition.ts';
import type { ChecklistDefinition } from '../definition.ts';
import type { Place } from './check-conditions.ts';
import { attributeOutcomes, type Compared, type Outcome, outcomesOf } from './possible-answers.ts';

/** A condition with the section it stands in: that decides which instance of a repeat group it reads. */
export interface Standing {
  condition: Condition;
  section: number;
}

export interface World {
  definition: ChecklistDefinition;
  places: ReadonlyMap<string, Place>;
  /** All that conditions compare a question or an attribute with. */
  compared: ReadonlyMap<string, readonly Compared[]>;
  outcomes: Map<string, readonly Outcome[]>;
  /** How many more parts of conditions are looked at, in all: beyond that a condition counts as possible. */
  work: { left: number };
  /** Questions that are known never to show: each is reported once, so what looks at them takes them as shown. */
  neverShown: ReadonlySet<string>;
}

/** Beyond so many tries a condition counts as possible: only what is certain is reported. */
const mostTries = 2000;
/** The same for all conditions of a checklist together: about a second. */
export const mostWork = 2_000_000;

/**
 * Whether answers and a location exist under which all these conditions hold at once, each question answered being shown itself.
 * A search that gives outcomes only to what the conditions in question look at.
 */
export function canBeTrue(standing: readonly Standing[], world: World): boolean {
  return search(standing, new Map(), world, { left: mostTries });
}

type Chosen = Map<string, Outcome>;

function search(standing: readonly Standing[], chosen: Chosen, world: World, tries: { left: number }): boolean {
  if (world.work.left < 0) return true;
  const open: Standing[] = [];
  for (const one of standing) {
    const found = evaluate(one.condition, one.section, chosen, world);
    if (found === false) return false;
    if (found === null) open.push(...partsOf(one));
  }
  const next = firstOpen(open, chosen, world);
  if (next === null) return true;
  for (const outcome of outcomesAt(next, world)) {
    tries.left -= 1;
    if (tries.left < 0) return true;
    const shown = outcome.is === 'none' ? [] : shownWhere(next, world);
    chosen.set(next, outcome);
    if (search([...open, ...shown], chosen, world, tries)) return true;
  }
  chosen.delete(next);
  return false;
}

/** The parts of a conjunction each by itself, so that one that is settled is not looked at again. */
function partsOf({ condition, section }: Standing): Standing[] {
  return 'all' in condition ? condition.all.map((part) => ({ condition: part, section })) : [{ condition, section }];
}

function firstOpen(standing: readonly Standing[], chosen: Chosen, world: World): string | null {
  for (const { condition, section } of standing) {
    const name = subjectsOf(condition, section, world).find((one) => !chosen.has(one));
    if (name !== undefined) return name;
  }
  return null;
}

/** true and false are certain; null: it depends. */
function evaluate(condition: Condition, section: number, chosen: Chosen, world: World): boolean | null {
  world.work.left -= 1;
  const part = (one: Condition) => evaluate(one, section, chosen, world);
  if ('all' in condition) return allOf(condition.all.map(part));
  if ('any' in condition) return not(allOf(condition.any.map((one) => not(part(one)))));
  if ('not' in condition) return not(part(condition.not));
  const name = subjectOf(condition);
  if (isElsewhere(condition, section, world)) {
    // Of some instance: two such conditions may look at different ones, so each is judged by itself.
    return outcomesAt(name, world).some((outcome) => meets(outcome, condition) !== false) ? null : false;
  }
  const outcome = chosen.get(name);
  return outcome === undefined ? null : meets(outcome, condition);
}

function allOf(parts: readonly (boolean | null)[]): boolean | null {
  return parts.includes(false) ? false : parts.includes(null) ? null : true;
}

function not(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}

function meets(outcome: Outcome, { op, value }: QuestionCondition | LocationCondition): boolean | null {
  if (op === 'notApplicable') return outcome.is === 'notApplicable';
  if (outcome.is === 'none' || outcome.is === 'notApplicable') return false;
  if (op === 'answered') return true;
  if (outcome.is === 'anyAnswer') return null;
  return op === 'missed' ? outcome.missed : comparison(op, value)(outcome.value);
}

/** A name for what a condition looks at: no question's id begins with @. */
export function subjectOf(condition: QuestionCondition | LocationCondition): string {
  return 'question' in condition ? condition.question : `@${condition.location}`;
}

function subjectsOf(condition: Condition, section: number, world: World): string[] {
  if ('all' in condition) return condition.all.flatMap((part) => subjectsOf(part, section, world));
  if ('any' in condition) return condition.any.flatMap((part) => subjectsOf(part, section, world));
  if ('not' in condition) return subjectsOf(condition.not, section, world);
  return isElsewhere(condition, section, world) ? [] : [subjectOf(condition)];
}

function isElsewhere(condition: QuestionCondition | LocationCondition, section: number, world: World): boolean {
  const place = world.places.get(subjectOf(condition));
  return (
    place !== undefined && place.section !== section && world.definition.sections[place.section]?.repeat !== undefined
  );
}

function outcomesAt(name: string, world: World): readonly Outcome[] {
  let outcomes = world.outcomes.get(name);
  if (outcomes === undefined) {
    const place = world.places.get(name);
    const compared = world.compared.get(name) ?? [];
    outcomes = place
      ? outcomesOf(place.question, world.definition.policy, compared)
      : attributeOutcomes(name.slice(1), compared);
    world.outcomes.set(name, outcomes);
  }
  return outcomes;
}

/** The conditions under which a question is shown; an attribute is there without any. */
function shownWhere(name: string, world: World): Standing[] {
  const place = world.places.get(name);
  if (place === undefined || world.neverShown.has(place.question.id)) return [];
  const { section, question } = place;
  return [world.definition.sections[section]?.condition, question.condition].flatMap((condition) =>
    condition ? [{ condition, section }] : [],
  );
}
