import type { ChecklistDefinition, Section } from './definition.ts';
import { type FieldChange, fieldChanges } from './field-changes.ts';
import { type QuestionChange, questionChanges } from './question-changes.ts';

/** What happened to one section. `fields` of a section that came or went is empty. */
export interface SectionChange {
  section: string;
  change: 'added' | 'removed' | 'changed';
  fields: FieldChange[];
}

/** All that differs between two versions, as codes and values; what stayed the same is not in it. */
export interface VersionChanges {
  /** Title, description, languages, validity. */
  checklist: FieldChange[];
  /** One entry per row of the policy; bands, ratings and figures by their id (`part`). */
  policy: FieldChange[];
  sections: SectionChange[];
  questions: QuestionChange[];
}

/** Compares two versions field by field: of sections and questions first those of the newer one in its order, then what went. */
export function versionChanges(older: ChecklistDefinition, newer: ChecklistDefinition): VersionChanges {
  return {
    checklist: fieldChanges(ownFields(older), ownFields(newer)),
    policy: fieldChanges(older.policy, newer.policy),
    sections: sectionChanges(older.sections, newer.sections),
    questions: questionChanges(older, newer),
  };
}

function ownFields({ title, description, languages, validityDays }: ChecklistDefinition): object {
  return { title, description, languages, validityDays };
}

function sectionChanges(older: readonly Section[], newer: readonly Section[]): SectionChange[] {
  const before = new Map(older.map((section) => [section.id, section]));
  const after = new Set(newer.map(({ id }) => id));
  const kept = newer.flatMap((section): SectionChange[] => {
    const old = before.get(section.id);
    if (!old) return [{ section: section.id, change: 'added', fields: [] }];
    const fields = fieldChanges({ ...old, questions: null }, { ...section, questions: null });
    return fields.length > 0 ? [{ section: section.id, change: 'changed', fields }] : [];
  });
  const gone = older.filter(({ id }) => !after.has(id));
  return [...kept, ...gone.map(({ id }): SectionChange => ({ section: id, change: 'removed', fields: [] }))];
}
