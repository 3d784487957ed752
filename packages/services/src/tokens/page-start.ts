import { ServiceError } from '@concord/domain/errors';
import { decodeCursor } from '../page.ts';

/** Where a page of a list in memory begins. Throws INPUT_INVALID {field: 'cursor'}. */
export function pageStart(cursor: string | null | undefined): number {
  const start = Number(decodeCursor(cursor, 1)?.[0] ?? 0);
  if (!Number.isSafeInteger(start) || start < 0) throw new ServiceError('INPUT_INVALID', { field: 'cursor' });
  return start;
}
