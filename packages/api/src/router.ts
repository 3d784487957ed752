import { actions } from './routers/actions.ts';
import { audits } from './routers/audits.ts';
import { session } from './routers/session.ts';
import { router } from './trpc.ts';

/** Everything that can be called at /api/trpc, one router per subject. */
export const appRouter = router({
  actions,
  audits,
  session,
});

export type AppRouter = typeof appRouter;
