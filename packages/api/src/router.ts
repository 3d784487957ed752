import { acknowledgements } from './routers/acknowledgements.ts';
import { actions } from './routers/actions.ts';
import { assignments } from './routers/assignments.ts';
import { auditLog } from './routers/audit-log.ts';
import { audits } from './routers/audits.ts';
import { brands } from './routers/brands.ts';
import { checklists } from './routers/checklists.ts';
import { departments } from './routers/departments.ts';
import { behaviours, framework, glossary } from './routers/framework.ts';
import { guidelines } from './routers/guidelines.ts';
import { imports } from './routers/imports.ts';
import { knowledge } from './routers/knowledge.ts';
import { locations } from './routers/locations.ts';
import { members } from './routers/members.ts';
import { network } from './routers/network.ts';
import { notifications } from './routers/notifications.ts';
import { openings } from './routers/openings.ts';
import { personas } from './routers/personas.ts';
import { playbooks } from './routers/playbooks.ts';
import { reaudits } from './routers/reaudits.ts';
import { regions } from './routers/regions.ts';
import { rollouts } from './routers/rollouts.ts';
import { savedViews } from './routers/saved-views.ts';
import { scorecards } from './routers/scorecards.ts';
import { search } from './routers/search.ts';
import { session } from './routers/session.ts';
import { settings } from './routers/settings.ts';
import { emotions, journeyPhases, touchpoints } from './routers/terms.ts';
import { tokens } from './routers/tokens.ts';
import { starterSets } from './routers/starter-sets.ts';
import { router } from './trpc.ts';

/** Everything that can be called at /api/trpc, one router per subject. */
export const appRouter = router({
  acknowledgements,
  actions,
  assignments,
  auditLog,
  audits,
  behaviours,
  brands,
  checklists,
  departments,
  emotions,
  framework,
  glossary,
  guidelines,
  imports,
  journeyPhases,
  knowledge,
  locations,
  members,
  network,
  notifications,
  openings,
  personas,
  playbooks,
  reaudits,
  regions,
  rollouts,
  savedViews,
  scorecards,
  search,
  session,
  settings,
  touchpoints,
  tokens,
  starterSets,
});

export type AppRouter = typeof appRouter;
