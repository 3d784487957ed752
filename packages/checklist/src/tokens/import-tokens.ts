import { buildSet } from './build-set.ts';
import { type AliasFigures, checkSet, normalSet } from './check-set.ts';
import { fromLegacy, isLegacy } from './dialects/legacy.ts';
import { isResolver, resolverLayers } from './dialects/resolver.ts';
import { isSpectrum, spectrumLayers } from './dialects/spectrum.ts';
import { isTokensStudio, tokensStudioLayers } from './dialects/tokens-studio.ts';
import { fallBack } from './fall-back.ts';
import { TOKEN_LIMITS } from './limits.ts';
import type { Layer, Layers, Mode } from './mode-layer.ts';
import { isError, type TokenProblem } from './problem.ts';
import { proposeModes } from './propose-modes.ts';
import { readFile, type TokenFile } from './read-file.ts';
import { EMPTY_SET, type JsonObject, type TokenSet } from './token-set.ts';
import { walkTree } from './walk-tree.ts';

export type TokenDialect = 'dtcg' | 'resolver' | 'tokensStudio' | 'spectrum' | 'legacy' | 'unreadable';

export interface ImportedFile {
  readonly name: string;
  readonly dialect: TokenDialect;
  readonly tokens: number;
  /** Where its values hold: as chosen, else as proposed; null is everywhere, or that the file says it itself. */
  readonly mode: Mode | null;
}

export interface ImportedTokens {
  readonly set: TokenSet;
  readonly files: readonly ImportedFile[];
  /** Errors first, of each the first ones; `errors` and `notices` count all. */
  readonly problems: readonly TokenProblem[];
  readonly errors: number;
  readonly notices: number;
  readonly aliases: AliasFigures;
}

/** Where a person says that a file's values hold; a file that is not named is placed by `proposeModes`. */
export type ChosenModes = ReadonlyMap<string, Mode | null>;

interface ReadTree {
  readonly name: string;
  readonly dialect: TokenDialect;
  readonly tree: JsonObject;
  readonly paths: ReadonlySet<string>;
}

/**
 * Reads token files into one set. Nothing throws: what is wrong comes back by path, and what can be kept is kept.
 * Files are read in the order of their names, a resolver document decides alone about the files it names.
 */
export function importTokens(files: readonly TokenFile[], chosen: ChosenModes = new Map()): ImportedTokens {
  const errors: TokenProblem[] = [];
  const notices: TokenProblem[] = [];
  const counted = { errors: 0, notices: 0 };
  const report = (problem: TokenProblem) => {
    const [kind, list] = isError(problem) ? (['errors', errors] as const) : (['notices', notices] as const);
    counted[kind] += 1;
    if (list.length < TOKEN_LIMITS.problems) list.push(problem);
  };
  const characters = files.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > TOKEN_LIMITS.characters || files.length > TOKEN_LIMITS.files) {
    report({ code: 'FILE_TOO_LARGE', path: '', params: { characters, limit: TOKEN_LIMITS.characters } });
    return { set: EMPTY_SET, files: [], problems: errors, ...counted, aliases: { aliases: 0, unresolved: 0 } };
  }
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const trees = sorted.flatMap((file): ReadTree[] => {
    const tree = readFile(file, report);
    return tree ? [readTree(file.name, tree)] : [];
  });
  const { layers, modifiers, placed } = layersOf(trees, chosen, report);
  const built = buildSet({ layers, modifiers }, report);
  const set = normalSet(trees.some(({ dialect }) => dialect === 'resolver') ? built : fallBack(built), report);
  const kept = set.tokens.length > TOKEN_LIMITS.tokens ? EMPTY_SET : set;
  if (kept !== set) report({ code: 'TOO_MANY_TOKENS', path: '', params: { limit: TOKEN_LIMITS.tokens } });
  const aliases = checkSet(kept, report);
  const known = new Map(trees.map((tree) => [tree.name, tree]));
  const listed = sorted.map(({ name }): ImportedFile => {
    const tree = known.get(name);
    return {
      name,
      dialect: tree?.dialect ?? 'unreadable',
      tokens: tree?.paths.size ?? 0,
      mode: placed.get(name) ?? null,
    };
  });
  return { set: kept, files: listed, problems: [...errors, ...notices], ...counted, aliases };
}

