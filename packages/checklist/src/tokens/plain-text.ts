import { isColour, screenColour } from './colour.ts';
import { TOKEN_LIMITS } from './limits.ts';
import { isObject, type Json, type JsonObject } from './token-set.ts';

/** A resolved value as one line that a style sheet would understand, or the nearest to it; cut where it grows past the limit. */
export function plainText(value: Json): string {
  const budget = { left: TOKEN_LIMITS.text + 1 };
  return written(value, 4, budget).slice(0, TOKEN_LIMITS.text + 1);
}

interface Budget {
  left: number;
}

function written(value: Json, depth: number, budget: Budget): string {
  if (budget.left <= 0 || value === null) return '';
  if (typeof value !== 'object') return spent(String(value), budget);
  if (depth === 0) return spent('…', budget);
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((part) => written(part, depth - 1, budget)).join(', ');
  }
  if (!isObject(value)) return '';
  const parts = inReadingOrder(value);
  const { value: figure, unit } = value;
  if (isColour(value)) return spent(colourText(value), budget);
  if (typeof figure === 'number' && typeof unit === 'string') return spent(`${figure}${unit}`, budget);
  return parts
    .map((part) => written(part, depth - 1, budget))
    .filter((part) => part !== '')
    .join(' ');
}

/** As a style sheet puts them; a database may hand names back in another order than they were written in. */
const READING_ORDER = [
  'fontWeight',
  'fontSize',
  'lineHeight',
  'fontFamily',
  'letterSpacing',
  'inset',
  'offsetX',
  'offsetY',
  'blur',
  'spread',
  'width',
  'style',
  'duration',
  'timingFunction',
  'delay',
  'color',
  'position',
];

function inReadingOrder(value: JsonObject): readonly Json[] {
  const rank = (name: string) => {
    const place = READING_ORDER.indexOf(name);
    return place < 0 ? READING_ORDER.length : place;
  };
  return Object.entries(value)
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([name, part]) => (name === 'inset' ? (part === true ? 'inset' : '') : part));
}

function spent(text: string, budget: Budget): string {
  budget.left -= text.length + 1;
  return text;
}

function colourText(value: Parameters<typeof screenColour>[0]): string {
  const screen = screenColour(value);
  if (!screen) return '';
  const alpha = Math.round(screen.alpha * 255);
  return alpha === 255 ? screen.hex : `${screen.hex}${alpha.toString(16).padStart(2, '0')}`;
}
