import { validateDefinition } from '@concord/checklist/validate';
import type { Tx } from '@concord/db/client';
import { department } from '@concord/db/schema/organization';
import { guideline } from '@concord/db/schema/standards';
import type { ChecklistProblem } from '@concord/domain/checklist-wire';
import { and, eq, inArray } from 'drizzle-orm';
import type { Actor } from '../context.ts';
import { pictureProblems } from './checklist-photos.ts';
import { referencesIn } from './references-in.ts';

/** The definition as it is kept: with its defaults filled once it is whole, as written until then. */
export function asKept(definition: unknown): unknown {
  const check = validateDefinition(definition);
  return check.ok ? check.definition : definition;
}

/**
 * All that keeps a definition from being published in this brand, by path: the engine's problems, unknown departments
 * (DEPARTMENT_UNKNOWN {key}), guidelines that are not there or not published (GUIDELINE_UNKNOWN {key, status}), pictures that are not
 * there (PICTURE_MISSING {file}, PICTURE_UNKNOWN {photo, file}), a key other than the checklist's own (KEY_CHANGED {key}).
 * @param checklist `id` is null before there is one
 */
export async function examineDraft(
  tx: Tx,
  actor: Actor,
  checklist: { readonly id: string | null; readonly key: string },
  definition: unknown,
): Promise<readonly ChecklistProblem[]> {
  const check = validateDefinition(definition);
  const problems: ChecklistProblem[] = check.ok ? [] : [...check.problems];
  if (check.ok && check.definition.key !== checklist.key) {
    problems.push({ path: ['key'], code: 'KEY_CHANGED', params: { key: checklist.key } });
  }
  return [
    ...problems,
    ...(await unknownReferences(tx, actor.orgId, definition)),
    ...(await pictureProblems(tx, actor, checklist.id, definition)),
  ];
}

async function unknownReferences(tx: Tx, orgId: string, definition: unknown): Promise<readonly ChecklistProblem[]> {
  const references = referencesIn(definition);
  const keysOf = (kind: string) => [...new Set(references.filter((one) => one.kind === kind).map((one) => one.key))];
  const departments = await departmentKeys(tx, orgId, keysOf('department'));
  const guidelines = await guidelineStatuses(tx, orgId, keysOf('guideline'));
  return references.flatMap(({ path, kind, key }): ChecklistProblem[] => {
    // What is not named yet is told as missing by the definition itself.
    if (key === '') return [];
    if (kind === 'department')
      return departments.has(key) ? [] : [{ path, code: 'DEPARTMENT_UNKNOWN', params: { key } }];
    const status = guidelines.get(key) ?? null;
    return status === 'published' ? [] : [{ path, code: 'GUIDELINE_UNKNOWN', params: { key, status } }];
  });
}

async function departmentKeys(tx: Tx, orgId: string, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const rows = await tx
    .select({ key: department.key })
    .from(department)
    .where(and(eq(department.orgId, orgId), inArray(department.key, [...keys])));
  return new Set(rows.map((row) => row.key));
}

async function guidelineStatuses(tx: Tx, orgId: string, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await tx
    .select({ key: guideline.key, status: guideline.status })
    .from(guideline)
    .where(and(eq(guideline.orgId, orgId), inArray(guideline.key, [...keys])));
  return new Map(rows.map((row) => [row.key, row.status]));
}
