import { TOKEN_LIMITS } from './limits.ts';
import { type Normal, type Note, orReference, part } from './simple-value.ts';
import { writePointer, referenceOf } from './reference.ts';
import { isObject, type Json, type JsonObject } from './token-set.ts';

interface Field {
  readonly normal: () => Normal;
  readonly required: boolean;
}

const field = (normal: () => Normal, required = true): Field => ({ normal, required });

const BORDER: Readonly<Record<string, Field>> = {
  color: field(() => part.colour),
  width: field(() => part.dimension),
  style: field(() => part.stroke),
};
const TRANSITION: Readonly<Record<string, Field>> = {
  duration: field(() => part.duration),
  delay: field(() => part.duration),
  timingFunction: field(() => part.bezier),
};
const SHADOW: Readonly<Record<string, Field>> = {
  color: field(() => part.colour),
  offsetX: field(() => part.dimension),
  offsetY: field(() => part.dimension),
  blur: field(() => part.dimension),
  spread: field(() => part.dimension),
  inset: field(() => switchValue, false),
};
const STOP: Readonly<Record<string, Field>> = {
  color: field(() => part.colour),
  position: field(() => part.number),
};
const TYPOGRAPHY: Readonly<Record<string, Field>> = {
  fontFamily: field(() => part.family),
  fontSize: field(() => part.dimension),
  fontWeight: field(() => part.weight),
  letterSpacing: field(() => part.dimension),
  lineHeight: field(() => lineHeight),
};

const switchValue: Normal = orReference((value, note, inside = []) => {
  if (typeof value !== 'boolean') note('VALUE_WRONG', value, inside);
  return value;
});

/** A number in the format; some tools write a length, which is kept. */
const lineHeight: Normal = orReference((value, note, inside = []) => {
  const length = isObject(value) || (typeof value === 'string' && /(px|rem|em)$/.test(value.trim()));
  if (!length) return part.number(value, note, inside);
  note('VALUE_OUTSIDE', value, inside);
  return part.dimension(value, () => undefined, inside);
});

function normalFields(
  fields: Readonly<Record<string, Field>>,
  value: JsonObject,
  note: Note,
  inside: readonly string[],
): JsonObject {
  for (const [name, { required }] of Object.entries(fields)) {
    if (required && value[name] === undefined) note('PROPERTY_MISSING', name, [...inside, name]);
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, content]) => {
      const known = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (!known) note('PROPERTY_OUTSIDE', name, [...inside, name]);
      return [name, known ? known.normal()(content, note, [...inside, name]) : content];
    }),
  );
}

const ofFields =
  (fields: Readonly<Record<string, Field>>): Normal =>
  (value, note, inside = []) => {
    if (isObject(value)) return normalFields(fields, value, note, inside);
    note('VALUE_WRONG', value, inside);
    return value;
  };

export const normalBorder = ofFields(BORDER);
export const normalTransition = ofFields(TRANSITION);
export const normalTypography = ofFields(TYPOGRAPHY);

const normalLayer = orReference((value, note, inside = []) =>
  ofFields(SHADOW)(isObject(value) ? ownWords(value) : value, note, inside),
);
const normalStop = orReference(ofFields(STOP));

/** Layers as other tools name their parts: x, y, a type instead of `inset`, the colour's alpha beside it. */
function ownWords(layer: JsonObject): JsonObject {
  const { x, y, type, alpha, ...rest } = layer;
  return {
    ...rest,
    ...(x === undefined ? {} : { offsetX: x }),
    ...(y === undefined ? {} : { offsetY: y }),
    ...(type === undefined || rest['inset'] !== undefined ? {} : { inset: type === 'innerShadow' }),
    ...(typeof alpha === 'number' && rest['color'] !== undefined ? { color: withAlpha(rest['color'], alpha) } : {}),
  };
}

/** A colour, or an alias to one, with another alpha: in the format's words the parts of the alias, and the alpha. */
export function withAlpha(colour: Json, alpha: number): Json {
  const reference = referenceOf(colour);
  if (reference) {
    const at = (name: string) => ({ $ref: writePointer(reference.path, [...reference.inside, name]) });
    return { colorSpace: at('colorSpace'), components: at('components'), alpha };
  }
  const plain = part.colour(colour, () => undefined);
  return isObject(plain) ? { ...plain, alpha } : colour;
}

function listOf(normal: Normal): Normal {
  return (value, note, inside = []) => {
    if (!Array.isArray(value)) return normal(value, note, inside);
    const parts = value as readonly Json[];
    if (parts.length > TOKEN_LIMITS.parts) note('VALUE_WRONG', parts.length, inside);
    return parts.map((one, index) => normal(one, note, [...inside, String(index)]));
  };
}

/** `none` is a shadow without layers. */
export const normalShadow: Normal = (value, note, inside = []) =>
  typeof value === 'string' && value.trim().toLowerCase() === 'none' ? [] : listOf(normalLayer)(value, note, inside);

export const normalGradient: Normal = (value, note, inside = []) => {
  if (Array.isArray(value)) return listOf(normalStop)(value, note, inside);
  note('VALUE_WRONG', value, inside);
  return value;
};
