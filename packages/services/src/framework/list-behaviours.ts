import { behaviour, touchpoint } from '@concord/db/schema/framework';
import type { BehaviourChannel } from '@concord/domain/framework';
import type { LocalizedText } from '@concord/domain/localized-text';
import { asc, eq, sql } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { BEHAVIOUR_GUIDELINES, BEHAVIOUR_TOUCHPOINTS } from './behaviour-links.ts';
import { isCovered, type LinkedGuideline, linkedGuidelines, type LinkedTerm, linkedTerms } from './linked-things.ts';

export interface BehaviourItem {
  readonly id: string;
  readonly channel: BehaviourChannel;
  readonly title: LocalizedText;
  readonly text: LocalizedText | null;
  readonly revision: number;
  readonly guidelines: readonly LinkedGuideline[];
  readonly touchpoints: readonly LinkedTerm[];
  /** Whether a published guideline says how. */
  readonly covered: boolean;
}

/** More than anybody keeps in mind; a bound on the answer, not a page. */
const MOST_BEHAVIOURS = 500;

/** Behaviours of the frontline and of digital touchpoints, in the brand's order, with the guidelines they lead to. Throws NOT_ALLOWED. */
export async function listBehaviours(ctx: Ctx): Promise<readonly BehaviourItem[]> {
  requirePermission(ctx.actor, 'standards.read');
  const { actor } = ctx;
  const { id, title, text, revision } = behaviour;
  return inBrand(ctx, async (tx) => {
    const rows = await tx
      .select({ id, channel: sql<BehaviourChannel>`${behaviour.channel}`, title, text, revision })
      .from(behaviour)
      .where(eq(behaviour.orgId, actor.orgId))
      .orderBy(asc(behaviour.position), asc(id))
      .limit(MOST_BEHAVIOURS);
    const ids = rows.map((row) => row.id);
    const guidelines = await linkedGuidelines(tx, actor, BEHAVIOUR_GUIDELINES, ids);
    const touchpoints = await linkedTerms(tx, actor, BEHAVIOUR_TOUCHPOINTS, touchpoint, ids);
    return rows.map((row) => {
      const linked = guidelines.get(row.id) ?? [];
      return { ...row, guidelines: linked, touchpoints: touchpoints.get(row.id) ?? [], covered: isCovered(linked) };
    });
  });
}
