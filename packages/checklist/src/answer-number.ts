import type { Question } from './question.ts';

/** The number that an answer says: what was entered, or the `value` of the chosen option, of several their sum. null: it says none. */
export function numberOf(question: Question, value: unknown): number | null {
  switch (question.type) {
    case 'number':
    case 'count':
    case 'scale':
      return typeof value === 'number' ? value : null;
    case 'graded':
    case 'choice':
      return question.options.find(({ id }) => id === value)?.value ?? null;
    case 'multiChoice': {
      // Summed in the definition's order, so that the order of tapping cannot move the last binary digit.
      const chosen = new Set(Array.isArray(value) ? value : []);
      const values = question.options.flatMap((option) => (chosen.has(option.id) ? [option.value ?? null] : []));
      const known = values.filter((one) => one !== null);
      return known.length > 0 ? known.reduce((sum, one) => sum + one, 0) : null;
    }
    default:
      return null;
  }
}
