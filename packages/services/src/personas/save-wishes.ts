import type { Tx } from '@concord/db/client';
import { personaWish } from '@concord/db/schema/framework';
import { ServiceError } from '@concord/domain/errors';
import type { PersonaWish } from '@concord/domain/persona';
import { and, eq, notInArray, sql } from 'drizzle-orm';
import type { Actor } from '../context.ts';
import { setLinks } from '../links.ts';
import { WISH_GUIDELINES, WISH_TOUCHPOINTS } from './wish-links.ts';

/**
 * Makes the given wishes the persona's own, ranked as they stand, and removes the others with their links.
 * Throws NOT_FOUND {what: 'guideline' | 'touchpoint'}, ID_TAKEN for the wish of another persona.
 */
export async function saveWishes(
  tx: Tx,
  actor: Actor,
  personaId: string,
  wishes: readonly PersonaWish[],
): Promise<void> {
  const { orgId } = actor;
  const kept = wishes.map(({ id }) => id);
  const own = and(eq(personaWish.orgId, orgId), eq(personaWish.personaId, personaId));
  await tx.delete(personaWish).where(and(own, kept.length > 0 ? notInArray(personaWish.id, kept) : undefined));
  if (wishes.length === 0) return;
  const rows = wishes.map(({ id, kind, text }, at) => {
    const rank = wishes.slice(0, at + 1).filter((wish) => wish.kind === kind).length;
    return { orgId, id, personaId, kind, rank, text };
  });
  const written = await tx
    .insert(personaWish)
    .values(rows)
    .onConflictDoUpdate({
      target: [personaWish.orgId, personaWish.id],
      set: { kind: sql`excluded.kind`, rank: sql`excluded.rank`, text: sql`excluded.text` },
      setWhere: sql`${personaWish.personaId} = excluded.persona_id`,
    })
    .returning({ id: personaWish.id });
  if (written.length < wishes.length) throw new ServiceError('ID_TAKEN');
  await setLinks(tx, actor, WISH_GUIDELINES, new Map(wishes.map(({ id, guidelineIds }) => [id, guidelineIds])));
  await setLinks(tx, actor, WISH_TOUCHPOINTS, new Map(wishes.map(({ id, touchpointIds }) => [id, touchpointIds])));
}
