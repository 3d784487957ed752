import type { AnswerValue, ColourMarks, Position } from '@concord/domain/audit';
import {
  boolean,
  date,
  doublePrecision,
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
import { assignment, checklist, checklistVersion } from './checklists.ts';
import { department, location, member } from './organization.ts';
import { photo } from './standards.ts';
import { createdAt, moment, orgId, rowId, tenantKey, within } from './tenancy.ts';

/** One run of a checklist version at a location. Score and result are set once, when it is submitted. */
export const audit = pgTable(
  'audit',
  {
    orgId: orgId(),
    id: rowId(),
    checklistId: uuid('checklist_id').notNull(),
    checklistVersionId: uuid('checklist_version_id').notNull(),
    locationId: uuid('location_id').notNull(),
    assignmentId: uuid('assignment_id'),
    /** Who carried it out; null for audits that came from elsewhere. */
    auditorId: uuid('auditor_id'),
    status: text('status').notNull().default('draft'),
    /** `app` or the import's name, and the source's own number of this audit. */
    source: text('source').notNull().default('app'),
    externalId: text('external_id'),
    startedAt: moment('started_at').notNull(),
    finishedAt: moment('finished_at'),
    submittedAt: moment('submitted_at'),
    /** The location's own day of the audit; what "newest" and the validity window go by. */
    performedOn: date('performed_on', { mode: 'string' }),
    signedName: text('signed_name'),
    signatureId: uuid('signature_id'),
    position: jsonb('position').$type<Position>(),
    /** 0–100 or points, rounded by the policy; null before submission or when nothing was possible. */
    score: doublePrecision('score'),
    band: text('band'),
    /** The engine's whole result with its explanation (AuditResult of the checklist room). */
    result: jsonb('result').$type<unknown>(),
    /** The score that the source published, for imported audits. */
    publishedScore: doublePrecision('published_score'),
    importId: uuid('import_id'),
    /** When somebody last corrected its day or an answer after it was submitted. */
    correctedAt: moment('corrected_at'),
    /** Why it was withdrawn (status `withdrawn`: it is kept and counts nowhere); null otherwise. */
    withdrawnReason: text('withdrawn_reason'),
    createdAt: createdAt(),
  },
  (t) => [
    tenantKey(t),
    unique('audit_external_id').on(t.orgId, t.source, t.externalId),
    within(t, t.checklistId, checklist),
    within(t, t.checklistVersionId, checklistVersion),
    within(t, t.locationId, location),
    within(t, t.assignmentId, assignment),
    within(t, t.auditorId, member),
    within(t, t.signatureId, photo),
    index('audit_newest').on(t.orgId, t.locationId, t.checklistId, t.performedOn, t.id),
    // The order of the list: those without a day come last.
    index('audit_by_day').on(t.orgId, t.performedOn.desc().nullsLast(), t.id.desc().nullsFirst()),
    index('audit_by_auditor').on(t.orgId, t.auditorId, t.status),
    index('audit_by_assignment').on(t.orgId, t.assignmentId),
  ],
);

/** The answer as it stands: one row per question and instance. `revision` is the server's and orders the changes. */
export const auditAnswer = pgTable(
  'audit_answer',
  {
    orgId: orgId(),
    auditId: uuid('audit_id').notNull(),
    question: text('question').notNull(),
    instance: integer('instance').notNull().default(0),
    value: jsonb('value').$type<AnswerValue>(),
    notApplicable: boolean('not_applicable').notNull().default(false),
    note: text('note').notNull().default(''),
    photos: uuid('photos').array().notNull(),
    /** Where a colour was measured, if it was. */
    sample: jsonb('sample').$type<ColourMarks>(),
    revision: integer('revision').notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.auditId, t.question, t.instance] }), within(t, t.auditId, audit)],
);

/** Every change a device sent, once: the proof that a resend is the same, and where the losing value of a conflict is kept. */
export const auditMutation = pgTable(
  'audit_mutation',
  {
    orgId: orgId(),
    mutationId: uuid('mutation_id').notNull(),
    auditId: uuid('audit_id').notNull(),
    deviceId: uuid('device_id').notNull(),
    memberId: uuid('member_id').notNull(),
    seq: integer('seq').notNull(),
    /** SHA-256 of the canonical payload. */
    payloadHash: text('payload_hash').notNull(),
    payload: jsonb('payload').$type<unknown>().notNull(),
    /** applied | conflict | refused */
    outcome: text('outcome').notNull(),
    code: text('code'),
    revision: integer('revision'),
    receivedAt: moment('received_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.mutationId] }),
    within(t, t.auditId, audit),
    within(t, t.memberId, member),
    unique('audit_mutation_seq').on(t.orgId, t.auditId, t.deviceId, t.seq),
  ],
);

/** Sufficient statistics of one audit for one department's questions; scorecards add these up and never re-read answers. */
export const auditDepartment = pgTable(
  'audit_department',
  {
    orgId: orgId(),
    auditId: uuid('audit_id').notNull(),
    departmentId: uuid('department_id').notNull(),
    method: text('method').notNull(),
    /** Start of a deduction or worst of points; 100 for weighted, where it is not used. */
    scale: doublePrecision('scale').notNull(),
    earned: doublePrecision('earned').notNull(),
    possible: doublePrecision('possible').notNull(),
    pointsLost: doublePrecision('points_lost').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.auditId, t.departmentId] }),
    within(t, t.auditId, audit),
    within(t, t.departmentId, department),
  ],
);

/**
 * What one audit says question by question, short: a scored question of its version that is in neither list was met in full.
 * Compliance and agreement of a question over many locations are counted from these (scoring.md §5).
 */
export const auditShares = pgTable(
  'audit_shares',
  {
    orgId: orgId(),
    auditId: uuid('audit_id').notNull(),
    /** Questions with a share below 1, and that share, in the same order; the mean over the instances of a repeated question. */
    missed: text('missed').array().notNull(),
    shares: doublePrecision('shares').array().notNull(),
    /** Questions that did not count: hidden, not applicable, unanswered. */
    leftOut: text('left_out').array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.auditId] }), within(t, t.auditId, audit)],
);

/** An answer that missed the standard. */
export const finding = pgTable(
  'finding',
  {
    orgId: orgId(),
    id: rowId(),
    auditId: uuid('audit_id').notNull(),
    locationId: uuid('location_id').notNull(),
    departmentId: uuid('department_id').notNull(),
    question: text('question').notNull(),
    instance: integer('instance').notNull(),
    share: doublePrecision('share'),
    /** Points of the final score that it cost. */
    lost: doublePrecision('lost').notNull(),
    critical: boolean('critical').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    tenantKey(t),
    unique('finding_answer').on(t.orgId, t.auditId, t.question, t.instance),
    within(t, t.locationId, location),
    within(t, t.departmentId, department),
    foreignKey({
      name: 'finding_of_answer',
      columns: [t.orgId, t.auditId, t.question, t.instance],
      foreignColumns: [auditAnswer.orgId, auditAnswer.auditId, auditAnswer.question, auditAnswer.instance],
    }),
    index('finding_by_location').on(t.orgId, t.locationId),
  ],
);
