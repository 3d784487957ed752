import type { Tx } from '@concord/db/client';
import { opening, openingGate } from '@concord/db/schema/openings';
import { location } from '@concord/db/schema/organization';
import { addDays, dayIn } from '@concord/domain/day';
import type { OpeningNotificationKind } from '@concord/domain/notification';
import { and, eq } from 'drizzle-orm';
import { gatesOf } from '../openings/gate-rows.ts';
import { REMINDED_DAYS_BEFORE } from '../openings/remind-owners.ts';
import type { Concerned } from './find-recipients.ts';
import { managersOf } from './managers-of.ts';
import { ownersOf } from './owners-of.ts';

interface Event {
  readonly orgId: string;
  /** The gate's where one is given or due, else the opening's. */
  readonly id: string;
  readonly now: Date;
}

/** Whom something about an opening concerns; null where it is no longer so, as when a day was moved or a gate was met since. */
export async function ofOpening(tx: Tx, kind: OpeningNotificationKind, event: Event): Promise<Concerned | null> {
  switch (kind) {
    case 'opening_started':
    case 'opening_moved':
    case 'opening_done':
      return ofWhole(tx, kind, event);
    case 'opening_late':
      return ofLate(tx, event);
    case 'opening_gate_given':
    case 'opening_gate_due':
      return ofGate(tx, kind, event);
  }
}

/** Everybody with a part in it: the managers of the place, and who answers for a gate. */
async function ofWhole(tx: Tx, kind: OpeningNotificationKind, event: Event): Promise<Concerned | null> {
  const { orgId, id } = event;
  const found = await find(tx, event, id);
  if (!found) return null;
  const { row } = found;
  const gates = await tx
    .select({ departmentId: openingGate.departmentId, assigneeId: openingGate.assigneeId })
    .from(openingGate)
    .where(and(eq(openingGate.orgId, orgId), eq(openingGate.openingId, id)));
  const unassigned = gates.flatMap((gate) => (gate.assigneeId === null ? [gate.departmentId] : []));
  const owners = [];
  for (const departmentId of new Set(unassigned)) owners.push(...(await ownersOf(tx, orgId, departmentId)));
  const managers = await managersOf(tx, orgId, row.locationId);
  const concerned = [...managers, ...gates.map(({ assigneeId }) => assigneeId), ...owners, row.startedBy];
  const by = kind === 'opening_done' ? row.endedBy : kind === 'opening_started' ? row.startedBy : null;
  return { subjectId: id, by, occasion: `${id} ${row.opensOn}`, concerned };
}

async function ofLate(tx: Tx, event: Event): Promise<Concerned | null> {
  const { orgId, id } = event;
  const found = await find(tx, event, id);
  if (!found || found.row.status !== 'preparing' || found.row.opensOn >= found.today) return null;
  const { locationId, startedBy, opensOn } = found.row;
  const concerned = [...(await managersOf(tx, orgId, locationId)), startedBy];
  return { subjectId: id, by: null, occasion: `${id} ${opensOn}`, concerned };
}

async function ofGate(tx: Tx, kind: OpeningNotificationKind, event: Event): Promise<Concerned | null> {
  const { orgId, id } = event;
  const [gate] = await tx
    .select()
    .from(openingGate)
    .where(and(eq(openingGate.orgId, orgId), eq(openingGate.id, id)));
  if (!gate) return null;
  const found = await find(tx, event, gate.openingId);
  if (found?.row.status !== 'preparing') return null;
  const { openingId: subjectId, assigneeId, departmentId } = gate;
  if (kind === 'opening_gate_given') {
    return { subjectId, by: null, occasion: `${id} ${assigneeId} ${gate.revision}`, concerned: [assigneeId] };
  }
  const dueOn = addDays(found.row.opensOn, -gate.daysBefore);
  const met = (await gatesOf(tx, orgId, [subjectId])).get(subjectId)?.find((one) => one.id === id)?.met ?? true;
  if (met || addDays(dueOn, -REMINDED_DAYS_BEFORE) > found.today) return null;
  const concerned = assigneeId === null ? await ownersOf(tx, orgId, departmentId) : [assigneeId];
  return { subjectId, by: null, occasion: `${id} ${dueOn}`, concerned };
}

async function find(tx: Tx, { orgId, now }: Event, id: string) {
  const [found] = await tx
    .select({ row: opening, timeZone: location.timeZone })
    .from(opening)
    .innerJoin(location, and(eq(location.orgId, opening.orgId), eq(location.id, opening.locationId)))
    .where(and(eq(opening.orgId, orgId), eq(opening.id, id)));
  return found && { row: found.row, today: dayIn(now, found.timeZone) };
}
