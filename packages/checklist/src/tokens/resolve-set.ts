import { TOKEN_LIMITS } from './limits.ts';
import type { Report } from './problem.ts';
import {
  aliasTarget,
  isPointer,
  mentions,
  readPointer,
  type Reference,
  referencesIn,
  replaceMentions,
} from './reference.ts';
import { plainText } from './plain-text.ts';
import { declaredTypes, isObject, type Json, type Token, type TokenSet } from './token-set.ts';

/** A token with every alias followed. `value` is null where that failed; `alias` is the token it names as a whole. */
export interface Resolved {
  readonly token: Token;
  readonly type: string | undefined;
  readonly written: Json;
  readonly alias: string | null;
  readonly value: Json;
  readonly failed: boolean;
  /** How many lists, objects and plain values it consists of. */
  readonly nodes: number;
}

interface Node {
  readonly token: Token;
  readonly written: Json;
  readonly references: readonly Reference[];
}

/**
 * Every token of the set in a choice of modes (one per modifier; none is the first context of each). Aliases that lead nowhere or
 * round in a circle are reported once, at the token that holds them; a circle by all of its paths.
 */
export function resolveSet(set: TokenSet, chosen: readonly string[], report: Report): ReadonlyMap<string, Resolved> {
  const nodes = new Map<string, Node>();
  for (const token of set.tokens) {
    const written = writtenIn(token, chosen);
    nodes.set(token.path, { token, written, references: referencesIn(written) });
  }
  const groups = groupPaths(set);
  for (const { token, references } of nodes.values()) {
    for (const { path: target } of references) {
      if (nodes.has(target)) continue;
      const code = groups.has(target) ? 'ALIAS_TO_GROUP' : 'ALIAS_UNRESOLVED';
      report({ code, path: token.path, params: { target: target.slice(0, 300) } });
    }
  }
  const typeOf = declaredTypes(set);
  const resolved = new Map<string, Resolved>();
  for (const { node, circular } of inDependencyOrder(nodes, report)) {
    resolved.set(node.token.path, resolveNode(node, circular, resolved, typeOf, report));
  }
  return resolved;
}

/** The value as written for the choice: of modifiers that both say something, the later one wins. */
function writtenIn(token: Token, chosen: readonly string[]): Json {
  return token.modes.findLast(({ mode }) => chosen.includes(mode))?.value ?? token.value;
}

function groupPaths(set: TokenSet): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const { path } of set.tokens) {
    for (let end = path.lastIndexOf('.'); end > 0; end = path.lastIndexOf('.', end - 1)) {
      const group = path.slice(0, end);
      if (paths.has(group)) break;
      paths.add(group);
    }
  }
  return paths;
}

interface Step {
  readonly node: Node;
  readonly circular: boolean;
}

/** Depth first without recursion, so that a chain of a million aliases is only long. */
function* inDependencyOrder(nodes: ReadonlyMap<string, Node>, report: Report): Generator<Step> {
  const state = new Map<string, 'open' | 'done'>();
  const circular = new Set<string>();
  for (const start of nodes.keys()) {
    if (state.has(start)) continue;
    const stack: { path: string; next: number }[] = [{ path: start, next: 0 }];
    state.set(start, 'open');
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const node = nodes.get(top.path);
      const reference = node?.references[top.next];
      top.next += 1;
      if (!node || !reference) {
        stack.pop();
        state.set(top.path, 'done');
        if (node) yield { node, circular: circular.has(top.path) };
        continue;
      }
      const target = reference.path;
      const seen = state.get(target);
      if (seen === 'open') {
        const at = stack.findIndex(({ path }) => path === target);
        const cycle = stack.slice(at).map(({ path }) => path);
        for (const path of cycle) circular.add(path);
        report({ code: 'ALIAS_CIRCULAR', path: target, params: { cycle: [...cycle, target].slice(0, 100) } });
      } else if (seen === undefined && nodes.has(target)) {
        state.set(target, 'open');
        stack.push({ path: target, next: 0 });
      }
    }
  }
}

function resolveNode(
  { token, written, references }: Node,
  circular: boolean,
  resolved: ReadonlyMap<string, Resolved>,
  typeOf: (token: Token) => string | undefined,
  report: Report,
): Resolved {
  const alias = aliasTarget(written);
  const target = alias === null ? undefined : resolved.get(alias);
  const type = typeOf(token) ?? target?.type;
  const failed = { token, type, written, alias, value: null, failed: true, nodes: 1 };
  if (circular || references.some(({ path }) => resolved.get(path)?.failed ?? true)) return failed;
  const nodes = references.reduce((sum, { path }) => sum + (resolved.get(path)?.nodes ?? 0), 0) || countNodes(written);
  const value =
    alias === null && nodes > TOKEN_LIMITS.nodes && references.length > 0 ? undefined : substitute(written, resolved);
  // One for itself, so that values inside values inside values cannot nest without end either.
  if (value !== undefined)
    return { token, type, written, alias, value, failed: false, nodes: alias === null ? nodes + 1 : nodes };
  report({ code: 'VALUE_TOO_LARGE', path: token.path, params: { limit: TOKEN_LIMITS.text } });
  return failed;
}

function countNodes(value: Json): number {
  if (typeof value !== 'object' || value === null) return 1;
  const parts = Object.values(value) as readonly Json[];
  return parts.reduce((sum: number, part) => sum + countNodes(part), 1);
}

/** The value with references replaced; undefined where a pointer leads nowhere inside a value or a text grows too long. */
function substitute(value: Json, resolved: ReadonlyMap<string, Resolved>): Json | undefined {
  const alias = aliasTarget(value);
  if (alias !== null) return resolved.get(alias)?.value;
  if (isPointer(value)) return pointed(readPointer(value.$ref), resolved);
  if (typeof value === 'string') return mentioned(value, resolved);
  if (Array.isArray(value)) {
    const parts = (value as readonly Json[]).map((part) => substitute(part, resolved));
    return parts.includes(undefined) ? undefined : (parts as Json[]);
  }
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([name, part]) => [name, substitute(part, resolved)] as const);
  return entries.some(([, part]) => part === undefined) ? undefined : (Object.fromEntries(entries) as Json);
}

function pointed(reference: Reference | null, resolved: ReadonlyMap<string, Resolved>): Json | undefined {
  let value: Json | undefined = reference ? resolved.get(reference.path)?.value : undefined;
  for (const name of reference?.inside ?? []) {
    if (Array.isArray(value)) value = (value as readonly Json[])[Number(name)];
    else value = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }
  return value;
}

function mentioned(text: string, resolved: ReadonlyMap<string, Resolved>): string | undefined {
  if (mentions(text).length === 0) return text;
  let length = text.length;
  const replaced = replaceMentions(text, (path) => {
    const part = length > TOKEN_LIMITS.text ? '' : plainText(resolved.get(path)?.value ?? null);
    length += part.length;
    return part;
  });
  return length > TOKEN_LIMITS.text ? undefined : replaced;
}
