import { boolean, date, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { location, member } from './organization.ts';
import { photo } from './standards.ts';
import { createdAt, moment, orgId, rowId, tenantKey, within } from './tenancy.ts';

/** A checklist and its working draft. The draft may be unfinished, so it is any JSON until it is published. */
export const checklist = pgTable(
  'checklist',
  {
    orgId: orgId(),
    id: rowId(),
    key: text('key').notNull(),
    draft: jsonb('draft').$type<unknown>().notNull(),
    draftRevision: integer('draft_revision').notNull().default(1),
    createdBy: uuid('created_by').notNull(),
    createdAt: createdAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (t) => [tenantKey(t), unique('checklist_key').on(t.orgId, t.key), within(t, t.createdBy, member)],
);

/** An immutable published version. `definition` has passed validateDefinition of the checklist room. */
export const checklistVersion = pgTable(
  'checklist_version',
  {
    orgId: orgId(),
    id: rowId(),
    checklistId: uuid('checklist_id').notNull(),
    version: integer('version').notNull(),
    definition: jsonb('definition').$type<unknown>().notNull(),
    /** Copied from the definition for the scorecard's window: how many days an audit of it counts. */
    validityDays: integer('validity_days').notNull(),
    publishedBy: uuid('published_by').notNull(),
    publishedAt: moment('published_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    unique('checklist_version_number').on(t.orgId, t.checklistId, t.version),
    within(t, t.checklistId, checklist),
    within(t, t.publishedBy, member),
  ],
);

/**
 * A picture that some draft or version of a checklist shows beside a question. Whoever writes checklists sees it; once a version shows it,
 * so does everybody who reads them.
 */
export const checklistPhoto = pgTable(
  'checklist_photo',
  {
    orgId: orgId(),
    checklistId: uuid('checklist_id').notNull(),
    photoId: uuid('photo_id').notNull(),
    published: boolean('published').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.checklistId, t.photoId] }),
    within(t, t.checklistId, checklist),
    within(t, t.photoId, photo),
    index('checklist_photo_by_photo').on(t.orgId, t.photoId),
  ],
);

/** An audit somebody is asked to do. The newest published version at the start of the audit is the one that is run. */
export const assignment = pgTable(
  'assignment',
  {
    orgId: orgId(),
    id: rowId(),
    checklistId: uuid('checklist_id').notNull(),
    locationId: uuid('location_id').notNull(),
    assigneeId: uuid('assignee_id').notNull(),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    status: text('status').notNull().default('open'),
    createdBy: uuid('created_by').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    tenantKey(t),
    within(t, t.checklistId, checklist),
    within(t, t.locationId, location),
    within(t, t.assigneeId, member),
    within(t, t.createdBy, member),
    index('assignment_by_assignee').on(t.orgId, t.assigneeId, t.status),
    index('assignment_by_location').on(t.orgId, t.locationId),
  ],
);
