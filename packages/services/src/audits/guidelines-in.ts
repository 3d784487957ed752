import type { ChecklistDefinition } from '@concord/checklist/definition';

/** Keys of the guidelines that a checklist's questions come from. */
export function guidelinesIn(definitions: Iterable<ChecklistDefinition>): string[] {
  const keys = new Set<string>();
  for (const { sections } of definitions) {
    for (const { questions } of sections) {
      for (const { guideline } of questions) if (guideline !== undefined) keys.add(guideline);
    }
  }
  return [...keys];
}
