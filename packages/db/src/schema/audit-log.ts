import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { moment, orgId, rowId, tenantKey } from './tenancy.ts';

/**
 * What a verb did, by whom. Written once; the app's role may not change or delete it. `detailsHash` covers `salt` and `details`,
 * so the details can be erased and the chain still verifies.
 */
export const auditEvent = pgTable(
  'audit_event',
  {
    orgId: orgId(),
    id: rowId(),
    at: moment('at').notNull(),
    memberId: uuid('member_id'),
    verb: text('verb').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: uuid('subject_id'),
    salt: text('salt'),
    details: jsonb('details').$type<Readonly<Record<string, unknown>>>(),
    detailsHash: text('details_hash').notNull(),
    requestId: text('request_id'),
  },
  (t) => [
    tenantKey(t),
    index('audit_event_newest').on(t.orgId, t.at, t.id),
    index('audit_event_by_subject').on(t.orgId, t.subjectKind, t.subjectId, t.at, t.id),
  ],
);

/** One batch of the chain: `hash` covers the previous hash and the listed events in order. */
export const auditSeal = pgTable(
  'audit_seal',
  {
    orgId: orgId(),
    batch: integer('batch').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
    eventIds: uuid('event_ids').array().notNull(),
    sealedAt: moment('sealed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.batch] })],
);

/** Which batch an event lies in; a row here is what makes "not yet sealed" a quick question. */
export const auditSealedEvent = pgTable(
  'audit_sealed_event',
  { orgId: orgId(), eventId: uuid('event_id').notNull(), batch: integer('batch').notNull() },
  (t) => [primaryKey({ columns: [t.orgId, t.eventId] })],
);
