import { modeName, type TokenSet } from './token-set.ts';

/**
 * A context whose name begins with another's (`dark-high-contrast`, `dark`) takes over what it does not say itself: files of themes
 * are written as differences to the theme before them.
 */
export function fallBack(set: TokenSet): TokenSet {
  const parents = new Map<string, string>();
  for (const { name, contexts } of set.modifiers) {
    const others = contexts.slice(1);
    for (const context of others) {
      const parent = others
        .filter((other) => context.startsWith(`${other}-`))
        .sort((a, b) => b.length - a.length)
        .at(0);
      if (parent !== undefined) parents.set(modeName(name, context), modeName(name, parent));
    }
  }
  if (parents.size === 0) return set;
  const allModes = set.modifiers.flatMap(({ name, contexts }) => contexts.map((context) => modeName(name, context)));
  const order = [...parents.keys()].sort((a, b) => a.length - b.length);
  return {
    ...set,
    tokens: set.tokens.map((token) => {
      const modes = new Map(token.modes.map(({ mode, value }) => [mode, value]));
      for (const mode of order) {
        const own = modes.get(parents.get(mode) ?? '');
        if (own !== undefined && !modes.has(mode)) modes.set(mode, own);
      }
      return modes.size === token.modes.length
        ? token
        : {
            ...token,
            modes: allModes.flatMap((mode) => (modes.has(mode) ? [{ mode, value: modes.get(mode) ?? null }] : [])),
          };
    }),
  };
}
