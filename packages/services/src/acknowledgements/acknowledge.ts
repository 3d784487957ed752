import { acknowledgement, guideline } from '@concord/db/schema/standards';
import type { Tx } from '@concord/db/client';
import type { AcknowledgeInput } from '@concord/domain/acknowledgement';
import { dayIn } from '@concord/domain/day';
import { ServiceError } from '@concord/domain/errors';
import { and, eq, sql } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { insertRows } from '../insert-rows.ts';
import { visibleGuidelines } from '../standards/guideline-row.ts';
import { askedPlaces, ownPlaces } from './asked-places.ts';

export interface Acknowledged {
  readonly guidelineId: string;
  readonly version: number;
  /** Places that this call acknowledged it for; those that had before are not among them. */
  readonly given: number;
}

/**
 * The actor says for own places that the version was read there. The same again is success.
 * Throws NOT_ALLOWED, NOT_FOUND {what: 'guideline' | 'location'} (a place of others, or one that the guideline does not ask),
 * STATE_FORBIDS {status}, REVISION_STALE {current} when another version is published meanwhile.
 */
export async function acknowledge(ctx: Ctx, input: AcknowledgeInput): Promise<Acknowledged> {
  requirePermission(ctx.actor, 'standards.acknowledge');
  const { orgId, memberId } = ctx.actor;
  const { guidelineId, version, locationIds } = input;
  return inBrand(ctx, async (tx) => {
    await lockVersion(tx, ctx, guidelineId, version);
    const asked = await ownAsked(tx, ctx, guidelineId);
    const wanted = locationIds === null ? asked : asked.filter(({ id }) => locationIds.includes(id));
    if (locationIds !== null && wanted.length !== new Set(locationIds).size) {
      throw new ServiceError('NOT_FOUND', { what: 'location' });
    }
    const places = wanted.filter(({ acknowledged }) => !acknowledged).map(({ id }) => id);
    const given = { version, memberId, acknowledgedAt: ctx.now() };
    await insertRows(
      tx,
      acknowledgement,
      places.map((locationId) => ({ orgId, id: ctx.newId(), guidelineId, locationId, ...given })),
    );
    if (places.length > 0) {
      const subject = { kind: 'guideline', id: guidelineId };
      await record(ctx, tx, { verb: 'acknowledgements.give', subject, details: { version, locations: places } });
    }
    return { guidelineId, version, given: places.length };
  });
}

/** Nobody publishes, and nobody else acknowledges, until the transaction ends. */
async function lockVersion(tx: Tx, ctx: Ctx, id: string, version: number): Promise<void> {
  const [row] = await tx
    .select({ status: guideline.status, current: guideline.publishedVersion })
    .from(guideline)
    .where(and(visibleGuidelines(ctx.actor), eq(guideline.id, id)))
    .for('no key update');
  if (!row) throw new ServiceError('NOT_FOUND', { what: 'guideline' });
  if (row.status !== 'published') throw new ServiceError('STATE_FORBIDS', { status: row.status });
  if (row.current !== version) throw new ServiceError('REVISION_STALE', { current: row.current });
}

function ownAsked(tx: Tx, ctx: Ctx, guidelineId: string) {
  const { orgId } = ctx.actor;
  const day = dayIn(ctx.now(), 'UTC');
  const asked = askedPlaces({ orgId, day, guidelineId, where: ownPlaces(ctx.actor) });
  return tx.execute<{ id: string; acknowledged: boolean }>(
    sql`with recursive ${asked} select location_id as id, acknowledged from asked`,
  );
}
