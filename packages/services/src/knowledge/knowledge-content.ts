import type { Tx } from '@concord/db/client';
import { knowledge, knowledgePicture } from '@concord/db/schema/knowledge';
import { and, asc, eq } from 'drizzle-orm';
import type { Actor } from '../context.ts';
import { linkedIds } from '../links.ts';
import { KNOWLEDGE_LINK_FIELDS, KNOWLEDGE_LINKS } from './knowledge-links.ts';

const { kind, title, summary, findings, source, fileUrl, learnedOn, expiresOn, ownerId } = knowledge;

/** The fields of an entry that lie in its own row. */
export const knowledgeColumns = { kind, title, summary, findings, source, fileUrl, learnedOn, expiresOn, ownerId };

export async function pictureIdsOf(tx: Tx, orgId: string, knowledgeId: string): Promise<readonly string[]> {
  const rows = await tx
    .select({ photoId: knowledgePicture.photoId })
    .from(knowledgePicture)
    .where(and(eq(knowledgePicture.orgId, orgId), eq(knowledgePicture.knowledgeId, knowledgeId)))
    .orderBy(asc(knowledgePicture.position));
  return rows.map(({ photoId }) => photoId);
}

/** What is stored under an id, in the fields of the input. */
export async function knowledgeContent(tx: Tx, actor: Actor, id: string): Promise<object | undefined> {
  const [row] = await tx
    .select(knowledgeColumns)
    .from(knowledge)
    .where(and(eq(knowledge.orgId, actor.orgId), eq(knowledge.id, id)));
  if (!row) return undefined;
  const links: Record<string, readonly string[]> = {};
  for (const field of KNOWLEDGE_LINK_FIELDS) {
    links[field] = (await linkedIds(tx, actor, KNOWLEDGE_LINKS[field], [id])).get(id) ?? [];
  }
  return { ...row, ...links, pictureIds: await pictureIdsOf(tx, actor.orgId, id) };
}
