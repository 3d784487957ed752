import type { Tx } from '@concord/db/client';
import { guideline, guidelineRollout } from '@concord/db/schema/standards';
import { dayIn } from '@concord/domain/day';
import { ServiceError } from '@concord/domain/errors';
import type { ById } from '@concord/domain/organization';
import type { RolloutMessage } from '@concord/domain/rollout';
import { and, eq, sql } from 'drizzle-orm';
import { askedPlaces } from '../acknowledgements/asked-places.ts';
import { locationsInReach } from '../access/reach-filter.ts';
import { requirePermission } from '../access/require.ts';
import type { Actor, Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { consistency } from '../network/consistency.ts';
import { visibleGuidelines } from '../standards/guideline-row.ts';

/**
 * How a guideline is rolled out and how far it is adopted, over the places in reach: those that have acknowledged it of those that it
 * asks, beside what audits found with the questions made from it. A guideline without a plan has an empty one of revision 0.
 * Throws NOT_ALLOWED, NOT_FOUND {what: 'guideline'}.
 */
export async function getRollout(ctx: Ctx, { id }: ById) {
  requirePermission(ctx.actor, 'scorecards.read');
  const { key, plan, acknowledged } = await inBrand(ctx, async (tx) => {
    const [row] = await tx
      .select({ key: guideline.key, plan: guidelineRollout })
      .from(guideline)
      .leftJoin(
        guidelineRollout,
        and(eq(guidelineRollout.orgId, guideline.orgId), eq(guidelineRollout.guidelineId, guideline.id)),
      )
      .where(and(visibleGuidelines(ctx.actor), eq(guideline.id, id)));
    if (!row) throw new ServiceError('NOT_FOUND', { what: 'guideline' });
    return { ...row, acknowledged: await acknowledgedOf(tx, ctx.actor, id, dayIn(ctx.now(), 'UTC')) };
  });
  return { plan: shown(plan), acknowledged, compliance: await complianceOf(ctx, key) };
}

async function acknowledgedOf(tx: Tx, actor: Actor, guidelineId: string, day: string) {
  const asked = askedPlaces({ orgId: actor.orgId, day, guidelineId, where: locationsInReach(actor) });
  const [row] = await tx.execute<{ asked: number; given: number }>(sql`
    with recursive ${asked}
    select count(*)::int as asked, (count(*) filter (where acknowledged))::int as given from asked`);
  const { asked: n, given } = row ?? { asked: 0, given: 0 };
  return { asked: n, given, share: n === 0 ? null : given / n };
}

/** The questions made from the guideline, each with its compliance over the newest counted audits (scoring.md §5). */
async function complianceOf(ctx: Ctx, key: string) {
  const { asOf, questions } = await consistency(ctx, {});
  const made = questions.filter(({ guideline: from }) => from === key);
  return {
    asOf,
    questions: made.map(({ checklistId, checklistTitle, question, text, n, compliance }) => ({
      ...{ checklistId, checklistTitle, question, text, n, compliance },
    })),
  };
}

const NO_PLAN = {
  why: null,
  affected: null,
  training: null,
  messages: [] as readonly RolloutMessage[],
  startsOn: null,
  completeBy: null,
  revision: 0,
};

function shown(plan: typeof guidelineRollout.$inferSelect | null) {
  if (plan === null) return NO_PLAN;
  const { why, affected, training, messages, startsOn, completeBy, revision } = plan;
  return { why, affected, training, messages, startsOn, completeBy, revision };
}
