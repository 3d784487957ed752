import { ServiceError } from '@concord/domain/errors';
import { canonicalJson } from './audit-log/hash-details.ts';

export interface Creation {
  /** `INSERT … ON CONFLICT DO NOTHING RETURNING id`: empty when the row, or its key, is already there. */
  readonly insert: () => Promise<readonly unknown[]>;
  /** What lies under the same id, in the fields of `content`; undefined when it was the key that was taken. */
  readonly existing: () => Promise<object | undefined>;
  readonly content: object;
}

/**
 * A create that may arrive twice. True when this call made the row; false when the same content was there already.
 * Throws ID_TAKEN when other content has the id, KEY_TAKEN when another row has the key.
 */
export async function createOnce({ insert, existing, content }: Creation): Promise<boolean> {
  if ((await insert()).length > 0) return true;
  const stored = await existing();
  if (!stored) throw new ServiceError('KEY_TAKEN');
  if (canonicalJson(stored) !== canonicalJson(content)) throw new ServiceError('ID_TAKEN');
  return false;
}
