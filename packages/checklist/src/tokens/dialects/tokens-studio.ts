import type { Layer, Layers } from '../mode-layer.ts';
import { isObject, type Json, type JsonObject } from '../token-set.ts';

/** A file of several sets with `$metadata.tokenSetOrder`, and `$themes` that switch sets on (Tokens Studio). */
export function isTokensStudio(tree: JsonObject): boolean {
  return Array.isArray(tree['$themes']) || (isObject(tree['$metadata']) && 'tokenSetOrder' in tree['$metadata']);
}

export function tokensStudioLayers(tree: JsonObject, file: string): Layers {
  const names = orderOf(tree);
  const sets = names.map((name) => ({ name, tree: tree[name] as JsonObject }));
  const themes = themesOf(tree['$themes']);
  return themes.length > 0 ? byThemes(sets, themes, file) : byNames(sets, file);
}

interface NamedSet {
  readonly name: string;
  readonly tree: JsonObject;
}

function orderOf(tree: JsonObject): readonly string[] {
  const present = Object.keys(tree).filter((name) => !name.startsWith('$') && isObject(tree[name]));
  const metadata = tree['$metadata'];
  const order = isObject(metadata) ? metadata['tokenSetOrder'] : undefined;
  const ordered = (Array.isArray(order) ? (order as readonly Json[]) : []).filter(
    (name): name is string => typeof name === 'string' && present.includes(name),
  );
  return [...new Set([...ordered, ...present])];
}

/** Without themes: a set named `dark/common` beside a set `common` says what differs in `dark`. */
function byNames(sets: readonly NamedSet[], file: string): Layers {
  const known = new Set(sets.map(({ name }) => name));
  const layers = sets.map(({ name, tree }): Layer => {
    const context = prefixesOf(name).find((prefix) => known.has(name.slice(prefix.length + 1)));
    return { file, tree, overrides: true, mode: context === undefined ? null : { modifier: 'theme', context } };
  });
  const contexts = new Set(layers.flatMap(({ mode }) => (mode ? [mode.context] : [])));
  const modifiers = contexts.size > 0 ? [{ name: 'theme', contexts: ['default', ...contexts] }] : [];
  return { layers, modifiers };
}

function prefixesOf(name: string): readonly string[] {
  const parts = name.split('/');
  return parts.slice(0, -1).map((_part, index) => parts.slice(0, index + 1).join('/'));
}

interface Theme {
  readonly modifier: string;
  readonly context: string;
  readonly sets: ReadonlySet<string>;
}

function themesOf(themes: Json | undefined): readonly Theme[] {
  if (!Array.isArray(themes)) return [];
  return (themes as readonly Json[]).flatMap((theme) => {
    if (!isObject(theme) || typeof theme['name'] !== 'string') return [];
    const { name: context, group, selectedTokenSets: selected } = theme;
    const on = isObject(selected) ? Object.entries(selected).filter(([, state]) => state !== 'disabled') : [];
    return [
      { modifier: typeof group === 'string' ? group : 'theme', context, sets: new Set(on.map(([name]) => name)) },
    ];
  });
}

/** What every theme of a group switches on, or none, holds everywhere; the rest holds in its themes. */
function byThemes(sets: readonly NamedSet[], themes: readonly Theme[], file: string): Layers {
  const groups = Map.groupBy(themes, ({ modifier }) => modifier);
  const modifiers = Array.from(groups, ([name, own]) => ({ name, contexts: own.map(({ context }) => context) }));
  const layers = sets.flatMap(({ name, tree }): Layer[] => {
    const layer = { file, tree, overrides: true };
    const placed = [...groups.values()].flatMap((own) => {
      const on = own.filter((theme) => theme.sets.has(name));
      return on.length === own.length ? [] : on;
    });
    if (placed.length === 0) return [{ ...layer, mode: null }];
    return placed.map(({ modifier, context }) => ({ ...layer, mode: { modifier, context } }));
  });
  return { layers, modifiers };
}
