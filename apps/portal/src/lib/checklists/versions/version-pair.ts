import type { Comparability } from '@concord/checklist/comparability';
import type { ChecklistDefinition } from '@concord/checklist/definition';
import type { VersionChanges } from '@concord/checklist/version-changes';
import type * as engineModule from '../engine.ts';

/** Two versions with all that differs between them. */
export interface VersionPair {
  readonly older: ChecklistDefinition;
  readonly newer: ChecklistDefinition;
  readonly changes: VersionChanges;
  readonly comparability: readonly Comparability[];
}

export function pairOf(
  engine: Pick<typeof engineModule, 'versionChanges' | 'comparability'>,
  older: ChecklistDefinition,
  newer: ChecklistDefinition,
): VersionPair {
  return {
    older,
    newer,
    changes: engine.versionChanges(older, newer),
    comparability: engine.comparability(older, newer),
  };
}

/** How much came, went, changed and stayed comparable. `scored`: in both, and scored in both. */
export function countsOf({ changes, comparability }: VersionPair) {
  const changed = (kind: string) => changes.questions.filter(({ change }) => change === kind).length;
  const standing = (kind: string) => comparability.filter((one) => one.standing === kind).length;
  return {
    added: changed('added'),
    removed: changed('removed'),
    changed: changed('changed'),
    moved: changed('moved'),
    alike: standing('alike'),
    scored: standing('alike') + standing('judgedDifferently'),
  };
}

export function differs({ changes }: VersionPair): boolean {
  const { checklist, policy, sections, questions } = changes;
  return checklist.length + policy.length + sections.length + questions.length > 0;
}

/** Policy rows that change what a score means; names of bands do not. */
export function rescored({ changes }: VersionPair): boolean {
  return changes.policy.some(({ field }) => !['bands', 'ratings', 'figures'].includes(field));
}

/** A question by its id, as the newer version has it, else the older. */
export function questionIn({ older, newer }: VersionPair, id: string) {
  return [newer, older]
    .flatMap(({ sections }) => sections)
    .flatMap((section) => section.questions.map((question) => ({ section, question })))
    .find(({ question }) => question.id === id);
}
