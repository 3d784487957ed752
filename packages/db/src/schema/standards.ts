import type { LocalizedText } from '@concord/domain/localized-text';
import { index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { department, member } from './organization.ts';
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

/** One brand standard. */
export const guideline = pgTable(
  'guideline',
  {
    orgId: orgId(),
    id: rowId(),
    key: text('key').notNull(),
    chapter: text('chapter').notNull(),
    departmentId: uuid('department_id').notNull(),
    status: text('status').notNull().default('draft'),
    title: jsonb('title').$type<LocalizedText>().notNull(),
    statement: jsonb('statement').$type<LocalizedText>().notNull(),
    rationale: jsonb('rationale').$type<LocalizedText>(),
    pictureId: uuid('picture_id'),
    revision: integer('revision').notNull().default(1),
    createdBy: uuid('created_by').notNull(),
    createdAt: createdAt(),
    publishedAt: moment('published_at'),
  },
  (t) => [
    tenantKey(t),
    unique('guideline_key').on(t.orgId, t.key),
    within(t, t.departmentId, department),
    within(t, t.pictureId, photo),
    within(t, t.createdBy, member),
    index('guideline_by_department').on(t.orgId, t.departmentId),
  ],
);
