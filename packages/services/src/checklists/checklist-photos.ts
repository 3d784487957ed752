import { picturesIn } from '@concord/checklist/pictures';
import { checklistPhoto } from '@concord/db/schema/checklists';
import { photo } from '@concord/db/schema/standards';
import type { Tx } from '@concord/db/client';
import type { ChecklistProblem } from '@concord/domain/checklist-wire';
import { Id } from '@concord/domain/ids';
import { and, eq, exists, inArray, or, sql } from 'drizzle-orm';
import type { Actor } from '../context.ts';
import { photosInReach } from '../photos/photos-in-reach.ts';

/**
 * Keeps which pictures a draft shows. Only those that the actor sees: naming a picture shows it to nobody who could not see it before.
 */
export async function keepDraftPhotos(tx: Tx, actor: Actor, checklistId: string, draft: unknown): Promise<void> {
  const ids = photoIdsIn(draft);
  if (ids.length === 0) return;
  const { orgId } = actor;
  const seen = await tx
    .select({ photoId: photo.id })
    .from(photo)
    .where(and(eq(photo.orgId, orgId), inArray(photo.id, ids), photosInReach(tx, actor)));
  const rows = seen.map(({ photoId }) => ({ orgId, checklistId, photoId }));
  if (rows.length > 0) await tx.insert(checklistPhoto).values(rows).onConflictDoNothing();
}

/** From now on everybody who reads checklists sees the pictures of a version. */
export async function publishPhotos(tx: Tx, orgId: string, checklistId: string, definition: unknown): Promise<void> {
  const ids = photoIdsIn(definition);
  if (ids.length === 0) return;
  await tx
    .update(checklistPhoto)
    .set({ published: true })
    .where(
      and(
        eq(checklistPhoto.orgId, orgId),
        eq(checklistPhoto.checklistId, checklistId),
        inArray(checklistPhoto.photoId, ids),
      ),
    );
}

/**
 * What keeps the pictures of a definition from being published: those that are still to be added (PICTURE_MISSING {file}), and those
 * that the brand does not have or the actor may not show (PICTURE_UNKNOWN {photo, file}).
 * @param checklistId null before there is one
 */
export async function pictureProblems(
  tx: Tx,
  actor: Actor,
  checklistId: string | null,
  definition: unknown,
): Promise<readonly ChecklistProblem[]> {
  const pictures = picturesIn(definition);
  const known = await knownPhotos(tx, actor, checklistId, photoIdsIn(definition));
  return pictures.flatMap(({ path, photo: id, file }): ChecklistProblem[] => {
    if (id === null) return [{ path, code: 'PICTURE_MISSING', params: { file } }];
    // What is no id at all is a problem of shape, which the engine names.
    return known.has(id) || !isId(id) ? [] : [{ path, code: 'PICTURE_UNKNOWN', params: { photo: id, file } }];
  });
}

async function knownPhotos(
  tx: Tx,
  actor: Actor,
  checklistId: string | null,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { orgId } = actor;
  const reached = photosInReach(tx, actor) ?? sql`true`;
  const rows = await tx
    .select({ id: photo.id })
    .from(photo)
    .where(
      and(
        eq(photo.orgId, orgId),
        inArray(photo.id, [...ids]),
        checklistId === null ? reached : or(exists(shownBy(tx, orgId, checklistId)), reached),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

function shownBy(tx: Tx, orgId: string, checklistId: string) {
  return tx
    .select({ one: sql`1` })
    .from(checklistPhoto)
    .where(
      and(
        eq(checklistPhoto.orgId, orgId),
        eq(checklistPhoto.checklistId, checklistId),
        eq(checklistPhoto.photoId, photo.id),
      ),
    );
}

function photoIdsIn(definition: unknown): string[] {
  return [...new Set(picturesIn(definition).flatMap(({ photo: id }) => (id !== null && isId(id) ? [id] : [])))];
}

const isId = (text: string): boolean => Id.safeParse(text).success;
