export interface Reference {
  readonly path: readonly (string | number)[];
  readonly kind: 'department' | 'guideline';
  readonly key: string;
}

/** Departments and guidelines that a definition names, by path. Takes unfinished definitions: what has no such shape names nothing. */
export function referencesIn(definition: unknown): readonly Reference[] {
  return listIn(definition, 'sections').flatMap((section, s) =>
    listIn(section, 'questions').flatMap((question, q) => ofQuestion(question, ['sections', s, 'questions', q])),
  );
}

function ofQuestion(question: unknown, path: Reference['path']): readonly Reference[] {
  const named = (field: string, kind: Reference['kind']) => {
    const key = fieldOf(question, field);
    return typeof key === 'string' ? [{ path: [...path, field], kind, key }] : [];
  };
  const contributing = listIn(question, 'contributing').flatMap((key, index) =>
    typeof key === 'string' ? [{ path: [...path, 'contributing', index], kind: 'department' as const, key }] : [],
  );
  return [...named('department', 'department'), ...contributing, ...named('guideline', 'guideline')];
}

function listIn(value: unknown, field: string): readonly unknown[] {
  const list = fieldOf(value, field);
  return Array.isArray(list) ? list : [];
}

function fieldOf(value: unknown, field: string): unknown {
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, field)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[field];
}
