import { importRun } from '@concord/db/schema/imports';
import { member } from '@concord/db/schema/organization';
import { withTenant } from '@concord/db/tenant';
import { ServiceError } from '@concord/domain/errors';
import { and, eq } from 'drizzle-orm';
import type { Actor, JobCtx } from '../context.ts';
import { actorWithin } from '../session/resolve-actor.ts';

/**
 * The member who asked for an import, with the rights they have now: the job acts for them.
 * @throws ServiceError NOT_FOUND {what: 'import'}, NO_BRAND when they have left.
 */
export function importerOf({ db, orgId }: Pick<JobCtx, 'db' | 'orgId'>, importId: string): Promise<Actor> {
  return withTenant(db, orgId, async (tx) => {
    const [row] = await tx
      .select({ userId: member.userId })
      .from(importRun)
      .innerJoin(member, and(eq(member.orgId, importRun.orgId), eq(member.id, importRun.createdBy)))
      .where(and(eq(importRun.orgId, orgId), eq(importRun.id, importId)));
    if (!row) throw new ServiceError('NOT_FOUND', { what: 'import' });
    return actorWithin(tx, { userId: row.userId, orgId });
  });
}
