import type { ActionRule } from '@concord/domain/action';

/** A rule being written; a number is null while its field is empty. */
export interface RuleDraft {
  when: ActionRule['when'];
  minimumLost: number | null;
  dueInDays: number | null;
  priority: ActionRule['priority'];
}

export const LARGEST_LOSS = 100;
export const LONGEST_DUE = 366;

export function isLoss(value: number | null): value is number {
  return value !== null && value >= 0 && value <= LARGEST_LOSS;
}

export function isDue(value: number | null): value is number {
  return value !== null && Number.isInteger(value) && value >= 0 && value <= LONGEST_DUE;
}

/** The rules as they are sent, or null while one is unfinished. */
export function finishedRules(drafts: readonly RuleDraft[]): ActionRule[] | null {
  const rules = drafts.flatMap(({ when, minimumLost, dueInDays, priority }) =>
    isLoss(minimumLost) && isDue(dueInDays) ? [{ when, minimumLost, dueInDays, priority }] : [],
  );
  return rules.length === drafts.length ? rules : null;
}

/** The list with the entry at `index` one place up (-1) or down (1); unchanged at the ends. */
export function moved<Item>(items: readonly Item[], index: number, by: -1 | 1): Item[] {
  const target = index + by;
  const copy = [...items];
  const [item] = copy.splice(index, 1);
  if (item === undefined || target < 0 || target > copy.length) return [...items];
  copy.splice(target, 0, item);
  return copy;
}
