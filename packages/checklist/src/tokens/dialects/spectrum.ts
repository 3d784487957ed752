import type { Layer, Layers, Mode } from '../mode-layer.ts';
import { isObject, type Json, type JsonObject } from '../token-set.ts';

/** One level of tokens, each with the address of its type's schema, a uuid, and a `value` or `sets` of values by context. */
export function isSpectrum(tree: JsonObject): boolean {
  const entries = Object.values(tree);
  return entries.length > 0 && entries.every((entry) => isObject(entry) && schemaOf(entry) !== null);
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['color', 'color'],
  ['dimension', 'dimension'],
  ['font-size', 'dimension'],
  ['font-family', 'fontFamily'],
  ['font-weight', 'fontWeight'],
  ['multiplier', 'number'],
  ['opacity', 'number'],
  ['gradient-stop', 'number'],
  ['angle', 'number'],
  ['duration', 'duration'],
  ['drop-shadow', 'shadow'],
  ['typography', 'typography'],
]);
const EXTENSION = 'com.adobe.spectrum';
const COLOUR_CONTEXTS = ['light', 'dark', 'wireframe'];
const SCALES = ['desktop', 'mobile'];

function schemaOf(token: JsonObject): string | null {
  const { $schema: schema } = token;
  return typeof schema === 'string' ? (/token-types\/([a-z-]+)\.json$/.exec(schema)?.[1] ?? null) : null;
}

export function spectrumLayers(tree: JsonObject, file: string): Layers {
  const base: [string, Json][] = [];
  const inMode = new Map<string, { mode: Mode; tokens: [string, Json][] }>();
  for (const [name, token] of Object.entries(tree)) {
    if (!isObject(token)) continue;
    const sets = token['sets'];
    if (!isObject(sets)) {
      base.push([name, tokenOf(token, token)]);
      continue;
    }
    for (const [context, own] of Object.entries(sets)) {
      if (!isObject(own)) continue;
      const mode = { modifier: modifierOf(context), context };
      const key = `${mode.modifier}/${context}`;
      const layer = inMode.get(key) ?? { mode, tokens: [] };
      inMode.set(key, layer);
      layer.tokens.push([name, tokenOf(own, token)]);
    }
  }
  const layer = (tokens: [string, Json][], mode: Mode | null): Layer => ({
    file,
    mode,
    tree: Object.fromEntries(tokens),
    overrides: mode !== null,
  });
  const modes = [...inMode.values()];
  return {
    layers: [layer(base, null), ...modes.map(({ tokens, mode }) => layer(tokens, mode))],
    modifiers: [
      { name: 'theme', contexts: COLOUR_CONTEXTS },
      { name: 'scale', contexts: SCALES },
    ].filter(({ name }) => modes.some(({ mode }) => mode.modifier === name)),
  };
}

const modifierOf = (context: string) => (SCALES.includes(context) ? 'scale' : 'theme');

/** The token in the format's words; what the format has no word for goes into an extension. */
function tokenOf(valued: JsonObject, whole: JsonObject): JsonObject {
  const {
    $schema: _schema,
    uuid: _uuid,
    sets: _sets,
    value: _value,
    description,
    deprecated,
    deprecated_comment: why,
    ...rest
  } = whole;
  const schema = schemaOf(valued) ?? '';
  const type = schema === 'alias' ? undefined : (TYPES.get(schema) ?? schema);
  const extension = { ...rest, ...(typeof whole['uuid'] === 'string' ? { uuid: whole['uuid'] } : {}) };
  return {
    $value: withType(valued['value'] ?? null, type),
    ...(type === undefined ? {} : { $type: type }),
    ...(typeof description === 'string' ? { $description: description } : {}),
    ...(deprecated === true ? { $deprecated: typeof why === 'string' ? why : true } : {}),
    $extensions: { [EXTENSION]: extension },
  };
}

/** An angle or a letter spacing of 0em is read as it stands; a dimension may hang on a word such as `center`. */
function withType(value: Json, type: string | undefined): Json {
  return type === 'dimension' && typeof value === 'string' ? value.replace(/dp$/, 'px') : value;
}
