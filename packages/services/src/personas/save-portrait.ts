import type { Tx } from '@concord/db/client';
import { personaPicture } from '@concord/db/schema/framework-links';
import { and, eq } from 'drizzle-orm';
import type { Actor } from '../context.ts';
import { requirePhoto } from '../photos/photos-in-reach.ts';

/** The one picture of a persona; null takes it away. Throws NOT_FOUND {what: 'photo'}. */
export async function savePortrait(tx: Tx, actor: Actor, personaId: string, photoId: string | null): Promise<void> {
  await requirePhoto(tx, actor, photoId);
  const { orgId } = actor;
  await tx.delete(personaPicture).where(and(eq(personaPicture.orgId, orgId), eq(personaPicture.personaId, personaId)));
  if (photoId !== null) await tx.insert(personaPicture).values({ orgId, personaId, photoId });
}
