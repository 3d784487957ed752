import type { GuidelineContent, GuidelinePicture, GuidelineProposal } from '@concord/domain/guideline';
import type { LocalizedText } from '@concord/domain/localized-text';
import type { RolloutMessage } from '@concord/domain/rollout';
import type { TokenMeasure } from '@concord/domain/token';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { emotion, journeyPhase, persona, touchpoint } from './framework.ts';
import { department, location, member, region } from './organization.ts';
import { createdAt, moment, orgId, rowId, tenantKey, within } from './tenancy.ts';

/** A stored picture; its bytes lie in the photo store under org and hash. Re-encoded, so no metadata of the original is left. */
export const photo = pgTable(
  'photo',
  {
    orgId: orgId(),
    id: rowId(),
    /** SHA-256, hex, of the bytes as they arrived: proves to the device that every byte came. */
    receivedSha256: text('received_sha256').notNull(),
    /** SHA-256, hex, of the bytes as stored. */
    storedSha256: text('stored_sha256').notNull(),
    contentType: text('content_type').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    bytes: integer('bytes').notNull(),
    uploadedBy: uuid('uploaded_by').notNull(),
    createdAt: createdAt(),
  },
  (t) => [tenantKey(t), within(t, t.uploadedBy, member)],
);

/**
 * One brand standard. Its columns and links hold what the brand sees: the newest published version, or the draft of one that was never
 * published, which only writers see. What somebody writes beside a published version lies in `draft` and changes nothing outside of it.
 */
export const guideline = pgTable(
  'guideline',
  {
    orgId: orgId(),
    id: rowId(),
    key: text('key').notNull(),
    chapter: text('chapter').notNull(),
    departmentId: uuid('department_id').notNull(),
    /** draft (never published) | published | retired. A draft with a reviewer is in review. */
    status: text('status').notNull().default('draft'),
    title: jsonb('title').$type<LocalizedText>().notNull(),
    statement: jsonb('statement').$type<LocalizedText>().notNull(),
    rationale: jsonb('rationale').$type<LocalizedText>(),
    pictureId: uuid('picture_id'),
    /** Do and don't, in their order. */
    pictures: jsonb('pictures').$type<readonly GuidelinePicture[]>().notNull().default([]),
    momentOfTruth: boolean('moment_of_truth').notNull().default(false),
    revision: integer('revision').notNull().default(1),
    createdBy: uuid('created_by').notNull(),
    createdAt: createdAt(),
    /** Of the newest version. */
    publishedAt: moment('published_at'),
    publishedVersion: integer('published_version'),
    /** The newest version that asks the locations anew: who acknowledged it or a later one has acknowledged. */
    asksVersion: integer('asks_version'),
    /** By when the locations are asked to have acknowledged it. */
    acknowledgeBy: date('acknowledge_by', { mode: 'string' }),
    /** When somebody should look whether it is still right. */
    reviewOn: date('review_on', { mode: 'string' }),
    draft: jsonb('draft').$type<GuidelineContent>(),
    /** What the draft in review is to be published with. */
    proposal: jsonb('proposal').$type<GuidelineProposal>(),
    reviewerId: uuid('reviewer_id'),
    submittedBy: uuid('submitted_by'),
    submittedAt: moment('submitted_at'),
    /** Why the last review sent it back; gone with the next submission. */
    sentBackReason: text('sent_back_reason'),
    sentBackBy: uuid('sent_back_by'),
    sentBackAt: moment('sent_back_at'),
  },
  (t) => [
    tenantKey(t),
    unique('guideline_key').on(t.orgId, t.key),
    within(t, t.departmentId, department),
    within(t, t.pictureId, photo),
    within(t, t.createdBy, member),
    within(t, t.reviewerId, member),
    within(t, t.submittedBy, member),
    within(t, t.sentBackBy, member),
    index('guideline_by_department').on(t.orgId, t.departmentId),
  ],
);

/** What a guideline is linked to; exactly one of the six is set. */
export const guidelineLink = pgTable(
  'guideline_link',
  {
    orgId: orgId(),
    id: rowId(),
    guidelineId: uuid('guideline_id').notNull(),
    /** A department that contributes beside the owner. */
    departmentId: uuid('department_id'),
    /** The market: the guideline holds in this region and below. Without any it holds everywhere. */
    regionId: uuid('region_id'),
    touchpointId: uuid('touchpoint_id'),
    phaseId: uuid('phase_id'),
    personaId: uuid('persona_id'),
    emotionId: uuid('emotion_id'),
  },
  (t) => [
    tenantKey(t),
    within(t, t.guidelineId, guideline),
    within(t, t.departmentId, department),
    within(t, t.regionId, region),
    within(t, t.touchpointId, touchpoint),
    within(t, t.phaseId, journeyPhase),
    within(t, t.personaId, persona),
    within(t, t.emotionId, emotion),
    index('guideline_link_by_guideline').on(t.orgId, t.guidelineId),
    check(
      'guideline_link_one',
      sql`num_nonnulls(${t.departmentId}, ${t.regionId}, ${t.touchpointId}, ${t.phaseId}, ${t.personaId}, ${t.emotionId}) = 1`,
    ),
  ],
);