function readTree(name: string, tree: JsonObject): ReadTree {
  if (isResolver(tree)) return { name, dialect: 'resolver', tree, paths: new Set() };
  if (isTokensStudio(tree)) return { name, dialect: 'tokensStudio', tree, paths: pathsIn(tree, name) };
  if (isSpectrum(tree)) return { name, dialect: 'spectrum', tree, paths: new Set(Object.keys(tree)) };
  const legacy = isLegacy(tree);
  const plain = legacy ? fromLegacy(tree) : tree;
  return { name, dialect: legacy ? 'legacy' : 'dtcg', tree: plain, paths: pathsIn(plain, name) };
}

function pathsIn(tree: JsonObject, name: string): ReadonlySet<string> {
  const paths = new Set<string>();
  walkTree(
    tree,
    name,
    () => undefined,
    ({ kind, path }) => kind === 'token' && paths.add(path),
  );
  return paths;
}

function layersOf(
  trees: readonly ReadTree[],
  chosen: ChosenModes,
  report: (problem: TokenProblem) => void,
): Layers & { readonly placed: ReadonlyMap<string, Mode> } {
  const plain = trees.filter(({ dialect }) => dialect === 'dtcg' || dialect === 'legacy');
  const byName = new Map(plain.map(({ name, tree }) => [name, tree]));
  const used = new Set<string>();
  const own = trees.flatMap(({ name, dialect, tree }): Layers[] => {
    if (dialect === 'tokensStudio') return [tokensStudioLayers(tree, name)];
    if (dialect === 'spectrum') return [spectrumLayers(tree, name)];
    return dialect === 'resolver' ? [resolverLayers(tree, name, byName, used, report)] : [];
  });
  const resolved = trees.some(({ dialect }) => dialect === 'resolver');
  const free = resolved ? [] : plain.filter(({ name, paths }) => paths.size > 0 && !used.has(name));
  for (const { name, paths } of plain) {
    if (paths.size === 0) report({ code: 'FILE_WITHOUT_TOKENS', path: '', file: name, params: {} });
    else if (resolved && !used.has(name)) report({ code: 'FILE_WITHOUT_TOKENS', path: '', file: name, params: {} });
  }
  const proposed = proposeModes(free);
  const placed = new Map<string, Mode>();
  for (const { name } of free) {
    const mode = chosen.has(name) ? chosen.get(name) : proposed.get(name);
    if (mode) placed.set(name, mode);
  }
  const layers = free.map(({ name, tree }): Layer => {
    const mode = placed.get(name) ?? null;
    return { file: name, tree, mode, overrides: mode !== null };
  });
  return {
    layers: [...own.flatMap((one) => one.layers), ...layers],
    modifiers: mergeModifiers([...own.flatMap((one) => one.modifiers), ...contextsOf(free, proposed, placed)]),
    placed,
  };
}

/**
 * The contexts of the files' modes: in the order proposed, so that light comes first, then those that a person named. Where a file
 * of the same tokens holds everywhere, it is the first context.
 */
function contextsOf(
  free: readonly ReadTree[],
  proposed: ReadonlyMap<string, Mode>,
  placed: ReadonlyMap<string, Mode>,
): Layers['modifiers'] {
  const used = new Set(Array.from(placed.values(), ({ modifier, context }) => `${modifier}/${context}`));
  const all = [...proposed.values(), ...placed.values()].filter((mode) => used.has(`${mode.modifier}/${mode.context}`));
  const everywhere = free.some(({ name }) => proposed.has(name) && !placed.has(name));
  return Array.from(
    Map.groupBy(all, ({ modifier }) => modifier),
    ([name, modes]) => {
      const contexts = new Set(modes.map(({ context }) => context));
      return { name, contexts: everywhere || contexts.size === 1 ? ['default', ...contexts] : [...contexts] };
    },
  );
}

function mergeModifiers(modifiers: Layers['modifiers']): Layers['modifiers'] {
  const merged = new Map<string, Set<string>>();
  for (const { name, contexts } of modifiers) {
    const known = merged.get(name) ?? new Set();
    merged.set(name, known);
    for (const context of contexts) known.add(context);
  }
  return Array.from(merged, ([name, contexts]) => ({ name, contexts: [...contexts] }));
}
