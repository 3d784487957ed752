import { inputInvalid } from '@concord/domain/input-invalid';
import { decodeCursor } from '../page.ts';

/** Where a page of a list in memory begins. Throws INPUT_INVALID on `cursor` (CURSOR_INVALID). */
export function pageStart(cursor: string | null | undefined): number {
  const start = Number(decodeCursor(cursor, 1)?.[0] ?? 0);
  if (!Number.isSafeInteger(start) || start < 0) throw inputInvalid('cursor', 'CURSOR_INVALID');
  return start;
}
