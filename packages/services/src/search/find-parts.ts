import { department, region } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { and, asc, eq } from 'drizzle-orm';
import type { Actor } from '../context.ts';
import { regionsInReach } from '../organization/list-regions.ts';
import { folded } from './holds.ts';
import { holdsAll, MOST_FOUND, rank, type Wanted } from './wanted.ts';

export interface FoundName {
  readonly id: string;
  readonly name: string;
}

/** Every member may know which departments there are. */
export function findDepartments(tx: Tx, actor: Actor, wanted: Wanted): Promise<readonly FoundName[]> {
  return tx
    .select({ id: department.id, name: department.name })
    .from(department)
    .where(and(eq(department.orgId, actor.orgId), holdsAll(folded(department.name), wanted)))
    .orderBy(asc(rank([department.name], wanted)), asc(department.name), asc(department.id))
    .limit(MOST_FOUND);
}

export function findRegions(tx: Tx, actor: Actor, wanted: Wanted): Promise<readonly FoundName[]> {
  return tx
    .select({ id: region.id, name: region.name })
    .from(region)
    .where(and(eq(region.orgId, actor.orgId), regionsInReach(actor), holdsAll(folded(region.name), wanted)))
    .orderBy(asc(rank([region.name], wanted)), asc(region.name), asc(region.id))
    .limit(MOST_FOUND);
}
