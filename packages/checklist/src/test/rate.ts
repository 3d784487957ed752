import type { Answer, AuditContext } from '../answers.ts';
import type { ChecklistDefinition, ChecklistDefinitionInput } from '../definition.ts';
import { scoreAudit } from '../score.ts';

export type PolicyDraft = ChecklistDefinitionInput['policy'];
export type RatingDraft = NonNullable<PolicyDraft['ratings']>[number];
type Test = NonNullable<RatingDraft['rules']>[number]['when'];
type Comparison = Extract<Test, { measure: unknown }>['op'];
type Measure = Extract<Test, { measure: unknown }>['measure'];

/** A test of a measure, or of a rating's level: `is(score, 'ge', 80)`, `is('safe', 'eq', 'poor')`. */
export function is(what: Measure | string, op: Comparison, value: number | string): Test {
  if (typeof what === 'string') return { rating: what, op, level: String(value) };
  return { measure: what, op, value: Number(value) };
}

/** Levels from worst to best. */
function levels(...ids: string[]): RatingDraft['levels'] {
  return ids.map((id) => ({ id, label: { en: id }, tone: 'warn' }));
}

/** A rating: its id and levels from worst to best, and how it comes about. */
export function rating(id: string, from: string[], how: Omit<RatingDraft, 'id' | 'label' | 'levels'>): RatingDraft {
  return { id, label: { en: id }, levels: levels(...from), ...how };
}

/** The level of every rating, by its id. */
export function ratingsOf(
  definition: ChecklistDefinition,
  answers: readonly Answer[],
  context?: AuditContext,
): Record<string, string | null> {
  const { ratings } = scoreAudit(definition, answers, context);
  return Object.fromEntries(ratings.map((one) => [one.rating, one.level]));
}
