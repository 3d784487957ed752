import { assignment } from '@concord/db/schema/checklists';
import { type SQL, sql } from 'drizzle-orm';
import { todayThere } from '../organization/today-there.ts';

/** Neither sent nor cancelled, and due before today at the location. */
export function isLate(now: Date): SQL<boolean> {
  return sql<boolean>`(${assignment.status} in ('open', 'started') and ${assignment.dueOn} < ${todayThere(now)})`;
}
