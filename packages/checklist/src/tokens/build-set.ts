import { inOrder } from './in-order.ts';
import type { Layer, Layers, Mode } from './mode-layer.ts';
import { ownModes } from './own-modes.ts';
import type { Report } from './problem.ts';
import { withAlpha } from './composite.ts';
import { aliasTarget, isPointer, readPointer } from './reference.ts';
import {
  isObject,
  type Json,
  type JsonObject,
  modeName,
  type Token,
  type TokenGroup,
  type TokenSet,
} from './token-set.ts';
import { typeName } from './type-names.ts';
import { walkTree } from './walk-tree.ts';

interface Draft {
  path: string;
  file: string;
  notes: Notes;
  /** Undefined until a layer without a mode, or the first one with, says it. */
  value: Json | undefined;
  /** The mode that gave the value, while no layer without a mode did. */
  valueOf: string | null;
  modes: Map<string, Json>;
}
type Notes = Pick<Token, 'type' | 'description' | 'deprecated' | 'extensions'>;

/** Puts layers into one set: later ones win, what is said twice by mistake is reported. */
export function buildSet({ layers, modifiers }: Layers, report: Report): TokenSet {
  const drafts = new Map<string, Draft>();
  const groups = new Map<string, TokenGroup>();
  const contexts = new Map(modifiers.map(({ name, contexts: own }) => [name, new Set(own)]));
  const enter = ({ modifier, context }: Mode) => {
    const known = contexts.get(modifier) ?? new Set(['default']);
    contexts.set(modifier, known.add(context));
    return known.values().next().value === context ? null : modeName(modifier, context);
  };
  for (const layer of layers) {
    const mode = layer.mode ? enter(layer.mode) : null;
    walkTree(layer.tree, layer.file, report, ({ kind, path, node, inherited }) => {
      if (kind === 'group') {
        const group = { path, ...notesOf(node, path, layer.file, report) };
        if (!inherited) groups.set(path, { ...groups.get(path), ...group });
        else if (group.type !== undefined && !groups.get(path)?.type) {
          groups.set(path, { ...groups.get(path), path, type: group.type });
        }
        return;
      }
      const { modes, rest } = ownModes(node);
      const draft = drafted(drafts, path, rest, layer, mode, report);
      for (const [context, value] of modes) {
        const own = enter({ modifier: 'theme', context });
        if (own !== null) draft.modes.set(own, value);
      }
    });
  }
  const order = new Map(
    Array.from(contexts, ([name, own]) => [...own].map((context) => modeName(name, context)))
      .flat()
      .map((mode, index) => [mode, index]),
  );
  const tokens = Array.from(drafts.values())
    .filter((draft) => standsFree(draft, drafts, report))
    .map((draft) => tokenOf(draft, order));
  const named = [...groups.values()].filter(
    ({ path, ...notes }) => Object.keys(notes).length > 0 && !drafts.has(path) && tokenAbove(path, drafts) === null,
  );
  return {
    modifiers: Array.from(contexts, ([name, own]) => ({ name, contexts: [...own] })).filter(
      ({ contexts: own }) => own.length > 1,
    ),
    groups: inOrder(named),
    tokens: inOrder(tokens),
  };
}

/** A token has nothing below it: what another file puts there is left out. */
function standsFree({ path, file }: Draft, drafts: ReadonlyMap<string, Draft>, report: Report): boolean {
  const above = tokenAbove(path, drafts);
  if (above !== null) report({ code: 'TOKEN_IN_TOKEN', path, file, params: { token: above } });
  return above === null;
}

function tokenAbove(path: string, drafts: ReadonlyMap<string, Draft>): string | null {
  for (let end = path.lastIndexOf('.'); end > 0; end = path.lastIndexOf('.', end - 1)) {
    const above = path.slice(0, end);
    if (drafts.has(above)) return above;
  }
  return null;
}

function tokenOf({ path, notes, value, modes }: Draft, order: ReadonlyMap<string, number>): Token {
  const sorted = [...modes].sort(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return { path, ...notes, value: value ?? null, modes: sorted.map(([mode, own]) => ({ mode, value: own })) };
}

function drafted(
  drafts: Map<string, Draft>,
  path: string,
  node: JsonObject,
  layer: Layer,
  mode: string | null,
  report: Report,
): Draft {
  const { file } = layer;
  const value = valueOf(node, path, file, report);
  const notes = notesOf(node, path, file, report, value);
  const before = drafts.get(path);
  if (!before) {
    const first = { path, file, notes, value, valueOf: mode, modes: new Map() };
    drafts.set(path, first);
    return first;
  }
  const already = mode === null ? before.valueOf === null : before.modes.has(mode) || before.valueOf === mode;
  if (already && !layer.overrides && before.file !== file) {
    report({ code: 'TOKEN_TWICE', path, file, params: { other: before.file } });
  }
  before.file = file;
  if (mode === null || before.valueOf === mode) {
    // What stood in for the value everywhere belongs to its own mode again.
    if (mode === null && before.valueOf !== null && before.value !== undefined) {
      before.modes.set(before.valueOf, before.value);
    }
    before.valueOf = mode;
    before.value = value;
    before.notes = { ...before.notes, ...notes };
  } else {
    before.modes.set(mode, value);
    before.notes = { ...notes, ...before.notes };
  }
  return before;
}

/** The value, with a pointer to a whole token written as an alias, and an alpha beside a colour put into it. */
function valueOf(node: JsonObject, path: string, file: string, report: Report): Json {
  if (isPointer(node)) return pointed(node, path, file, report);
  const value = node['$value'] ?? null;
  if (isPointer(value)) return pointed(value, path, file, report);
  const { alpha } = node;
  const target = aliasTarget(value);
  const plain = target === null ? value : `{${target}}`;
  return typeof alpha === 'number' && alpha >= 0 && alpha <= 1 ? withAlpha(plain, alpha) : plain;
}

function pointed(pointer: JsonObject & { readonly $ref: string }, path: string, file: string, report: Report): Json {
  const reference = readPointer(pointer.$ref);
  if (!reference) report({ code: 'REFERENCE_UNREADABLE', path, file, params: { target: pointer.$ref.slice(0, 200) } });
  return reference?.inside.length === 0 ? `{${reference.path}}` : pointer;
}

function notesOf(node: JsonObject, path: string, file: string, report: Report, value?: Json): Notes {
  const { $type: type, $description: description, $deprecated: deprecated, $extensions: extensions } = node;
  const wrong = (property: string) => report({ code: 'PROPERTY_WRONG', path, file, params: { property } });
  const notes: Notes = {};
  if (typeof type === 'string') notes.type = typeName(type, value);
  else if (type !== undefined) wrong('$type');
  if (typeof description === 'string') notes.description = description;
  else if (description !== undefined) wrong('$description');
  if (typeof deprecated === 'boolean' || typeof deprecated === 'string') notes.deprecated = deprecated;
  else if (deprecated !== undefined) wrong('$deprecated');
  if (isObject(extensions)) {
    if (Object.keys(extensions).length > 0) notes.extensions = extensions;
  } else if (extensions !== undefined) wrong('$extensions');
  return notes;
}
