import * as z from 'zod/mini';
import { Day, Id } from './ids.ts';
import { Key } from './key.ts';
import { LanguageTag, LocalizedText } from './localized-text.ts';
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

/**
 * draft → review → published → retired. A published guideline that somebody edits stays published; what they write is a draft beside
 * it, with a state of its own.
 */
export const GUIDELINE_STATUSES = ['draft', 'review', 'published', 'retired'] as const;
export const GuidelineStatus = z.enum(GUIDELINE_STATUSES);
export type GuidelineStatus = z.infer<typeof GuidelineStatus>;

/** How it is done right, or how it is not done. `id` names the picture from one version to the next. */
export const PICTURE_SIDES = ['do', 'dont'] as const;
export type PictureSide = (typeof PICTURE_SIDES)[number];
export const GuidelinePicture = z.strictObject({
  id: Id,
  side: z.enum(PICTURE_SIDES),
  photoId: Id,
  caption: z.nullable(LocalizedText),
});
export type GuidelinePicture = z.infer<typeof GuidelinePicture>;
export const MOST_PICTURES = 24;

const Ids = z._default(z.array(Id).check(z.maxLength(200)), []);

const content = {
  chapter: GuidelineChapter,
  departmentId: Id,
  title: LocalizedText,
  statement: LocalizedText,
  rationale: z.nullable(LocalizedText),
  /** The picture that it is recognised by. */
  pictureId: z.nullable(Id),
  pictures: z._default(z.array(GuidelinePicture).check(z.maxLength(MOST_PICTURES)), []),
  contributingIds: Ids,
  /** Regions in which it holds, with all below them; none for everywhere. */
  regionIds: Ids,
  touchpointIds: Ids,
  phaseIds: Ids,
  personaIds: Ids,
  /** What the customer should feel. */
  emotionIds: Ids,
  momentOfTruth: z._default(z.boolean(), false),
};

/** All that a version keeps. */
export const GuidelineContent = z.strictObject(content);
export type GuidelineContent = z.infer<typeof GuidelineContent>;

export const CreateGuidelineInput = z.strictObject({
  id: Id,
  key: Key,
  reviewOn: z._default(z.nullable(Day), null),
  ...content,
});
export type CreateGuidelineInput = z.input<typeof CreateGuidelineInput>;

const seen = { id: Id, revision: z.int().check(z.gte(1)) };

/** `revision` is the one the person saw; another in the meantime is REVISION_STALE. */
export const UpdateGuidelineInput = z.strictObject({ ...seen, key: Key, ...content });
export type UpdateGuidelineInput = z.input<typeof UpdateGuidelineInput>;

/** For steps that need nothing else. */
export const GuidelineRevision = z.strictObject(seen);
export type GuidelineRevision = z.infer<typeof GuidelineRevision>;

const proposal = {
  /** What is new, for those who have to follow it. */
  changeNote: z._default(z.nullable(LocalizedText), null),
  /** A small change does not ask the locations anew. The first version always asks. */
  minor: z._default(z.boolean(), false),
  acknowledgeBy: z._default(z.nullable(Day), null),
};
export const GuidelineProposal = z.strictObject(proposal);
export type GuidelineProposal = z.infer<typeof GuidelineProposal>;

export const PublishGuidelineInput = z.strictObject({ ...seen, ...proposal });
export type PublishGuidelineInput = z.input<typeof PublishGuidelineInput>;

export const SubmitGuidelineInput = z.strictObject({ ...seen, reviewerId: Id, ...proposal });
export type SubmitGuidelineInput = z.input<typeof SubmitGuidelineInput>;

export const SendBackGuidelineInput = z.strictObject({
  ...seen,
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(2_000)),
});
export type SendBackGuidelineInput = z.infer<typeof SendBackGuidelineInput>;

export const SetGuidelineDatesInput = z.strictObject({
  ...seen,
  reviewOn: z.nullable(Day),
  acknowledgeBy: z.nullable(Day),
});
export type SetGuidelineDatesInput = z.infer<typeof SetGuidelineDatesInput>;

export const GuidelineVersionInput = z.strictObject({ id: Id, version: z.int().check(z.gte(1)) });
export type GuidelineVersionInput = z.infer<typeof GuidelineVersionInput>;

/** As many as an address holds. */
export const MOST_GUIDELINE_KEYS = 60;

/** The guidelines that questions of a checklist name. */
export const GuidelinesForQuestionsInput = z.strictObject({
  keys: z.array(Key).check(z.maxLength(MOST_GUIDELINE_KEYS)),
});
export type GuidelinesForQuestionsInput = z.infer<typeof GuidelinesForQuestionsInput>;

/** In `missing`: any language of the brand. */
export const ANY_LANGUAGE = '*';

export const ListGuidelinesInput = z.strictObject({
  search: z.optional(Search),
  chapter: z.optional(GuidelineChapter),
  /** Owns it or contributes to it. */
  departmentId: z.optional(Id),
  /** `draft` and `review` also find published ones that are being changed. */
  status: z.optional(GuidelineStatus),
  /** Lacks a text in this language. */
  missing: z.optional(z.union([z.literal(ANY_LANGUAGE), LanguageTag])),
  /** Only those that should have been looked at by today. */
  reviewDue: z.optional(z.boolean()),
  /** Holds in this region or in a part of it. */
  regionId: z.optional(Id),
  touchpointId: z.optional(Id),
  phaseId: z.optional(Id),
  personaId: z.optional(Id),
  ...paging,
});
export type ListGuidelinesInput = z.infer<typeof ListGuidelinesInput>;
