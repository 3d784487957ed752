const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Every text in a JSON value by its path: `mutations.0.auditId`. */
function textsIn(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, path === '' ? key : `${path}.${key}`));
}

/** Paths of every object in a JSON value, the whole first. */
export function objectsIn(value: unknown, path = ''): readonly string[] {
  if (!isObject(value)) return [];
  const below = Object.entries(value).flatMap(([key, part]) => objectsIn(part, path === '' ? key : `${path}.${key}`));
  return Array.isArray(value) ? below : [path, ...below];
}

/** A copy of the value with another one at the path. */
export function withAt(value: object, path: string, part: unknown): object {
  const copy = structuredClone(value);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let here: unknown = copy;
  for (const key of keys) here = isObject(here) ? here[key] : undefined;
  if (!isObject(here)) throw new Error(`the input has no ${path}`);
  here[last] = part;
  return copy;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Ids that differ between two inputs of one shape, as path → the id in the second. */
export function differingIds(ours: object, theirs: object): ReadonlyMap<string, string> {
  const known = new Map(textsIn(ours));
  return new Map(textsIn(theirs).filter(([path, text]) => uuid.test(text) && known.get(path) !== text));
}
