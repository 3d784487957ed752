import type { Tx } from '@concord/db/client';
import { knowledgePicture } from '@concord/db/schema/knowledge';
import { inputInvalid } from '@concord/domain/input-invalid';
import type { CreateKnowledgeInput } from '@concord/domain/knowledge';
import { and, eq } from 'drizzle-orm';
import type { Actor } from '../context.ts';
import { setLinks } from '../links.ts';
import { requirePhoto } from '../photos/photos-in-reach.ts';
import { KNOWLEDGE_LINK_FIELDS, KNOWLEDGE_LINKS, type KnowledgeLinkField } from './knowledge-links.ts';

type Parts = Pick<CreateKnowledgeInput, KnowledgeLinkField | 'pictureIds'>;

/** The pictures in their order, and what the entry is about. Throws NOT_FOUND {what} for what is not the brand's. */
export async function saveKnowledgeParts(tx: Tx, actor: Actor, knowledgeId: string, parts: Parts): Promise<void> {
  const { orgId } = actor;
  const pictures = [...new Set(parts.pictureIds)];
  for (const id of pictures) await requirePhoto(tx, actor, id);
  await tx
    .delete(knowledgePicture)
    .where(and(eq(knowledgePicture.orgId, orgId), eq(knowledgePicture.knowledgeId, knowledgeId)));
  if (pictures.length > 0) {
    await tx
      .insert(knowledgePicture)
      .values(pictures.map((photoId, position) => ({ orgId, knowledgeId, photoId, position })));
  }
  for (const field of KNOWLEDGE_LINK_FIELDS) {
    await setLinks(tx, actor, KNOWLEDGE_LINKS[field], new Map([[knowledgeId, parts[field]]]));
  }
}

/** Throws INPUT_INVALID on `expiresOn` (DAY_BEFORE_LEARNED): what never held is not knowledge. */
export function requireDaysInOrder({
  learnedOn,
  expiresOn,
}: Pick<CreateKnowledgeInput, 'learnedOn' | 'expiresOn'>): void {
  if (expiresOn !== null && expiresOn < learnedOn) {
    throw inputInvalid('expiresOn', 'DAY_BEFORE_LEARNED');
  }
}
