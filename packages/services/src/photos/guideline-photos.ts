import { guideline, guidelinePhoto, photo } from '@concord/db/schema/standards';
import type { Tx } from '@concord/db/client';
import { roleGrants } from '@concord/domain/roles';
import { and, eq, exists, or, type SQL, sql } from 'drizzle-orm';
import type { Actor } from '../context.ts';
import { visibleGuidelines } from '../standards/guideline-row.ts';

/** Pictures of guidelines that the actor sees, of old versions too; of drafts only for those who write them. */
export function photosOfGuidelines(tx: Tx, actor: Actor): SQL | undefined {
  const published = and(eq(guidelinePhoto.orgId, guideline.orgId), eq(guidelinePhoto.guidelineId, guideline.id));
  const shown = tx
    .select({ one: sql`1` })
    .from(guideline)
    .leftJoin(guidelinePhoto, published)
    .where(and(visibleGuidelines(actor), or(eq(guidelinePhoto.photoId, photo.id), eq(guideline.pictureId, photo.id))));
  if (!roleGrants(actor.role, 'standards.write')) return exists(shown);
  const written = tx
    .select({ one: sql`1` })
    .from(guideline)
    .where(
      and(
        eq(guideline.orgId, actor.orgId),
        or(
          eq(guideline.pictureId, photo.id),
          names(sql`${guideline.pictures}`, '$[*].photoId'),
          names(sql`${guideline.draft}`, '$.pictureId'),
          names(sql`${guideline.draft}`, '$.pictures[*].photoId'),
        ),
      ),
    );
  return or(exists(shown), exists(written));
}

/** Whether the photo's id stands at the place where a picture is named: in a text of a draft it would show a picture to whoever knows its id. */
function names(json: SQL, path: string): SQL {
  return sql`coalesce(jsonb_path_query_array(${json}, ${path}::jsonpath) @> to_jsonb(${photo.id}::text), false)`;
}
