import { resolveActor } from '../session/resolve-actor.ts';
import type { Ctx, JobCtx } from '../context.ts';

/** Gives the context of a demo person at a moment of the past, so that the demo's history goes through the same verbs as everybody's. */
export type CtxAt = (login: string, at: Date) => Promise<Ctx>;

export function contextsOf(work: JobCtx, userIds: ReadonlyMap<string, string>): CtxAt {
  return async (login, at) => {
    const userId = userIds.get(login) ?? '';
    const actor = await resolveActor(work.db, { userId, orgId: work.orgId });
    const { orgId: _orgId, ...parts } = work;
    return { ...parts, actor, now: () => at };
  };
}
