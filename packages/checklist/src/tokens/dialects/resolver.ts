import type { Layer, Layers, Mode } from '../mode-layer.ts';
import type { Report } from '../problem.ts';
import { isPointer } from '../reference.ts';
import { isObject, type Json, type JsonObject } from '../token-set.ts';

/** A document of the Resolver module 2025.10: sets, modifiers with contexts, and the order in which they apply. */
export function isResolver(tree: JsonObject): boolean {
  return Array.isArray(tree['resolutionOrder']) && typeof tree['version'] === 'string';
}

interface Reader {
  readonly tree: JsonObject;
  readonly file: string;
  readonly files: ReadonlyMap<string, JsonObject>;
  readonly report: Report;
  readonly used: Set<string>;
}

/**
 * The layers in resolution order. Sources stand in the document or are other files of the same import, named from the document's
 * folder; `used` collects those.
 */
export function resolverLayers(
  tree: JsonObject,
  file: string,
  files: ReadonlyMap<string, JsonObject>,
  used: Set<string>,
  report: Report,
): Layers {
  const reader: Reader = { tree, file, files, report, used };
  const layers: Layer[] = [];
  const modifiers: { name: string; contexts: string[] }[] = [];
  for (const item of tree['resolutionOrder'] as readonly Json[]) {
    const entry = entryOf(reader, item);
    if (!entry) continue;
    if (Array.isArray(entry.body['sources'])) layers.push(...sourcesOf(reader, entry.body['sources'] as Json[], null));
    const contexts = entry.body['contexts'];
    if (!isObject(contexts)) continue;
    const names = defaultFirst(Object.keys(contexts), entry.body['default']);
    modifiers.push({ name: entry.name, contexts: names });
    for (const context of names) {
      const sources = contexts[context];
      const mode = { modifier: entry.name, context };
      if (Array.isArray(sources)) layers.push(...sourcesOf(reader, sources as Json[], mode));
    }
  }
  return { layers, modifiers };
}

function defaultFirst(names: readonly string[], first: Json | undefined): string[] {
  return typeof first === 'string' && names.includes(first)
    ? [first, ...names.filter((name) => name !== first)]
    : [...names];
}

/** A set or modifier: written in the order itself, or pointed at (`#/sets/base`). */
function entryOf(reader: Reader, item: Json): { readonly name: string; readonly body: JsonObject } | null {
  if (!isObject(item)) return null;
  if (!isPointer(item)) return { name: typeof item['name'] === 'string' ? item['name'] : 'theme', body: item };
  const [, kind = '', name = '', more] = item.$ref.split('/').map(decodeURIComponent);
  const kinds = item.$ref.startsWith('#/') && more === undefined ? reader.tree[kind] : undefined;
  const body = isObject(kinds) && Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (isObject(body)) return { name, body };
  missing(reader, item.$ref);
  return null;
}

function sourcesOf(reader: Reader, sources: readonly Json[], mode: Mode | null): Layer[] {
  return sources.flatMap((source): Layer[] => {
    if (!isObject(source)) return [];
    if (!isPointer(source)) return [{ file: reader.file, tree: source, mode, overrides: true }];
    if (source.$ref.startsWith('#/sets/')) {
      const entry = entryOf(reader, source);
      const inner = entry?.body['sources'];
      // A set names no sets, so this goes one level down and no further.
      const plain = Array.isArray(inner)
        ? (inner as Json[]).filter((one) => !isPointer(one) || !one.$ref.startsWith('#'))
        : [];
      return sourcesOf(reader, plain, mode);
    }
    const name = besideOf(reader.file, source.$ref);
    const tree = reader.files.get(name);
    if (!tree) {
      missing(reader, source.$ref);
      return [];
    }
    reader.used.add(name);
    return [{ file: name, tree, mode, overrides: true }];
  });
}

function missing({ file, report }: Reader, target: string): void {
  report({ code: 'SOURCE_MISSING', path: '', file, params: { target: target.slice(0, 200) } });
}

/** The name of a file as written in another: `../base.json` in `themes/all.resolver.json` is `base.json`. */
function besideOf(file: string, written: string): string {
  const parts = file.split('/').slice(0, -1);
  for (const part of (written.split('#')[0] ?? '').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
