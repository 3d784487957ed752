import { actions } from './routers/actions.ts';
import { assignments } from './routers/assignments.ts';
import { auditLog } from './routers/audit-log.ts';
import { audits } from './routers/audits.ts';
import { brands } from './routers/brands.ts';
import { checklists } from './routers/checklists.ts';
import { departments } from './routers/departments.ts';
import { guidelines } from './routers/guidelines.ts';
import { imports } from './routers/imports.ts';
import { locations } from './routers/locations.ts';
import { members } from './routers/members.ts';
import { network } from './routers/network.ts';
import { notifications } from './routers/notifications.ts';
import { regions } from './routers/regions.ts';
import { savedViews } from './routers/saved-views.ts';
import { scorecards } from './routers/scorecards.ts';
import { search } from './routers/search.ts';
import { session } from './routers/session.ts';
import { settings } from './routers/settings.ts';
import { router } from './trpc.ts';

/** Everything that can be called at /api/trpc, one router per subject. */
export const appRouter = router({
  actions,
  assignments,
  auditLog,
  audits,
  brands,
  checklists,
  departments,
  guidelines,
  imports,
  locations,
  members,
  network,
  notifications,
  regions,
  savedViews,
  scorecards,
  search,
  session,
  settings,
});

export type AppRouter = typeof appRouter;
