import { type ActionStatus, ACTION_STEPS, nextActionStatus, type Priority } from '@concord/domain/action';
import type { Day } from '@concord/domain/ids';
import { type DemoWorld, idOf } from '../demo-world.ts';
import { photoRow } from '../photo-pool.ts';
import type { DemoPlace } from '../places/draw-places.ts';
import type { Random } from '../random.ts';
import { type LifeEvent, lifeOf } from './action-life.ts';
import { dayOf } from './calendar.ts';
import type { HistoryRows } from './history-rows.ts';

interface NewAction {
  readonly findingId: string;
  readonly department: string;
  readonly priority: Priority;
  readonly dueOn: Day;
  readonly openedAt: Date;
  readonly daysAgo: number;
}

/** What a sequence of events made of an action; the columns that the steps set. */
interface Standing {
  readonly status: ActionStatus;
  readonly revision: number;
  readonly assigneeId: string | null;
  readonly finishedBy: string | null;
  readonly finishedAt: Date | null;
  readonly verifiedBy: string | null;
  readonly verifiedAt: Date | null;
  readonly verifiedOn: Day | null;
}

const NOT_VERIFIED = { verifiedBy: null, verifiedAt: null, verifiedOn: null };
const OPENED: Standing = {
  status: 'open',
  revision: 1,
  assigneeId: null,
  finishedBy: null,
  finishedAt: null,
  ...NOT_VERIFIED,
};

/** An action that a rule opened, with its history until now. */
export function addAction(
  rows: HistoryRows,
  world: DemoWorld,
  place: DemoPlace & { readonly id: string },
  { findingId, department, priority, dueOn, openedAt, daysAgo }: NewAction,
  random: Random,
): void {
  const { orgId, newId, members } = world;
  const id = newId();
  const due = new Date(`${dueOn}T16:00:00Z`);
  const { now } = world.calendar;
  const photos = world.pictures !== null;
  const life = lifeOf({ openedAt, due, department, district: place.district, daysAgo, now, photos }, random);
  const memberOf = ({ login }: LifeEvent) => (login === null ? null : idOf(members, login));
  let standing = OPENED;
  for (const event of life) {
    const memberId = memberOf(event);
    standing = after(standing, event, memberId);
    rows.events.push({
      orgId,
      id: newId(),
      actionId: id,
      memberId,
      kind: event.kind,
      body: event.body,
      photoId: evidence(rows, world, event, memberId),
      subjectId: event.kind === 'assigned' ? memberId : null,
      day: dayOf(event.at),
      at: event.at,
    });
  }
  rows.actions.push({
    orgId,
    id,
    locationId: place.id,
    departmentId: idOf(world.departments, department),
    findingId,
    priority,
    dueOn,
    firstDueOn: dueOn,
    createdAt: openedAt,
    ...standing,
  });
}

function evidence(rows: HistoryRows, world: DemoWorld, event: LifeEvent, memberId: string | null) {
  if (event.photo === null || world.pictures === null || memberId === null) return null;
  const row = photoRow(world.pictures, event.photo, { id: world.newId(), uploadedBy: memberId, createdAt: event.at });
  rows.photos.push(row);
  return row.id;
}

function after(standing: Standing, { kind, at }: LifeEvent, memberId: string | null): Standing {
  if (kind === 'assigned') return { ...standing, assigneeId: memberId, revision: standing.revision + 1 };
  const step = ACTION_STEPS.find((one) => one === kind);
  if (step === undefined) return standing;
  const status = nextActionStatus(standing.status, step) ?? standing.status;
  const next = { ...standing, status, revision: standing.revision + 1 };
  if (step === 'finish') return { ...next, finishedBy: memberId, finishedAt: at };
  if (step === 'verify') return { ...next, verifiedBy: memberId, verifiedAt: at, verifiedOn: dayOf(at) };
  if (step === 'reopen') return { ...next, finishedBy: null, finishedAt: null, ...NOT_VERIFIED };
  return next;
}
