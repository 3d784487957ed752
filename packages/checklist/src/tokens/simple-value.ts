import { colourFromText, isColour } from './colour.ts';
import { aliasTarget, isPointer, referencesIn } from './reference.ts';
import { isObject, type Json } from './token-set.ts';

/** Says what is unusual about a part of a value: `inside` is where in it. */
export type Note = (
  code: 'VALUE_WRONG' | 'VALUE_OUTSIDE' | 'PROPERTY_MISSING' | 'PROPERTY_OUTSIDE',
  found: Json,
  inside: readonly string[],
) => void;

/** Writes a literal in the format's words; what cannot be written so comes back as it was, after a note. */
export type Normal = (value: Json, note: Note, inside?: readonly string[]) => Json;

const isFigure = (value: Json | undefined): value is number => typeof value === 'number' && Number.isFinite(value);

/** Aliases and pointers stay as they are wherever they stand; `literal` sees the rest. */
export function orReference(literal: Normal): Normal {
  return (value, note, inside = []) => {
    if (aliasTarget(value) !== null || isPointer(value)) return value;
    return literal(value, note, inside);
  };
}

function wrong(value: Json, note: Note, inside: readonly string[]): Json {
  // A text with aliases in it is judged when they are known.
  const judged = typeof value === 'string' && referencesIn(value).length > 0;
  note(judged ? 'VALUE_OUTSIDE' : 'VALUE_WRONG', value, inside);
  return value;
}

const normalColour: Normal = (value, note, inside = []) => {
  if (typeof value === 'string') return colourFromText(value) ?? wrong(value, note, inside);
  if (isObject(value) && referencesIn(value).length > 0) return value;
  if (isColour(value)) return typeof value['hex'] === 'string' ? { ...value, hex: value['hex'].toLowerCase() } : value;
  return wrong(value, note, inside);
};

const MEASURE = /^(-?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)\s*([a-z%]*)$/i;
const LENGTHS = ['px', 'rem'];

const normalDimension: Normal = (value, note, inside = []) => {
  if (isFigure(value)) {
    if (value !== 0) note('VALUE_OUTSIDE', value, inside);
    return { value, unit: 'px' };
  }
  if (typeof value === 'string') {
    const [, figure = '', unit = ''] = MEASURE.exec(value.trim()) ?? [];
    if (figure !== '' && LENGTHS.includes(unit)) return { value: Number(figure), unit };
    if (figure !== '' && unit === '') return normalDimension(Number(figure), note, inside);
    note('VALUE_OUTSIDE', value, inside);
    return figure === '' ? value : { value: Number(figure), unit };
  }
  if (isObject(value) && isFigure(value['value']) && typeof value['unit'] === 'string') {
    if (!LENGTHS.includes(value['unit'])) note('VALUE_OUTSIDE', `${value['value']}${value['unit']}`, inside);
    return value;
  }
  return isObject(value) && referencesIn(value).length > 0 ? value : wrong(value, note, inside);
};

const normalDuration: Normal = (value, note, inside = []) => {
  if (typeof value === 'string') {
    const [, figure = '', unit = ''] = MEASURE.exec(value.trim()) ?? [];
    if (figure !== '' && (unit === 'ms' || unit === 's')) return { value: Number(figure), unit };
  }
  const fits = isObject(value) && isFigure(value['value']) && (value['unit'] === 'ms' || value['unit'] === 's');
  if (fits || (isObject(value) && referencesIn(value).length > 0)) return value;
  return wrong(value, note, inside);
};

const normalNumber: Normal = (value, note, inside = []) => {
  if (isFigure(value)) return value;
  const [, figure = '', unit = ''] = (typeof value === 'string' ? MEASURE.exec(value.trim()) : null) ?? [];
  if (figure !== '' && unit === '') return Number(figure);
  if (figure !== '' && unit === '%') return Number(figure) / 100;
  return wrong(value, note, inside);
};

const normalFamily: Normal = (value, note, inside = []) => {
  if (typeof value === 'string') {
    const families = value
      .split(',')
      .map((family) => family.trim().replace(/^(['"])(.*)\1$/, '$2'))
      .filter((family) => family !== '');
    if (families.length === 0) return wrong(value, note, inside);
    return families.length === 1 ? (families[0] ?? value) : families;
  }
  const listed = Array.isArray(value) && value.length > 0 && value.every((family) => typeof family === 'string');
  return listed ? value : wrong(value, note, inside);
};

/** The names of the format, and what they weigh. */
export const WEIGHTS: ReadonlyMap<string, number> = new Map([
  ['thin', 100],
  ['hairline', 100],
  ['extra-light', 200],
  ['ultra-light', 200],
  ['light', 300],
  ['normal', 400],
  ['regular', 400],
  ['book', 400],
  ['medium', 500],
  ['semi-bold', 600],
  ['demi-bold', 600],
  ['bold', 700],
  ['extra-bold', 800],
  ['ultra-bold', 800],
  ['black', 900],
  ['heavy', 900],
  ['extra-black', 950],
  ['ultra-black', 950],
]);
const weightKey = (name: string) => name.toLowerCase().replaceAll(/[\s_-]/g, '');
const WEIGHT_NAMES = new Map(Array.from(WEIGHTS.keys(), (name) => [weightKey(name), name]));

const normalWeight: Normal = (value, note, inside = []) => {
  const figure = typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : value;
  if (isFigure(figure) && figure >= 1 && figure <= 1000) return figure;
  const name = typeof value === 'string' ? WEIGHT_NAMES.get(weightKey(value)) : undefined;
  return name ?? wrong(value, note, inside);
};

const BEZIER = /^cubic-bezier\(([^()]*)\)$/i;

const normalBezier: Normal = (value, note, inside = []) => {
  const listed = typeof value === 'string' ? BEZIER.exec(value.trim())?.[1]?.split(',').map(Number) : value;
  if (Array.isArray(listed) && listed.length === 4 && listed.every((part) => isFigure(part) || isPointer(part))) {
    const [x1, , x2] = listed as readonly Json[];
    const bounded = [x1, x2].every((x) => !isFigure(x) || (x >= 0 && x <= 1));
    if (bounded) return listed as Json;
  }
  return wrong(value, note, inside);
};

const STROKES = ['solid', 'dashed', 'dotted', 'double', 'groove', 'ridge', 'outset', 'inset'];

const normalStroke: Normal = (value, note, inside = []) => {
  if (typeof value === 'string' && STROKES.includes(value.toLowerCase())) return value.toLowerCase();
  if (isObject(value) && Array.isArray(value['dashArray'])) {
    const { lineCap, dashArray, ...rest } = value;
    const dashes = (dashArray as readonly Json[]).map((dash, index) =>
      orReference(normalDimension)(dash, note, [...inside, 'dashArray', String(index)]),
    );
    if (lineCap === 'round' || lineCap === 'butt' || lineCap === 'square')
      return { ...rest, dashArray: dashes, lineCap };
  }
  return wrong(value, note, inside);
};

/** The parts that composite values are made of. */
export const part = {
  colour: orReference(normalColour),
  dimension: orReference(normalDimension),
  duration: orReference(normalDuration),
  number: orReference(normalNumber),
  family: orReference(normalFamily),
  weight: orReference(normalWeight),
  bezier: orReference(normalBezier),
  stroke: orReference(normalStroke),
};
