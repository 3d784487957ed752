import type { Tx } from '@concord/db/client';
import { guideline } from '@concord/db/schema/standards';
import { guidelineToken, tokenVersion } from '@concord/db/schema/tokens';
import { colourDistance } from '@concord/checklist/colour-distance';
import { roleGrants } from '@concord/domain/roles';
import type { TokenMeasure } from '@concord/domain/token';
import { and, asc, eq } from 'drizzle-orm';
import { canonicalJson } from '../audit-log/hash-details.ts';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { visibleGuidelines } from '../standards/guideline-row.ts';
import { freshMeasure } from './fresh-measure.ts';
import { readSet, type StoredSet } from './read-set.ts';

export interface GuidelineMeasure {
  readonly guidelineId: string;
  readonly guidelineKey: string;
  readonly path: string;
  readonly modes: readonly string[];
  /** The number of the version it was taken from. */
  readonly takenFrom: number;
  readonly measure: TokenMeasure;
  /** What the draft measures, once somebody took a new value over; null to those who do not write. */
  readonly draft: TokenMeasure | null;
  /** What the token says in the newest version, with the same tolerances. */
  readonly now: {
    readonly number: number;
    readonly state: 'same' | 'changed' | 'gone';
    readonly measure: TokenMeasure | null;
    /** ΔE00 from then to now, for colours that changed. */
    readonly distance: number | null;
  };
}

const MOST = 1_000;

/** What the guidelines made from tokens measure, and whether the newest token set still says so. Throws NOT_ALLOWED. */
export async function guidelineMeasures(ctx: Ctx): Promise<readonly GuidelineMeasure[]> {
  requirePermission(ctx.actor, 'standards.read');
  return inBrand(ctx, async (tx) => {
    const rows = await linksOf(tx, ctx);
    const newest = rows.length > 0 ? await readSet(tx, ctx.actor.orgId, undefined) : null;
    const writes = roleGrants(ctx.actor.role, 'standards.write');
    return newest ? rows.map((row) => ({ ...row, draft: writes ? row.draft : null, now: stateOf(row, newest) })) : [];
  });
}

function linksOf(tx: Tx, ctx: Ctx) {
  return tx
    .select({
      guidelineId: guideline.id,
      guidelineKey: guideline.key,
      path: guidelineToken.path,
      modes: guidelineToken.modes,
      takenFrom: tokenVersion.number,
      measure: guidelineToken.measure,
      draft: guidelineToken.draftMeasure,
    })
    .from(guidelineToken)
    .innerJoin(guideline, and(eq(guideline.orgId, guidelineToken.orgId), eq(guideline.id, guidelineToken.guidelineId)))
    .innerJoin(
      tokenVersion,
      and(eq(tokenVersion.orgId, guidelineToken.orgId), eq(tokenVersion.id, guidelineToken.versionId)),
    )
    .where(and(visibleGuidelines(ctx.actor), eq(guidelineToken.orgId, ctx.actor.orgId)))
    .orderBy(asc(guideline.key))
    .limit(MOST);
}

function stateOf(
  link: Pick<GuidelineMeasure, 'path' | 'modes' | 'measure'>,
  { number, set }: StoredSet,
): GuidelineMeasure['now'] {
  const { measure } = link;
  const fresh = freshMeasure(link, set);
  if (!fresh) return { number, state: 'gone', measure: null, distance: null };
  const same = canonicalJson(fresh) === canonicalJson(measure);
  const both = fresh.kind === 'colour' && measure.kind === 'colour';
  const distance = !same && both ? colourDistance(measure.hex, fresh.hex) : null;
  return { number, state: same ? 'same' : 'changed', measure: fresh, distance };
}
