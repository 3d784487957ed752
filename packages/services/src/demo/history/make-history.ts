import type { Channel } from '@concord/domain/organization';
import { setImmediate } from 'node:timers/promises';
import { location, locationRegion } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/tenant';
import { withTenant } from '@concord/db/tenant';
import { FOREVER } from '@concord/domain/steps';
import { and, eq } from 'drizzle-orm';
import { locationAttributes } from '../../audits/location-attributes.ts';
import type { JobCtx } from '../../context.ts';
import { insertRows } from '../../insert-rows.ts';
import { planForMany } from '../../imports/whole-brand.ts';
import { openPlaces } from '../../rollups/open-places.ts';
import { type DemoWorld, idOf } from '../demo-world.ts';
import type { DemoPlace } from '../places/draw-places.ts';
import { addVisit, type StoredPlace } from './add-visit.ts';
import { type HistoryRows, insertHistory, noRows } from './history-rows.ts';
import { planVisits } from './plan-visits.ts';

/** Places and years of one transaction: enough to be quick, little enough for the memory of a small machine. */
const PLACE_YEARS_PER_BATCH = 60;
/** Transactions at a time: while the database stores one batch, the next is thought up. */
const LANES = 2;
/** The assignments that are shown ahead; in a large brand nobody's list grows without end. */
const PLACES_WITH_PLANS = 240;

/** Places with all that happened there, batch by batch, scores included. Gives the places' ids by external id. */
export async function makeHistory(
  work: JobCtx,
  world: DemoWorld,
  places: readonly DemoPlace[],
  onProgress: (done: number) => void,
): Promise<Map<string, string>> {
  const size = Math.max(1, Math.floor(PLACE_YEARS_PER_BATCH / world.years));
  const ids = new Map(places.map(({ externalId }) => [externalId, work.newId()]));
  let [next, done] = [0, 0];
  const lane = async () => {
    while (next < places.length) {
      const batch = places.slice(next, next + size);
      const planned = next < PLACES_WITH_PLANS;
      next += size;
      const made = await thinkUp(world, batch, ids, planned);
      await withTenant(work.db, work.orgId, (tx) => storeBatch(tx, world, made));
      onProgress((done += batch.length));
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return ids;
}

interface MadeBatch {
  readonly places: readonly { readonly row: ReturnType<typeof locationRow>; readonly stored: StoredPlace }[];
  readonly rows: HistoryRows;
}

/** Place by place, so that connections, which wait a second at most, get their turn in between also on a busy machine. */
async function thinkUp(
  world: DemoWorld,
  batch: readonly DemoPlace[],
  ids: ReadonlyMap<string, string>,
  planned: boolean,
): Promise<MadeBatch> {
  const rows = noRows();
  const places = batch.map((place) => {
    const row = locationRow(world, place, idOf(ids, place.externalId));
    const attributes = locationAttributes({ ...row, regionKeys: regionKeysOf(place) });
    return { row, stored: { ...place, id: row.id, attributes } };
  });
  for (const { stored } of places) {
    addPlaceHistory(rows, world, stored, planned);
    await setImmediate();
  }
  return { places, rows };
}

async function storeBatch(tx: Tx, world: DemoWorld, { places, rows }: MadeBatch): Promise<void> {
  await planForMany(tx);
  await insertRows(
    tx,
    location,
    places.map(({ row }) => row),
  );
  await insertHistory(tx, rows);
  await openPlaces(
    tx,
    world.orgId,
    places.map(({ row }) => row.id),
  );
  for (const { stored } of places) await moveIn(tx, world, stored);
}

function regionKeysOf({ country, district }: DemoPlace): string[] {
  const above = country.regions.find(({ districts }) => districts.some(({ key }) => key === district));
  return [country.key, ...(above ? [above.key] : []), district];
}

function channelOf({ purpose }: DemoPlace): Channel {
  if (purpose === 'Website shop') return 'website';
  return purpose === 'Contact centre' ? 'contactCentre' : 'store';
}

function locationRow({ orgId, regions, calendar }: DemoWorld, place: DemoPlace, id: string) {
  const { externalId, name, address, latitude, longitude, timeZone, purpose, franchisee, gln, openingHours } = place;
  return {
    ...{ orgId, id, externalId, name, address, latitude, longitude, timeZone, purpose, franchisee, gln, openingHours },
    channel: channelOf(place),
    regionId: idOf(regions, place.district),
    city: place.city.name,
    postalCode: place.city.postalCode,
    countryCode: place.country.code,
    openedOn: calendar.day(place.openedDaysAgo),
    closedOn: place.closedDaysAgo === null ? null : calendar.day(place.closedDaysAgo),
  };
}

function addPlaceHistory(rows: HistoryRows, world: DemoWorld, place: StoredPlace, planned: boolean): void {
  for (const visit of planVisits(place, world.years, world.seed)) {
    if (visit.daysAgo > 0) addVisit(rows, world, place, visit);
    else if (planned && visit.auditor !== 'auditor')
      rows.assignments.push({
        orgId: world.orgId,
        id: world.newId(),
        checklistId: world.checklists.get(visit.checklist.key)?.id ?? '',
        locationId: place.id,
        assigneeId: idOf(world.members, visit.auditor),
        dueOn: world.calendar.day(visit.daysAgo),
        createdBy: idOf(world.members, 'standards'),
        createdAt: world.calendar.at(9, 0.3),
      });
  }
}

/** A place that was moved within the year stood in its former district until then. */
async function moveIn(
  tx: Tx,
  { orgId, regions, calendar }: DemoWorld,
  { id, city, district }: StoredPlace,
): Promise<void> {
  if (city.movedFrom === undefined) return;
  const movedOn = calendar.day(city.movedFrom.daysAgo);
  await tx
    .update(locationRegion)
    .set({ untilDay: movedOn, regionId: idOf(regions, city.movedFrom.district) })
    .where(and(eq(locationRegion.orgId, orgId), eq(locationRegion.locationId, id)));
  await tx
    .insert(locationRegion)
    .values({ orgId, locationId: id, fromDay: movedOn, untilDay: FOREVER, regionId: idOf(regions, district) });
}
