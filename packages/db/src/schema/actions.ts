import { date, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { finding } from './audits.ts';
import { department, location, member } from './organization.ts';
import { photo } from './standards.ts';
import { createdAt, moment, orgId, rowId, tenantKey, within } from './tenancy.ts';

/** Work with one owning department, an assignee and a due date. */
export const action = pgTable(
  'action',
  {
    orgId: orgId(),
    id: rowId(),
    locationId: uuid('location_id').notNull(),
    departmentId: uuid('department_id').notNull(),
    /** The finding that opened it by rule; null when a person opened it. */
    findingId: uuid('finding_id'),
    /** Null for work from a finding: the question's own text is the title, in every language it has. */
    title: text('title'),
    status: text('status').notNull().default('open'),
    priority: text('priority').notNull(),
    assigneeId: uuid('assignee_id'),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    /** The due date first set is the one that counts in the scorecard. */
    firstDueOn: date('first_due_on', { mode: 'string' }).notNull(),
    finishedBy: uuid('finished_by'),
    finishedAt: moment('finished_at'),
    verifiedBy: uuid('verified_by'),
    verifiedAt: moment('verified_at'),
    /** The location's own day of the verification. */
    verifiedOn: date('verified_on', { mode: 'string' }),
    revision: integer('revision').notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    tenantKey(t),
    unique('action_of_finding').on(t.orgId, t.findingId),
    within(t, t.locationId, location),
    within(t, t.departmentId, department),
    within(t, t.findingId, finding),
    within(t, t.assigneeId, member),
    within(t, t.finishedBy, member),
    within(t, t.verifiedBy, member),
    index('action_by_department').on(t.orgId, t.departmentId, t.status, t.dueOn),
    index('action_by_location').on(t.orgId, t.locationId, t.status),
    index('action_by_assignee').on(t.orgId, t.assigneeId, t.status),
  ],
);

/** What happened to an action, in order: comments, evidence, assignments and steps. Never changed afterwards. */
export const actionEvent = pgTable(
  'action_event',
  {
    orgId: orgId(),
    id: rowId(),
    actionId: uuid('action_id').notNull(),
    memberId: uuid('member_id'),
    /** opened | comment | evidence | assigned | due | start | finish | verify | reopen | cancel | reaudit_met | reaudit_missed */
    kind: text('kind').notNull(),
    body: text('body').notNull().default(''),
    photoId: uuid('photo_id'),
    /** The assignee that an `assigned` event set; the day that a `due` event set, else the location's own day of the event. */
    subjectId: uuid('subject_id'),
    day: date('day', { mode: 'string' }),
    at: moment('at').notNull().defaultNow(),
  },
  (t) => [
    tenantKey(t),
    within(t, t.actionId, action),
    within(t, t.memberId, member),
    within(t, t.photoId, photo),
    within(t, t.subjectId, member),
    index('action_event_by_action').on(t.orgId, t.actionId, t.at),
  ],
);

/** A line in a member's inbox. The subject is named by kind and id; the words come from i18n. */
export const notification = pgTable(
  'notification',
  {
    orgId: orgId(),
    id: rowId(),
    memberId: uuid('member_id').notNull(),
    /** action_opened | action_assigned | action_finished | action_reopened | action_verified | audit_assigned */
    kind: text('kind').notNull(),
    subjectId: uuid('subject_id').notNull(),
    createdAt: createdAt(),
    readAt: moment('read_at'),
  },
  (t) => [
    tenantKey(t),
    within(t, t.memberId, member),
    index('notification_by_member').on(t.orgId, t.memberId, t.createdAt, t.id),
  ],
);
