import { type SQL, sql } from 'drizzle-orm';

/** The WHERE part over `location`: it is being prepared for its first day, so it is not open, whatever its opening day says. */
export const inPreparation: SQL = sql`exists (select from opening where opening.org_id = location.org_id
  and opening.location_id = location.id and opening.status = 'preparing')`;
