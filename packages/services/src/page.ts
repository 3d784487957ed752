import { inputInvalid } from '@concord/domain/input-invalid';

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Hand it back as `cursor` for the next page; null at the end. */
  readonly nextCursor: string | null;
}

type CursorValue = string | number | null;

/** The sort values of the last row shown, opaque to clients. */
export function encodeCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** The values of a cursor as text, or null for the first page. Throws INPUT_INVALID on anything that encodeCursor did not make. */
export function decodeCursor(cursor: string | null | undefined, length: number): readonly CursorValue[] | null {
  if (cursor === null || cursor === undefined) return null;
  const values = parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  const plain = (value: unknown): value is CursorValue =>
    value === null || typeof value === 'string' || typeof value === 'number';
  if (!Array.isArray(values) || values.length !== length || !values.every(plain)) {
    throw inputInvalid('cursor', 'CURSOR_INVALID');
  }
  return values;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** Cuts `limit + 1` fetched rows to a page; the extra row only tells that there is more. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  item: (row: Row) => Item,
  cursorOf: (row: Row) => readonly CursorValue[],
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(item),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(cursorOf(last)) : null,
  };
}
