import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { Key } from './key.ts';
import { LocalizedText } from './localized-text.ts';
import { paging, Search } from './paging.ts';

/** Chapters of the library: the visual identity, words and conduct, the five senses, digital touchpoints. */
export const GUIDELINE_CHAPTERS = [
  'colours',
  'fonts',
  'logo',
  'elements',
  'purpose',
  'language',
  'practices',
  'sight',
  'sound',
  'smell',
  'touch',
  'taste',
  'digital',
] as const;
export const GuidelineChapter = z.enum(GUIDELINE_CHAPTERS);
export type GuidelineChapter = z.infer<typeof GuidelineChapter>;

/** draft → published → retired. */
export const GUIDELINE_STATUSES = ['draft', 'published', 'retired'] as const;
export const GuidelineStatus = z.enum(GUIDELINE_STATUSES);
export type GuidelineStatus = z.infer<typeof GuidelineStatus>;

const content = {
  key: Key,
  chapter: GuidelineChapter,
  departmentId: Id,
  title: LocalizedText,
  statement: LocalizedText,
  rationale: z.nullable(LocalizedText),
  pictureId: z.nullable(Id),
};

export const CreateGuidelineInput = z.strictObject({ id: Id, ...content });
export type CreateGuidelineInput = z.infer<typeof CreateGuidelineInput>;

/** `revision` is the one the person saw; another in the meantime is REVISION_STALE. */
export const UpdateGuidelineInput = z.strictObject({ id: Id, revision: z.int().check(z.gte(1)), ...content });
export type UpdateGuidelineInput = z.infer<typeof UpdateGuidelineInput>;

/** For publish and retire. */
export const GuidelineRevision = z.strictObject({ id: Id, revision: z.int().check(z.gte(1)) });
export type GuidelineRevision = z.infer<typeof GuidelineRevision>;

export const ListGuidelinesInput = z.strictObject({
  search: z.optional(Search),
  chapter: z.optional(GuidelineChapter),
  departmentId: z.optional(Id),
  status: z.optional(GuidelineStatus),
  ...paging,
});
export type ListGuidelinesInput = z.infer<typeof ListGuidelinesInput>;
