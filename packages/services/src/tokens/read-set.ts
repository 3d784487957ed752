import type { Tx } from '@concord/db/client';
import { tokenVersion } from '@concord/db/schema/tokens';
import { TokenSet } from '@concord/checklist/tokens/token-set';
import { ServiceError } from '@concord/domain/errors';
import { and, desc, eq } from 'drizzle-orm';

export interface StoredSet {
  readonly id: string;
  readonly number: number;
  readonly set: TokenSet;
}

/** The set of one version, the newest if none is named; null when the brand has none. Throws NOT_FOUND {what: 'tokenVersion'}. */
export async function readSet(tx: Tx, orgId: string, versionId: string | undefined): Promise<StoredSet | null> {
  const [row] = await tx
    .select({ id: tokenVersion.id, number: tokenVersion.number, content: tokenVersion.content })
    .from(tokenVersion)
    .where(and(eq(tokenVersion.orgId, orgId), versionId === undefined ? undefined : eq(tokenVersion.id, versionId)))
    .orderBy(desc(tokenVersion.number))
    .limit(1);
  if (!row && versionId !== undefined) throw new ServiceError('NOT_FOUND', { what: 'tokenVersion' });
  return row ? { id: row.id, number: row.number, set: TokenSet.parse(row.content) } : null;
}

/** The same for a reading that has nothing to say without a set. Throws NOT_FOUND {what: 'tokenVersion'}. */
export async function requireSet(tx: Tx, orgId: string, versionId: string | undefined): Promise<StoredSet> {
  const stored = await readSet(tx, orgId, versionId);
  if (!stored) throw new ServiceError('NOT_FOUND', { what: 'tokenVersion' });
  return stored;
}
