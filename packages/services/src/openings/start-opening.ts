import type { Tx } from '@concord/db/client';
import { audit } from '@concord/db/schema/audits';
import { opening, openingGate, playbook } from '@concord/db/schema/openings';
import { ServiceError } from '@concord/domain/errors';
import type { Day } from '@concord/domain/ids';
import { inputInvalid } from '@concord/domain/input-invalid';
import type { PlaybookGate, StartOpeningInput } from '@concord/domain/opening';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { requireAssignee } from '../actions/require-assignee.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { insertRows } from '../insert-rows.ts';
import { changeLocation, lockLocation, type LocationRow, todayAt } from '../organization/lock-location.ts';
import { rebuildScores } from '../rollups/rebuild-scores.ts';
import { remindOfOpening } from './remind-owners.ts';
import { requireNoOpening } from './require-no-opening.ts';

/**
 * Begins to prepare a location for its first day by a playbook, of which it takes a copy; until it is opened the location counts nowhere as
 * open. The same call again is the same opening. Throws NOT_ALLOWED, NOT_FOUND {what: 'location' | 'playbook'}, LOCATION_MERGED {into, name},
 * LOCATION_CLOSED {closedOn, name} (by the opening day), OPENING_RUNS {name}, STATE_FORBIDS {status: 'open'} where it is open,
 * INPUT_INVALID on `opensOn` (DAY_IN_THE_PAST), ID_TAKEN.
 */
export async function startOpening(ctx: Ctx, input: StartOpeningInput): Promise<{ readonly id: string }> {
  requirePermission(ctx.actor, 'assignments.write');
  const { id, locationId, opensOn } = input;
  return inBrand(ctx, async (tx) => {
    const place = await lockLocation(tx, ctx.actor, locationId);
    if (await madeBefore(ctx, tx, input)) return { id };
    await requireUnopened(ctx, tx, place, opensOn);
    const gates = await copyPlaybook(ctx, tx, input, place);
    await changeLocation(tx, place, { openedOn: opensOn });
    await rebuildScores(tx, place.orgId, { locations: [locationId], from: null });
    const details = { openingId: id, playbookId: input.playbookId, opensOn, was: place.openedOn };
    await record(ctx, tx, { verb: 'openings.start', subject: { kind: 'location', id: locationId }, details });
    await ctx.jobs.send(tx, 'notify', { orgId: place.orgId, id, kind: 'opening_started' });
    await remindOfOpening(ctx, tx, { id, opensOn }, gates);
    return { id };
  });
}

async function madeBefore({ actor }: Ctx, tx: Tx, { id, ...asked }: StartOpeningInput): Promise<boolean> {
  const { locationId, playbookId, opensOn } = opening;
  const [stored] = await tx
    .select({ locationId, playbookId, opensOn })
    .from(opening)
    .where(and(eq(opening.orgId, actor.orgId), eq(opening.id, id)));
  if (!stored) return false;
  const same = stored.locationId === asked.locationId && stored.playbookId === asked.playbookId;
  if (!same || stored.opensOn !== asked.opensOn) throw new ServiceError('ID_TAKEN');
  return true;
}

/** A place that nobody said the opening day of counts as open once it was audited. */
async function requireUnopened(ctx: Ctx, tx: Tx, place: LocationRow, opensOn: Day): Promise<void> {
  const { orgId, id, name, openedOn, closedOn } = place;
  const today = todayAt(ctx, place);
  if (opensOn < today) throw inputInvalid('opensOn', 'DAY_IN_THE_PAST');
  if (closedOn !== null && closedOn <= opensOn) throw new ServiceError('LOCATION_CLOSED', { closedOn, name });
  await requireNoOpening(tx, place);
  const submitted = and(eq(audit.orgId, orgId), eq(audit.locationId, id), eq(audit.status, 'submitted'));
  const open = openedOn === null ? (await tx.$count(audit, submitted)) > 0 : openedOn <= today;
  if (open) throw new ServiceError('STATE_FORBIDS', { status: 'open' });
}

async function copyPlaybook(ctx: Ctx, tx: Tx, input: StartOpeningInput, place: LocationRow) {
  const { orgId, memberId: startedBy } = ctx.actor;
  const { id, locationId, playbookId, opensOn } = input;
  const [found] = await tx
    .select()
    .from(playbook)
    .where(and(eq(playbook.orgId, orgId), eq(playbook.id, playbookId)))
    .for('share');
  if (!found) throw new ServiceError('NOT_FOUND', { what: 'playbook' });
  const { stages, name: playbookName } = found;
  await tx.insert(opening).values({
    ...{ orgId, id, locationId, playbookId, playbookName, stages: stages.map(({ title }) => title), opensOn },
    ...{ openedOnBefore: place.openedOn, startedBy, startedAt: ctx.now() },
  });
  const gates = [];
  for (const [stage, { gates: planned }] of stages.entries()) {
    for (const [position, gate] of planned.entries()) {
      const { departmentId, daysBefore, demand } = gate;
      const assigneeId = await ableOf(ctx, tx, gate, locationId);
      const owner = { departmentId, assigneeId, daysBefore };
      gates.push({ orgId, id: ctx.newId(), openingId: id, stage, position, demand, ...owner });
    }
  }
  await insertRows(tx, openingGate, gates);
  return gates;
}

/** The playbook's person for a gate, where they can work at this location; else nobody, and the department's owners see it. */
async function ableOf(ctx: Ctx, tx: Tx, { memberId, departmentId }: PlaybookGate, locationId: string) {
  try {
    await requireAssignee(ctx, tx, memberId, { locationId, departmentId });
    return memberId;
  } catch (error) {
    if (error instanceof ServiceError) return null;
    throw error;
  }
}
