import { isObject, type Json, type JsonObject } from '../token-set.ts';

const NAMES: Readonly<Record<string, string>> = {
  value: '$value',
  type: '$type',
  description: '$description',
  comment: '$description',
  extensions: '$extensions',
};

/** Files from before the format: `value` and `type` without the dollar sign, and no `$value` anywhere. */
export function isLegacy(tree: JsonObject): boolean {
  const seen = { dollar: false, plain: false };
  look(tree, seen);
  return seen.plain && !seen.dollar;
}

function look(node: JsonObject, seen: { dollar: boolean; plain: boolean }): void {
  if ('$value' in node || '$type' in node || '$ref' in node) seen.dollar = true;
  if (isTokenNode(node)) seen.plain = true;
  else for (const child of Object.values(node)) if (isObject(child) && !seen.dollar) look(child, seen);
}

/** A `value` that is itself a group (`value: {value: …}`) is a name like any other. */
function isTokenNode(node: JsonObject): boolean {
  const { value } = node;
  return value !== undefined && !(isObject(value) && 'value' in value && !('unit' in value));
}

/** The same tree in the format's words. */
export function fromLegacy(node: JsonObject): JsonObject {
  const token = isTokenNode(node);
  return Object.fromEntries(
    Object.entries(node).map(([name, content]): [string, Json] => {
      if (token && Object.hasOwn(NAMES, name)) return [NAMES[name] ?? name, content];
      return [name, isObject(content) && !token && !name.startsWith('$') ? fromLegacy(content) : content];
    }),
  );
}