/** A picture that some published version shows: whoever sees the guideline sees it. */
export const guidelinePhoto = pgTable(
  'guideline_photo',
  { orgId: orgId(), guidelineId: uuid('guideline_id').notNull(), photoId: uuid('photo_id').notNull() },
  (t) => [
    primaryKey({ columns: [t.orgId, t.guidelineId, t.photoId] }),
    within(t, t.guidelineId, guideline),
    within(t, t.photoId, photo),
    index('guideline_photo_by_photo').on(t.orgId, t.photoId),
  ],
);

/** What a guideline said when it was published, as a whole. Never changed. */
export const guidelineVersion = pgTable(
  'guideline_version',
  {
    orgId: orgId(),
    id: rowId(),
    guidelineId: uuid('guideline_id').notNull(),
    version: integer('version').notNull(),
    content: jsonb('content').$type<GuidelineContent>().notNull(),
    /** What it measured, where a design token said so. */
    measure: jsonb('measure').$type<TokenMeasure>(),
    changeNote: jsonb('change_note').$type<LocalizedText>(),
    /** A small change: acknowledgements of the version before carry over. */
    minor: boolean('minor').notNull(),
    publishedBy: uuid('published_by').notNull(),
    publishedAt: moment('published_at').notNull(),
    /** Who wrote it, where another approved it; null where it was published without a review. */
    submittedBy: uuid('submitted_by'),
  },
  (t) => [
    tenantKey(t),
    unique('guideline_version_number').on(t.orgId, t.guidelineId, t.version),
    within(t, t.guidelineId, guideline),
    within(t, t.publishedBy, member),
    within(t, t.submittedBy, member),
  ],
);

/** A location has read a version. Never changed; a new version asks anew. */
export const acknowledgement = pgTable(
  'acknowledgement',
  {
    orgId: orgId(),
    id: rowId(),
    guidelineId: uuid('guideline_id').notNull(),
    version: integer('version').notNull(),
    locationId: uuid('location_id').notNull(),
    memberId: uuid('member_id').notNull(),
    acknowledgedAt: moment('acknowledged_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    unique('acknowledgement_once').on(t.orgId, t.guidelineId, t.locationId, t.version),
    foreignKey({
      columns: [t.orgId, t.guidelineId, t.version],
      foreignColumns: [guidelineVersion.orgId, guidelineVersion.guidelineId, guidelineVersion.version],
    }),
    within(t, t.locationId, location),
    within(t, t.memberId, member),
    index('acknowledgement_by_location').on(t.orgId, t.locationId),
  ],
);

/** Somebody reminded the locations that had not acknowledged. */
export const guidelineReminder = pgTable(
  'guideline_reminder',
  {
    orgId: orgId(),
    id: rowId(),
    guidelineId: uuid('guideline_id').notNull(),
    /** How many locations had not acknowledged then. */
    missing: integer('missing').notNull(),
    sentBy: uuid('sent_by').notNull(),
    sentAt: moment('sent_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    within(t, t.guidelineId, guideline),
    within(t, t.sentBy, member),
    index('guideline_reminder_by_guideline').on(t.orgId, t.guidelineId, t.sentAt.desc()),
  ],
);

/** How a guideline reaches the people who have to live by it. */
export const guidelineRollout = pgTable(
  'guideline_rollout',
  {
    orgId: orgId(),
    guidelineId: uuid('guideline_id').notNull(),
    why: jsonb('why').$type<LocalizedText>(),
    affected: jsonb('affected').$type<LocalizedText>(),
    training: jsonb('training').$type<LocalizedText>(),
    messages: jsonb('messages').$type<readonly RolloutMessage[]>().notNull(),
    startsOn: date('starts_on', { mode: 'string' }),
    completeBy: date('complete_by', { mode: 'string' }),
    revision: integer('revision').notNull(),
    changedBy: uuid('changed_by').notNull(),
    changedAt: moment('changed_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.guidelineId] }),
    within(t, t.guidelineId, guideline),
    within(t, t.changedBy, member),
  ],
);
