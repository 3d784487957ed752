import type { Answer } from '@concord/checklist/answers';
import type { ChecklistDefinition } from '@concord/checklist/definition';
import type { location } from '@concord/db/schema/organization';
import { type AuditFacts, deriveFacts } from './derive-facts.ts';
import { locationAttributes, type PlaceInTree } from './location-attributes.ts';

/** What an audit's answers would be worth by another version than its own: answers to questions that it does not ask are left out. */
export function judgeBy(
  definition: ChecklistDefinition,
  answers: readonly Answer[],
  place: PlaceInTree<typeof location.$inferSelect> | undefined,
): AuditFacts {
  const asked = new Set(definition.sections.flatMap(({ questions }) => questions.map(({ id }) => id)));
  const own = answers.filter(({ question }) => asked.has(question));
  return deriveFacts(definition, own, place && { location: locationAttributes(place) });
}
