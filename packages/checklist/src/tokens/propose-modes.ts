import type { Mode } from './mode-layer.ts';

/** What is known of a file before it is placed: its name and the paths of its tokens. */
export interface PlacedFile {
  readonly name: string;
  readonly paths: ReadonlySet<string>;
}

const FIRST = ['light', 'default', 'base', 'standard', 'main'];

/**
 * Which files say the same tokens for different themes. Files that share paths belong together; their names, without what all of
 * them begin with, name the contexts. Groups that share a context are one modifier. A file in no such group holds everywhere.
 */
export function proposeModes(files: readonly PlacedFile[]): ReadonlyMap<string, Mode> {
  const groups = sharing(files).map((group) => namedContexts(group));
  const modifiers: { name: string; contexts: Set<string> }[] = [];
  const proposed = new Map<string, Mode>();
  for (const { prefix, contexts } of groups) {
    const names = new Set(contexts.values());
    let modifier = modifiers.find((known) => [...names].some((name) => known.contexts.has(name)));
    if (!modifier) {
      const free = modifiers.some(({ name }) => name === 'theme') ? prefix || `theme-${modifiers.length + 1}` : 'theme';
      modifiers.push((modifier = { name: free, contexts: new Set() }));
    }
    for (const name of names) modifier.contexts.add(name);
    for (const [file, context] of contexts) proposed.set(file, { modifier: modifier.name, context });
  }
  return proposed;
}

/** Groups of two files and more that share paths, in the order of the files, the largest first. */
function sharing(files: readonly PlacedFile[]): readonly (readonly string[])[] {
  const owner = new Map<string, number>();
  const group = files.map((_file, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    while (group[at] !== at) at = group[at] ?? at;
    return at;
  };
  files.forEach(({ paths }, index) => {
    for (const path of paths) {
      const other = owner.get(path);
      if (other === undefined) owner.set(path, index);
      else group[rootOf(index)] = rootOf(other);
    }
  });
  const byRoot = Map.groupBy(files.keys(), rootOf);
  return [...byRoot.values()]
    .filter((members) => members.length > 1)
    .map((members) => members.map((index) => files[index]?.name ?? ''))
    .sort((a, b) => b.length - a.length);
}

function namedContexts(files: readonly string[]): {
  readonly prefix: string;
  readonly contexts: ReadonlyMap<string, string>;
} {
  const words = files.map(wordsOf);
  const shortest = Math.min(...words.map((each) => each.length));
  let shared = 0;
  while (shared < shortest && words.every((each) => each[shared] === words[0]?.[shared])) shared += 1;
  const contexts = files.map((file, index) => {
    const own = (words[index] ?? []).slice(shared).join('-');
    return [file, own === '' ? 'default' : own] as const;
  });
  const rank = (name: string) => {
    const place = FIRST.indexOf(name);
    return place < 0 ? FIRST.length : place;
  };
  const ordered = [...contexts].sort(([, a], [, b]) => rank(a) - rank(b));
  return { prefix: (words[0] ?? []).slice(0, shared).join('-'), contexts: new Map(ordered) };
}

/** `base/color/dark.high-contrast.json5` → dark, high, contrast. */
function wordsOf(file: string): readonly string[] {
  const base = file.slice(file.lastIndexOf('/') + 1).replace(/(\.tokens)?\.(json5?|tokens)$/i, '');
  const words = base.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.length > 0 ? words : [base];
}
