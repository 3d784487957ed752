import { location } from '@concord/db/schema/organization';
import { type SQL, sql } from 'drizzle-orm';

/** The day it is at the `location` of a statement. */
export const todayThere = (now: Date): SQL =>
  sql`(${now.toISOString()}::timestamptz at time zone ${location.timeZone})::date`;
