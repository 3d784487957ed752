import type { Answer } from './answers.ts';
import type { Layout, Plan, PlannedSection } from './plan.ts';

/** The instances of a section that does not repeat. */
export const once = [0];

/** Lays the sections out one after another, each as many times as it has instances. */
export function layOut(sections: readonly PlannedSection[], instances: number[][]): Layout {
  let rows = 0;
  const base = sections.map((section) => {
    const first = rows;
    rows += (instances[section.index] ?? once).length * section.questions.length;
    return first;
  });
  return { rows, base, instances };
}

/** The instances of each repeated section: those answered, lowest first and at most `max`; then unused numbers until there are `min`. */
export function countInstances(plan: Plan, answers: readonly Answer[]): number[][] {
  const seen = plan.sections.map(() => new Set<number>());
  for (const answer of answers) {
    const question = typeof answer === 'object' && answer !== null ? plan.byId.get(answer.question) : undefined;
    const instance = question ? (answer.instance ?? 0) : -1;
    if (question && Number.isSafeInteger(instance) && instance >= 0) seen[question.section]?.add(instance);
  }
  return plan.sections.map(({ section, index }) => {
    if (!section.repeat) return once;
    const found = [...(seen[index] ?? [])].sort((a, b) => a - b).slice(0, section.repeat.max);
    for (let unused = 0; found.length < section.repeat.min; unused += 1)
      if (!found.includes(unused)) found.push(unused);
    return found.sort((a, b) => a - b);
  });
}
