import { boolean, check, date, doublePrecision, index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { audit } from './audits.ts';
import { checklist } from './checklists.ts';
import { department, location, modelVersion } from './organization.ts';
import { orgId, within } from './tenancy.ts';

/**
 * Roll-ups: what follows from audits, actions, models and opening days, kept in the transaction of the fact. Each row is a step that holds
 * from `fromDay` (-infinity for the first) up to but not including `untilDay` (infinity for the last); steps of one series follow each
 * other without gap, and neighbours differ. They reach into the future: an audit's expiry is known the day it counts.
 * The rows in effect on a day are `from_day <= day and until_day > day`; the index on `until_day` makes that cost what lies since
 * that day, however long the history before it.
 */
const steps = () => ({
  fromDay: date('from_day', { mode: 'string' }).notNull(),
  untilDay: date('until_day', { mode: 'string' }).notNull(),
});

/** The newest counted audit of a checklist at a location. */
export const countedAudit = pgTable(
  'counted_audit',
  {
    orgId: orgId(),
    locationId: uuid('location_id').notNull(),
    checklistId: uuid('checklist_id').notNull(),
    auditId: uuid('audit_id').notNull(),
    ...steps(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.locationId, t.checklistId, t.fromDay] }),
    within(t, t.locationId, location),
    within(t, t.checklistId, checklist),
    within(t, t.auditId, audit),
    index('counted_audit_by_day').on(t.orgId, t.untilDay),
    check('counted_audit_days', sql`${t.fromDay} < ${t.untilDay}`),
  ],
);

/** A location's score on the days on which it is open; none on the others. */
export const locationScore = pgTable(
  'location_score',
  {
    orgId: orgId(),
    locationId: uuid('location_id').notNull(),
    ...steps(),
    modelVersionId: uuid('model_version_id').notNull(),
    /** 0–1, null without data; shown to people only where `enough`. */
    score: doublePrecision('score'),
    /** 0–1. */
    coverage: doublePrecision('coverage').notNull(),
    /** Coverage reaches the model's minimum and there is a score. */
    enough: boolean('enough').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.locationId, t.fromDay] }),
    within(t, t.locationId, location),
    within(t, t.modelVersionId, modelVersion),
    // Holds all that a sum over the network reads, so that it never goes to the rows, which lie scattered among those of the past.
    index('location_score_by_day').on(t.orgId, t.untilDay, t.fromDay, t.locationId, t.enough, t.score, t.coverage),
    check('location_score_days', sql`${t.fromDay} < ${t.untilDay}`),
  ],
);

/** A department's score at a location, with the shares (0–1, null without data) it is made of. */
export const departmentScore = pgTable(
  'department_score',
  {
    orgId: orgId(),
    locationId: uuid('location_id').notNull(),
    departmentId: uuid('department_id').notNull(),
    ...steps(),
    score: doublePrecision('score'),
    coverage: doublePrecision('coverage').notNull(),
    readiness: doublePrecision('readiness'),
    compliance: doublePrecision('compliance'),
    experience: doublePrecision('experience'),
    action: doublePrecision('action'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.locationId, t.departmentId, t.fromDay] }),
    within(t, t.locationId, location),
    within(t, t.departmentId, department),
    // The same, for the score; a single component of it is read from the rows.
    index('department_score_by_day').on(t.orgId, t.untilDay, t.fromDay, t.departmentId, t.locationId, t.score),
    check('department_score_days', sql`${t.fromDay} < ${t.untilDay}`),
  ],
);
