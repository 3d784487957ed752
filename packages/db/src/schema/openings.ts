import type { LocalizedText } from '@concord/domain/localized-text';
import type { GateDemand, PlaybookStage } from '@concord/domain/opening';
import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { department, location, member } from './organization.ts';
import { createdAt, moment, orgId, rowId, tenantKey, within } from './tenancy.ts';

/** What a new location has to pass before it opens, for many locations. An opening takes a copy: changes never reach one that runs. */
export const playbook = pgTable(
  'playbook',
  {
    orgId: orgId(),
    id: rowId(),
    name: jsonb('name').$type<LocalizedText>().notNull(),
    description: jsonb('description').$type<LocalizedText>(),
    stages: jsonb('stages').$type<readonly PlaybookStage[]>().notNull(),
    revision: integer('revision').notNull().default(1),
    createdBy: uuid('created_by').notNull(),
    createdAt: createdAt(),
  },
  (t) => [tenantKey(t), within(t, t.createdBy, member)],
);

/** One location on its way to its first day. While it is `preparing` the location is not open, whatever its dates say. */
export const opening = pgTable(
  'opening',
  {
    orgId: orgId(),
    id: rowId(),
    locationId: uuid('location_id').notNull(),
    /** Null once the playbook was removed. */
    playbookId: uuid('playbook_id'),
    playbookName: jsonb('playbook_name').$type<LocalizedText>().notNull(),
    /** The titles of the stages, in their order. */
    stages: jsonb('stages').$type<readonly LocalizedText[]>().notNull(),
    opensOn: date('opens_on', { mode: 'string' }).notNull(),
    /** preparing | open | cancelled */
    status: text('status').notNull().default('preparing'),
    /** What the location said of its opening day before; a cancelled opening gives it back. */
    openedOnBefore: date('opened_on_before', { mode: 'string' }),
    startedBy: uuid('started_by').notNull(),
    startedAt: moment('started_at').notNull(),
    /** Who opened the location, or cancelled this. */
    endedBy: uuid('ended_by'),
    endedAt: moment('ended_at'),
    /** Why it opened though gates were not met, or why it was cancelled. */
    reason: text('reason'),
    revision: integer('revision').notNull().default(1),
  },
  (t) => [
    tenantKey(t),
    within(t, t.locationId, location),
    within(t, t.playbookId, playbook),
    within(t, t.startedBy, member),
    within(t, t.endedBy, member),
    uniqueIndex('opening_running')
      .on(t.orgId, t.locationId)
      .where(sql`status = 'preparing'`),
    index('opening_by_location').on(t.orgId, t.locationId),
    index('opening_by_day').on(t.orgId, t.status, t.opensOn, t.id),
    check('opening_status', sql`${t.status} in ('preparing', 'open', 'cancelled')`),
  ],
);

/** One thing that has to be so before the location opens. */
export const openingGate = pgTable(
  'opening_gate',
  {
    orgId: orgId(),
    id: rowId(),
    openingId: uuid('opening_id').notNull(),
    /** From 0; gates of a stage wait for those of the stages before it. */
    stage: integer('stage').notNull(),
    position: integer('position').notNull(),
    demand: jsonb('demand').$type<GateDemand>().notNull(),
    departmentId: uuid('department_id').notNull(),
    assigneeId: uuid('assignee_id'),
    /** Due so many days before the opening day, wherever that moves. */
    daysBefore: integer('days_before').notNull(),
    /** Of a task. */
    doneBy: uuid('done_by'),
    doneAt: moment('done_at'),
    note: text('note').notNull().default(''),
    /** How it stood when the location opened; null while it is preparing. */
    metAtEnd: boolean('met_at_end'),
    revision: integer('revision').notNull().default(1),
  },
  (t) => [
    tenantKey(t),
    within(t, t.openingId, opening),
    within(t, t.departmentId, department),
    within(t, t.assigneeId, member),
    within(t, t.doneBy, member),
    index('opening_gate_by_opening').on(t.orgId, t.openingId, t.stage, t.position),
  ],
);
