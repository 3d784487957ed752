import type { Tx } from '@concord/db/client';
import { location } from '@concord/db/schema/organization';
import { opening, playbook } from '@concord/db/schema/openings';
import type { LocalizedText } from '@concord/domain/localized-text';
import { and, asc, count, eq } from 'drizzle-orm';
import { locationsInReach } from '../access/reach-filter.ts';
import { requirePermission } from '../access/require.ts';
import type { Actor, Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';

export interface PlaybookItem {
  readonly id: string;
  readonly name: LocalizedText;
  readonly description: LocalizedText | null;
  readonly revision: number;
  readonly stages: number;
  readonly gates: number;
  /** Locations in reach that prepare by it now. */
  readonly running: number;
}

/** A bound on the answer; a brand has a handful. */
const MOST_PLAYBOOKS = 500;

/** All playbooks in the order in which they were written. Throws NOT_ALLOWED. */
export async function listPlaybooks(ctx: Ctx): Promise<readonly PlaybookItem[]> {
  requirePermission(ctx.actor, 'scorecards.read');
  const { id, name, description, revision, stages } = playbook;
  return inBrand(ctx, async (tx) => {
    const rows = await tx
      .select({ id, name, description, revision, stages })
      .from(playbook)
      .where(eq(playbook.orgId, ctx.actor.orgId))
      .orderBy(asc(playbook.createdAt), asc(playbook.id))
      .limit(MOST_PLAYBOOKS);
    const running = await runningBy(tx, ctx.actor);
    return rows.map((row) => ({
      ...row,
      stages: row.stages.length,
      gates: row.stages.reduce((sum, stage) => sum + stage.gates.length, 0),
      running: running.get(row.id) ?? 0,
    }));
  });
}

async function runningBy(tx: Tx, actor: Actor): Promise<ReadonlyMap<string | null, number>> {
  const rows = await tx
    .select({ id: opening.playbookId, running: count() })
    .from(opening)
    .innerJoin(location, and(eq(location.orgId, opening.orgId), eq(location.id, opening.locationId)))
    .where(and(eq(opening.orgId, actor.orgId), eq(opening.status, 'preparing'), locationsInReach(actor)))
    .groupBy(opening.playbookId);
  return new Map(rows.map(({ id, running }) => [id, running]));
}
