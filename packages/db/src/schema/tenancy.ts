import { type AnyPgColumn, foreignKey, primaryKey, timestamp, uuid } from 'drizzle-orm/pg-core';

/** The brand a row belongs to: the first column of every key, foreign key and unique constraint. */
export const orgId = () => uuid('org_id').notNull();

/** UUIDv7 made by the client that creates the row. Unique within the brand only. */
export const rowId = () => uuid('id').notNull();

/** A moment with time zone, handed over as a Date. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const createdAt = () => moment('created_at').notNull().defaultNow();

interface Keyed {
  orgId: AnyPgColumn;
  id: AnyPgColumn;
}

/** The key of a tenant table: (org_id, id). */
export const tenantKey = (table: Keyed) => primaryKey({ columns: [table.orgId, table.id] });

/** A reference that cannot leave the brand: (org_id, column) → (org_id, id) of the target. */
export const within = (table: { orgId: AnyPgColumn }, column: AnyPgColumn, target: Keyed) =>
  foreignKey({ columns: [table.orgId, column], foreignColumns: [target.orgId, target.id] });
