import { department } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { and, asc, eq } from 'drizzle-orm';
import { departmentsInReach } from '../access/reach-filter.ts';
import type { Actor } from '../context.ts';

/** The actor's departments by name: the rows and columns of figures. */
export function departmentsOf(tx: Tx, actor: Actor) {
  const { id, key, name } = department;
  return tx
    .select({ id, key, name })
    .from(department)
    .where(and(eq(department.orgId, actor.orgId), departmentsInReach(actor)))
    .orderBy(asc(name), asc(id));
}
