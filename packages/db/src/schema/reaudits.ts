import { foreignKey, index, jsonb, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { audit } from './audits.ts';
import { assignment, checklistVersion } from './checklists.ts';
import { member } from './organization.ts';
import { createdAt, moment, orgId, rowId, tenantKey, within } from './tenancy.ts';

/** One answer's place in an audit. */
interface AnswerPlace {
  readonly question: string;
  readonly instance: number;
}

/** An assignment that asks again what one audit missed, and nothing else (decisions/reaudits-stand-in-for-what-they-ask.md). Never changed afterwards. */
export const reaudit = pgTable(
  'reaudit',
  {
    orgId: orgId(),
    assignmentId: uuid('assignment_id').notNull(),
    /** The audit whose findings are asked again; its other answers are taken over. */
    baseId: uuid('base_id').notNull(),
    /** The whole audit that all of them go back to: `baseId`, unless that is a re-audit itself. Validity counts from its day. */
    rootId: uuid('root_id').notNull(),
    /** What was missed when it was asked for. */
    asked: jsonb('asked').$type<readonly AnswerPlace[]>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.assignmentId] }),
    within(t, t.assignmentId, assignment),
    within(t, t.baseId, audit),
    within(t, t.rootId, audit),
    index('reaudit_by_base').on(t.orgId, t.baseId),
  ],
);

/** A draft that went over to another version of its checklist, or back. Never changed afterwards. */
export const auditMove = pgTable(
  'audit_move',
  {
    orgId: orgId(),
    id: rowId(),
    auditId: uuid('audit_id').notNull(),
    fromVersionId: uuid('from_version_id').notNull(),
    toVersionId: uuid('to_version_id').notNull(),
    /** The move that this one takes back. */
    undoes: uuid('undoes'),
    /** Answers that could not go along, whole, with their question as it was (LeftAnswer of services/audits/left-answer.ts). */
    left: jsonb('left_behind').$type<unknown>().notNull(),
    memberId: uuid('member_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    tenantKey(t),
    within(t, t.auditId, audit),
    within(t, t.fromVersionId, checklistVersion),
    within(t, t.toVersionId, checklistVersion),
    within(t, t.memberId, member),
    foreignKey({ columns: [t.orgId, t.undoes], foreignColumns: [t.orgId, t.id] }),
    index('audit_move_by_audit').on(t.orgId, t.auditId, t.at),
  ],
);
