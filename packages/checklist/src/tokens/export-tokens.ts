import { inOrder } from './in-order.ts';
import { type Json, modeName, type Modifier, type Token, type TokenGroup, type TokenSet } from './token-set.ts';

interface Tree {
  [name: string]: Json | Tree;
}

/** Objects without a prototype: `__proto__` is a name like any other. */
const newTree = (): Tree => Object.create(null) as Tree;

/**
 * The set in the Design Tokens format 2025.10, as text. A set with themes is a document of its Resolver module, with the tokens of
 * each context inside; one without is a plain `.tokens.json`. Aliases stay aliases, and importing it again gives the same set.
 */
export function exportTokens(set: TokenSet): string {
  const document = set.modifiers.length === 0 ? baseTree(set) : resolverDocument(set);
  return `${JSON.stringify(document, null, 2)}\n`;
}

function resolverDocument(set: TokenSet): Tree {
  const sets = newTree();
  sets['base'] = { sources: [baseTree(set)] } as unknown as Tree;
  const modifiers = newTree();
  for (const modifier of set.modifiers) {
    const contexts = newTree();
    for (const context of modifier.contexts) contexts[context] = sourcesOf(set, modifier, context) as unknown as Tree;
    modifiers[modifier.name] = { contexts, default: modifier.contexts[0] ?? '' } as Tree;
  }
  const document = newTree();
  document['version'] = '2025.10';
  document['sets'] = sets;
  document['modifiers'] = modifiers;
  document['resolutionOrder'] = [
    { $ref: '#/sets/base' },
    ...set.modifiers.map(({ name }) => ({ $ref: `#/modifiers/${pointerName(name)}` })),
  ];
  return document;
}

const pointerName = (name: string) => encodeURIComponent(name);

function sourcesOf(set: TokenSet, { name, contexts }: Modifier, context: string): Tree[] {
  if (context === contexts[0]) return [];
  const mode = modeName(name, context);
  const tree = newTree();
  for (const token of set.tokens) {
    const own = token.modes.find((each) => each.mode === mode);
    if (own) place(tree, token.path, tokenNode({ value: own.value, ...(token.type ? { type: token.type } : {}) }));
  }
  return [tree];
}

function baseTree({ groups, tokens }: TokenSet): Tree {
  const tree = newTree();
  // The tokens decide the order; a group stands at its place in it, with what it says before what it holds.
  for (const item of inOrder<Token | TokenGroup>([...tokens, ...groups])) {
    if ('value' in item) place(tree, item.path, tokenNode(item));
    else Object.assign(place(tree, item.path, newTree()), notesOf(item));
  }
  return tree;
}

/** Puts a node at a path and answers what stands there; groups on the way are made. */
function place(tree: Tree, path: string, node: Tree): Tree {
  if (path === '') return tree;
  const names = path.split('.');
  const last = names.pop() ?? '';
  let at = tree;
  for (const name of names) at = (at[name] ??= newTree()) as Tree;
  return (at[last] ??= node) as Tree;
}

function tokenNode(token: Pick<Token, 'value'> & Partial<Token>): Tree {
  const node = newTree();
  Object.assign(node, notesOf(token));
  node['$value'] = token.value as Json;
  return node;
}

function notesOf({ type, description, deprecated, extensions }: Omit<Partial<TokenGroup>, 'path'>): Tree {
  const notes = newTree();
  if (type !== undefined) notes['$type'] = type;
  if (description !== undefined) notes['$description'] = description;
  if (deprecated !== undefined) notes['$deprecated'] = deprecated;
  if (extensions !== undefined) notes['$extensions'] = extensions as Json;
  return notes;
}
