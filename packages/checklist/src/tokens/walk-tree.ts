import { TOKEN_LIMITS } from './limits.ts';
import type { Report, TokenProblemCode } from './problem.ts';
import { aliasTarget, isPointer, readPointer } from './reference.ts';
import { isObject, type Json, type JsonObject } from './token-set.ts';

/** One thing found in a tree, with the properties that it was written with. */
export interface Found {
  readonly kind: 'token' | 'group';
  readonly path: string;
  readonly node: JsonObject;
  /** Taken over from another group by `$extends`. */
  readonly inherited: boolean;
}

interface Place {
  readonly names: readonly string[];
  readonly node: JsonObject;
  readonly inherited: boolean;
  /** Groups that are being taken over here, from the outermost in. */
  readonly extending: readonly string[];
}

/** Every group and token of a tree, groups before what is in them, what a group extends before its own. Nesting was bounded before. */
export function walkTree(tree: JsonObject, file: string, report: Report, found: (one: Found) => void): void {
  let left: number = TOKEN_LIMITS.tokens;
  const say = (code: TokenProblemCode, path: string, params: Parameters<Report>[0]['params'] = {}) =>
    report({ code, path, file, params });

  function group({ names, node, inherited, extending }: Place): void {
    const path = names.join('.');
    found({ kind: 'group', path, node, inherited });
    const extended = node['$extends'];
    if (extended !== undefined) extendFrom({ names, node, inherited, extending }, extended);
    for (const [name, content] of Object.entries(node)) {
      if (name.startsWith('$') && name !== '$root') continue;
      child([...names, name], name, content, { inherited, extending });
    }
  }

  function child(
    names: readonly string[],
    name: string,
    content: Json,
    { inherited, extending }: Pick<Place, 'inherited' | 'extending'>,
  ): void {
    const path = names.join('.');
    if (left <= 0) return;
    if (/[.{}]/.test(name) || name === '') return say('NAME_FORBIDDEN', path, { name });
    if (!isObject(content)) return say('NOT_A_TOKEN', path, { name });
    if (!('$value' in content) && !isPointer(content)) return group({ names, node: content, inherited, extending });
    left -= 1;
    if (left === 0) say('TOO_MANY_TOKENS', path, { limit: TOKEN_LIMITS.tokens });
    found({ kind: 'token', path, node: content, inherited });
    const below = Object.keys(content).find((key) => !key.startsWith('$') && isObject(content[key]));
    if (below !== undefined) say('TOKEN_IN_TOKEN', `${path}.${below}`, { token: path });
  }

  function extendFrom({ names, extending }: Place, extended: Json): void {
    const path = names.join('.');
    const target = typeof extended === 'string' ? (aliasTarget(extended) ?? readPointer(extended)?.path) : undefined;
    const source = target === undefined ? undefined : nodeAt(tree, target);
    if (target === undefined || !source) {
      return say('EXTENDS_UNRESOLVED', path, { target: target ?? (typeof extended === 'string' ? extended : '') });
    }
    const chain = [...extending, path, target];
    if (extending.includes(target) || target === path || path.startsWith(`${target}.`) || target === '') {
      return say('EXTENDS_CIRCULAR', path, { cycle: chain });
    }
    group({ names, node: source, inherited: true, extending: [...extending, target] });
  }

  group({ names: [], node: tree, inherited: false, extending: [] });
}

function nodeAt(tree: JsonObject, path: string): JsonObject | undefined {
  let node: Json | undefined = tree;
  for (const name of path.split('.')) {
    node = isObject(node) && Object.hasOwn(node, name) ? node[name] : undefined;
  }
  return isObject(node) && !('$value' in node) ? node : undefined;
}
