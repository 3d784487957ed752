import { isObject, type Json, type JsonObject } from './token-set.ts';

/** What a value points at: a token, and where inside its value (`['components', '0']`; empty for the whole). */
export interface Reference {
  readonly path: string;
  readonly inside: readonly string[];
}

const ALIAS = /^\{([^{}]+)\}$/;
const INSIDE = /\{([^{}"':]+)\}/g;

/** The token that `{a.b}` names, or null for any other text. */
export function aliasTarget(value: Json | undefined): string | null {
  return typeof value === 'string' ? (ALIAS.exec(value.trim())?.[1]?.trim() ?? null) : null;
}

/** Tokens that a longer text mentions: `calc({space.m} * 2)`. */
export function mentions(text: string): readonly string[] {
  return Array.from(text.matchAll(INSIDE), (match) => match[1]?.trim() ?? '');
}

/** The text with each `{a.b}` replaced. */
export function replaceMentions(text: string, replacement: (path: string) => string): string {
  return text.replace(INSIDE, (_whole, path: string) => replacement(path.trim()));
}

export function isPointer(value: Json | undefined): value is JsonObject & { readonly $ref: string } {
  return isObject(value) && typeof value['$ref'] === 'string';
}

/** Reads `#/a/b`, `#/a/b/$value` or `#/a/b/$value/components/0` (RFC 6901); null for anything else. */
export function readPointer(pointer: string): Reference | null {
  if (!pointer.startsWith('#/')) return null;
  const names = pointer.slice(2).split('/').map(unescaped);
  if (names.some((name) => name === null || name === '')) return null;
  const parts = names.filter((name) => name !== null);
  const cut = parts.indexOf('$value');
  if (cut === 0) return null;
  return cut < 0
    ? { path: parts.join('.'), inside: [] }
    : { path: parts.slice(0, cut).join('.'), inside: parts.slice(cut + 1) };
}

/** `#/a/b/$value/components`, for a token's path and a place in its value. */
export function writePointer(path: string, inside: readonly string[]): string {
  return `#/${[...path.split('.'), '$value', ...inside].map(escaped).join('/')}`;
}

const escaped = (name: string): string => encodeURI(name.replaceAll('~', '~0').replaceAll('/', '~1'));

function unescaped(name: string): string | null {
  try {
    return decodeURIComponent(name).replaceAll('~1', '/').replaceAll('~0', '~');
  } catch {
    return null;
  }
}

/** What one alias or pointer refers to; null where the value is neither, or a pointer that cannot be read. */
export function referenceOf(value: Json | undefined): Reference | null {
  const target = aliasTarget(value);
  if (target !== null) return { path: target, inside: [] };
  return isPointer(value) ? readPointer(value.$ref) : null;
}

/** Every reference in a value, at any depth. */
export function referencesIn(value: Json): readonly Reference[] {
  const found: Reference[] = [];
  collect(value, found);
  return found;
}

function collect(value: Json, found: Reference[]): void {
  const reference = referenceOf(value);
  if (reference) found.push(reference);
  else if (typeof value === 'string') for (const path of mentions(value)) found.push({ path, inside: [] });
  else if (Array.isArray(value)) for (const part of value as readonly Json[]) collect(part, found);
  else if (isObject(value)) for (const part of Object.values(value)) collect(part, found);
}
