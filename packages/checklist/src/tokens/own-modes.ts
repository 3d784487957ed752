import { withAlpha } from './composite.ts';
import { isObject, type Json, type JsonObject } from './token-set.ts';

const MODES = /(^|\.)(overrides|mode|modes)$/;

/**
 * Values that a token keeps for themes inside its extensions: `$extensions: {'org.example.overrides': {dark: '{a.b}'}}`. They become
 * the token's modes, so they are taken out of the extensions.
 */
export function ownModes(node: JsonObject): {
  readonly modes: readonly (readonly [context: string, value: Json])[];
  readonly rest: JsonObject;
} {
  const extensions = node['$extensions'];
  if (!isObject(extensions)) return { modes: [], rest: node };
  const kept = Object.entries(extensions).filter(([name, content]) => !(MODES.test(name) && isObject(content)));
  if (kept.length === Object.keys(extensions).length) return { modes: [], rest: node };
  const modes = Object.entries(extensions)
    .filter(([name]) => MODES.test(name))
    .flatMap(([, content]) => (isObject(content) ? Object.entries(content) : []))
    .map(([context, value]) => [context, valueOf(value, node['$value'] ?? null)] as const);
  return { modes, rest: { ...node, $extensions: Object.fromEntries(kept) } };
}

/** An override may say an alpha only, of the value that holds everywhere. */
function valueOf(override: Json, everywhere: Json): Json {
  if (!isObject(override) || !('$value' in override || 'alpha' in override) || 'colorSpace' in override)
    return override;
  const { $value: value = everywhere, alpha } = override;
  return typeof alpha === 'number' && alpha >= 0 && alpha <= 1 ? withAlpha(value, alpha) : value;
}
