import { department } from '@concord/db/schema/organization';
import { guideline, photo } from '@concord/db/schema/standards';
import type { Tx } from '@concord/db/client';
import { ServiceError } from '@concord/domain/errors';
import { GuidelineContent } from '@concord/domain/guideline';
import { reaches } from '@concord/domain/roles';
import { and, count, eq, inArray } from 'drizzle-orm';
import * as z from 'zod/mini';
import { requireInBrand } from '../access/require-in-brand.ts';
import { requireDepartment } from '../access/require.ts';
import type { Actor } from '../context.ts';
import { photosInReach } from '../photos/photos-in-reach.ts';
import type { GuidelineRow } from './guideline-row.ts';
import { type GuidelineLinks, LINK_KINDS, linksOf, writeLinks } from './guideline-links.ts';

/** Content as it is kept: with its defaults, each list of links in order and without doubles. */
export function asKept(written: z.input<typeof GuidelineContent>): GuidelineContent {
  const content = z.parse(GuidelineContent, written);
  const links: Partial<Record<keyof GuidelineLinks, string[]>> = {};
  for (const { field } of LINK_KINDS) links[field] = [...new Set(content[field])].toSorted();
  return { ...content, ...links };
}

/** What the columns and links of a guideline say. */
export async function contentInEffect(tx: Tx, row: GuidelineRow): Promise<GuidelineContent> {
  return { ...columnsOf(row), ...(await linksOf(tx, row.orgId, row.id)) };
}

/** What would be published next: the draft beside the published version, else what is in effect. */
export async function contentToPublish(tx: Tx, row: GuidelineRow): Promise<GuidelineContent> {
  return row.draft ?? (await contentInEffect(tx, row));
}

/** Brings content into effect: columns and links of the row. */
export async function writeContent(
  tx: Tx,
  row: Pick<GuidelineRow, 'orgId' | 'id'>,
  content: GuidelineContent,
  newId: () => string,
): Promise<void> {
  await tx
    .update(guideline)
    .set(columnsOf(content))
    .where(and(eq(guideline.orgId, row.orgId), eq(guideline.id, row.id)));
  await writeLinks(tx, row, content, newId);
}

type Columns = Omit<GuidelineContent, keyof GuidelineLinks>;

export function columnsOf(of: Columns | GuidelineRow): Columns {
  const { departmentId, title, statement, rationale, pictureId, pictures, momentOfTruth } = of;
  const chapter = z.parse(GuidelineContent.shape.chapter, of.chapter);
  return { chapter, departmentId, title, statement, rationale, pictureId, pictures: [...pictures], momentOfTruth };
}

/** Every photo that content shows. */
export function photosIn({ pictureId, pictures }: Pick<GuidelineContent, 'pictureId' | 'pictures'>): string[] {
  const all = [pictureId, ...pictures.map(({ photoId }) => photoId)].filter((id) => id !== null);
  return [...new Set(all)];
}

/**
 * That everything the content names is the brand's and within the actor's reach.
 * Throws NOT_FOUND {what: 'department' | 'photo' | 'region' | 'touchpoint' | 'phase' | 'persona' | 'emotion'}.
 */
export async function requireContent(tx: Tx, actor: Actor, content: GuidelineContent): Promise<void> {
  requireDepartment(actor, content.departmentId);
  await requireInBrand(tx, actor, department, content.departmentId, 'department');
  for (const { field, table, what } of LINK_KINDS) {
    const ids = content[field];
    if (ids.length === 0) continue;
    if (field === 'regionIds' && !ids.every((id) => reaches(actor.access.regions, id))) {
      throw new ServiceError('NOT_FOUND', { what });
    }
    const [found] = await tx
      .select({ count: count() })
      .from(table as typeof department)
      .where(and(eq(table.orgId, actor.orgId), inArray(table.id, ids)));
    if (found?.count !== ids.length) throw new ServiceError('NOT_FOUND', { what });
  }
  await requirePhotos(tx, actor, photosIn(content));
}

async function requirePhotos(tx: Tx, actor: Actor, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx
    .select({ id: photo.id })
    .from(photo)
    .where(and(eq(photo.orgId, actor.orgId), inArray(photo.id, [...ids]), photosInReach(tx, actor)));
  if (rows.length !== ids.length) throw new ServiceError('NOT_FOUND', { what: 'photo' });
}
