import type { Tx } from '@concord/db/client';
import { guideline } from '@concord/db/schema/standards';
import type { AcknowledgementState, ListAcknowledgementsInput } from '@concord/domain/acknowledgement';
import { dayIn } from '@concord/domain/day';
import { ServiceError } from '@concord/domain/errors';
import type { Day } from '@concord/domain/ids';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { locationsInReach } from '../access/reach-filter.ts';
import { requireRegion } from '../access/require-region.ts';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { regionSubtree } from '../organization/region-subtree.ts';
import { foundBy, holds } from '../search/holds.ts';
import { visibleGuidelines } from '../standards/guideline-row.ts';
import { askedPlaces } from './asked-places.ts';
import { lastReminder, type Reminder } from './last-reminder.ts';

export interface AcknowledgementItem extends Record<string, unknown> {
  readonly location: {
    readonly id: string;
    readonly externalId: string;
    readonly name: string;
    readonly city: string;
    readonly region: string;
  };
  readonly acknowledged: boolean;
  /** Of the newest acknowledgement, also of a version before the one that asks; null for a place that never gave one. */
  readonly version: number | null;
  readonly acknowledgedAt: string | null;
  readonly by: string | null;
}

export interface Acknowledgements {
  readonly version: number | null;
  readonly acknowledgeBy: Day | null;
  readonly reminder: Reminder | null;
  /** Places in reach and in the region that the guideline asks, and those of them that have acknowledged. */
  readonly asked: number;
  readonly given: number;
  /** Rows that the search and the state leave. */
  readonly total: number;
  readonly items: readonly AcknowledgementItem[];
}

/**
 * Which places a guideline asks and who has acknowledged it, by name of the place.
 * Throws NOT_ALLOWED, NOT_FOUND {what: 'guideline' | 'region'}.
 */
export async function listAcknowledgements(ctx: Ctx, input: ListAcknowledgementsInput): Promise<Acknowledgements> {
  requirePermission(ctx.actor, 'scorecards.read');
  const { actor } = ctx;
  const { orgId } = actor;
  return inBrand(ctx, async (tx) => {
    if (input.regionId !== undefined) await requireRegion(ctx, tx, input.regionId);
    const [row] = await tx
      .select({ version: guideline.publishedVersion, acknowledgeBy: guideline.acknowledgeBy })
      .from(guideline)
      .where(and(visibleGuidelines(actor), eq(guideline.id, input.id)));
    if (!row) throw new ServiceError('NOT_FOUND', { what: 'guideline' });
    const asked = askedPlaces({
      orgId,
      day: dayIn(ctx.now(), 'UTC'),
      guidelineId: input.id,
      where: placesOf(ctx, input.regionId),
    });
    const chosen = and(stateIs(input.state), input.search ? holds(foundBy('l'), input.search) : undefined) ?? sql`true`;
    return {
      ...row,
      reminder: await lastReminder(tx, orgId, input.id),
      ...(await countsOf(tx, { orgId, asked, chosen })),
      items: await itemsOf(tx, { orgId, asked, chosen }, input),
    };
  });
}

function placesOf({ actor }: Ctx, regionId: string | undefined): SQL {
  const inRegion =
    regionId === undefined ? undefined : sql`location.region_id in ${regionSubtree(actor.orgId, regionId)}`;
  return and(locationsInReach(actor), inRegion) ?? sql`true`;
}

function stateIs(state: AcknowledgementState): SQL | undefined {
  if (state === 'all') return undefined;
  return state === 'given' ? sql`asked.acknowledged` : sql`not asked.acknowledged`;
}

const placesIn = (orgId: string): SQL => sql`asked join location l on l.org_id = ${orgId} and l.id = asked.location_id`;

interface Chosen {
  readonly orgId: string;
  readonly asked: SQL;
  readonly chosen: SQL;
}

async function countsOf(tx: Tx, { orgId, asked, chosen }: Chosen) {
  const [row] = await tx.execute<{ asked: number; given: number; total: number }>(sql`
    with recursive ${asked}
    select count(*)::int as asked, (count(*) filter (where asked.acknowledged))::int as given,
      (count(*) filter (where ${chosen}))::int as total
    from ${placesIn(orgId)}`);
  return row ?? { asked: 0, given: 0, total: 0 };
}

function itemsOf(tx: Tx, { orgId, asked, chosen }: Chosen, { offset, limit }: ListAcknowledgementsInput) {
  return tx.execute<AcknowledgementItem>(sql`
    with recursive ${asked}
    select json_build_object('id', l.id, 'externalId', l.external_id, 'name', l.name, 'city', l.city,
        'region', r.name) as location,
      asked.acknowledged, newest.version, newest.by,
      to_char(newest.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "acknowledgedAt"
    from ${placesIn(orgId)}
    join region r on r.org_id = l.org_id and r.id = l.region_id
    left join lateral (select a.version, a.acknowledged_at as at, m.name as by
      from acknowledgement a join member m on m.org_id = a.org_id and m.id = a.member_id
      where a.org_id = l.org_id and a.guideline_id = asked.guideline_id and a.location_id = l.id
      order by a.version desc limit 1) newest on true
    where ${chosen}
    order by l.name, l.id
    limit ${limit} offset ${offset}`);
}
