import { opening } from '@concord/db/schema/openings';
import type { Day } from '@concord/domain/ids';
import type { OpenGatesInput } from '@concord/domain/opening';
import { reaches, roleGrants } from '@concord/domain/roles';
import { and, asc, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Actor, Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { gatesOf, type OpeningGate } from './gate-rows.ts';
import { openingsInReach, selectOpenings, shownOpening } from './opening-rows.ts';

export interface OpenGate extends OpeningGate {
  readonly location: { readonly id: string; readonly name: string; readonly city: string };
  readonly opensOn: Day;
  readonly late: boolean;
}

/** Bounds on the answer: the openings looked at, the next ones first, and the gates told. */
const MOST_OPENINGS = 500;
const MOST_GATES = 500;

/**
 * What still has to be done before locations open, the earliest due first; `total` counts what the answer had to leave out too.
 * Throws NOT_ALLOWED.
 */
export async function openGates(
  ctx: Ctx,
  { scope }: OpenGatesInput,
): Promise<{ readonly items: readonly OpenGate[]; readonly total: number }> {
  requirePermission(ctx.actor, 'scorecards.read');
  return inBrand(ctx, async (tx) => {
    const rows = await selectOpenings(tx)
      .where(and(openingsInReach(ctx.actor), eq(opening.status, 'preparing')))
      .orderBy(asc(opening.opensOn), asc(opening.id))
      .limit(MOST_OPENINGS);
    const gates = await gatesOf(
      tx,
      ctx.actor.orgId,
      rows.map(({ id }) => id),
    );
    const items = rows.flatMap((row) => {
      const { today, location, opensOn } = shownOpening(row, ctx.now());
      const unmet = (gates.get(row.id) ?? []).filter(
        (gate) => !gate.met && (scope === 'all' || isFor(ctx.actor, gate)),
      );
      return unmet.map((gate) => ({ ...gate, location, opensOn, late: gate.dueOn < today }));
    });
    items.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.id < b.id ? -1 : 1));
    return { items: items.slice(0, MOST_GATES), total: items.length };
  });
}

/** Somebody's own: given to them, or to nobody where they lead or answer for the department; guidelines also where they acknowledge them. */
function isFor({ memberId, role, access }: Actor, { assignee, department, demand }: OpeningGate): boolean {
  const reads = demand.kind === 'guidelines' && access.locations !== 'all' && roleGrants(role, 'standards.acknowledge');
  if (assignee !== null) return assignee.id === memberId || reads;
  const owns = access.departments !== 'all' && reaches(access.departments, department.id);
  return owns || department.leaderId === memberId || reads;
}
