import type { Tx } from '@concord/db/client';
import { personaWish } from '@concord/db/schema/framework';
import type { LocalizedText } from '@concord/domain/localized-text';
import type { WishKind } from '@concord/domain/persona';
import { and, asc, eq, sql } from 'drizzle-orm';

export interface RankedWish {
  readonly id: string;
  readonly kind: WishKind;
  /** From 1 within its kind. */
  readonly rank: number;
  readonly text: LocalizedText;
}

/** Needs, then wants, then preferences, each by rank. */
export function wishesOf(tx: Tx, orgId: string, personaId: string): Promise<RankedWish[]> {
  const { id, rank, text } = personaWish;
  return tx
    .select({ id, kind: sql<WishKind>`${personaWish.kind}`, rank, text })
    .from(personaWish)
    .where(and(eq(personaWish.orgId, orgId), eq(personaWish.personaId, personaId)))
    .orderBy(sql`array_position('{need,want,preference}'::text[], ${personaWish.kind})`, asc(rank), asc(id));
}
