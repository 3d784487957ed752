import { actionsProcedures } from './procedures/actions.ts';
import { assignmentsProcedures } from './procedures/assignments.ts';
import { auditsProcedures } from './procedures/audits.ts';
import { checklistsProcedures } from './procedures/checklists.ts';
import { frameworkProcedures } from './procedures/framework.ts';
import { importsProcedures } from './procedures/imports.ts';
import { knowledgeProcedures } from './procedures/knowledge.ts';
import { locationsProcedures } from './procedures/locations.ts';
import { networkProcedures } from './procedures/network.ts';
import { openingsProcedures } from './procedures/openings.ts';
import { organizationProcedures } from './procedures/organization.ts';
import { reauditsProcedures } from './procedures/reaudits.ts';
import { sessionProcedures } from './procedures/session.ts';
import { standardsProcedures } from './procedures/standards.ts';
import { tokensProcedures } from './procedures/tokens.ts';
import type { Listed } from './procedures/listed.ts';

/** Every procedure of the router, by hand: one that is missing here fails the walk. */
export const procedures: Readonly<Record<string, Listed>> = {
  ...actionsProcedures,
  ...assignmentsProcedures,
  ...auditsProcedures,
  ...checklistsProcedures,
  ...frameworkProcedures,
  ...importsProcedures,
  ...knowledgeProcedures,
  ...locationsProcedures,
  ...networkProcedures,
  ...openingsProcedures,
  ...organizationProcedures,
  ...reauditsProcedures,
  ...sessionProcedures,
  ...standardsProcedures,
  ...tokensProcedures,
};
