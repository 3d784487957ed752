import type { Condition } from '../condition.ts';
import type { ChecklistDefinition } from '../definition.ts';
import { canBeTrue, mostWork, subjectOf, type World } from './can-be-true.ts';
import { placesIn } from './check-conditions.ts';
import type { Compared } from './possible-answers.ts';
import type { Report } from './problem.ts';

/**
 * Every section and question can come to be shown: a condition that contradicts itself, its section's, the answers that a question can have
 * or what it takes for that question to be shown is reported where it stands, once. Conditions that are wrong in themselves come first and alone.
 */
export function checkReach(definition: ChecklistDefinition, report: Report): void {
  const neverShown = new Set<string>();
  const world: World = {
    definition,
    places: placesIn(definition),
    compared: comparedIn(definition),
    outcomes: new Map(),
    work: { left: mostWork },
    neverShown,
  };
  definition.sections.forEach((section, index) => {
    const own = section.condition ? [{ condition: section.condition, section: index }] : [];
    const shows = own.length === 0 || canBeTrue(own, world);
    if (!shows) report(['sections', index, 'condition'], 'CONDITION_NEVER_TRUE', { section: section.id });
    section.questions.forEach(({ id, condition }, offset) => {
      if (!shows) neverShown.add(id);
      else if (condition && !canBeTrue([...own, { condition, section: index }], world)) {
        neverShown.add(id);
        report(['sections', index, 'questions', offset, 'condition'], 'CONDITION_NEVER_TRUE', { question: id });
      }
    });
  });
}

function comparedIn({ sections }: ChecklistDefinition): Map<string, Compared[]> {
  const compared = new Map<string, Compared[]>();
  const gather = (condition: Condition): void => {
    if ('all' in condition) condition.all.forEach(gather);
    else if ('any' in condition) condition.any.forEach(gather);
    else if ('not' in condition) gather(condition.not);
    else {
      const name = subjectOf(condition);
      const known = compared.get(name);
      if (known) known.push(condition);
      else compared.set(name, [condition]);
    }
  };
  for (const section of sections) {
    for (const { condition } of [section, ...section.questions]) if (condition) gather(condition);
  }
  return compared;
}
