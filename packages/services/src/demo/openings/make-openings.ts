import type { GateDemand } from '@concord/domain/opening';
import type { Ctx } from '../../context.ts';
import { createPlaybook } from '../../openings/create-playbook.ts';
import { finishGate } from '../../openings/finish-gate.ts';
import { getOpening } from '../../openings/get-opening.ts';
import { startOpening } from '../../openings/start-opening.ts';
import { createLocation } from '../../organization/create-location.ts';
import { listGuidelines } from '../../standards/list-guidelines.ts';
import type { CtxAt } from '../demo-contexts.ts';
import { type DemoWorld, idOf } from '../demo-world.ts';
import type { DemoCountry } from '../places/country.ts';
import { GERMANY } from '../places/germany.ts';
import { globalLocationNumber } from '../places/global-location-number.ts';
import { HUNGARY } from '../places/hungary.ts';
import { NEW_CAFE, newCafeStages } from './new-cafe.ts';

/** Numbers beyond those of any drawn place of a country. */
const FIRST_NUMBER = 99_001;

interface Site {
  readonly country: DemoCountry;
  readonly number: number;
  readonly name: string;
  readonly district: string;
  /** Counted back from today: when preparing began, and the planned day. */
  readonly began: number;
  readonly opens: number;
  /** How many tasks are done. */
  readonly tasks: number;
}

/** One on its way, and one whose day is past. */
const SITES: readonly Site[] = [
  { country: GERMANY, number: 1, name: 'Speicherhof', district: 'de-kueste', began: 45, opens: -16, tasks: 2 },
  { country: HUNGARY, number: 2, name: 'Dunakapu', district: 'hu-eszak-dunantul', began: 70, opens: 3, tasks: 3 },
];

/** Locations that prepare for their first day by a playbook: they count in no figures yet. */
export async function makeOpenings(ctxAt: CtxAt, world: DemoWorld): Promise<void> {
  const { calendar } = world;
  const writer = await ctxAt('standards', calendar.at(80, 0.3));
  const playbookId = await writePlaybook(writer, world);
  for (const site of SITES) {
    const admin = await ctxAt('admin', calendar.at(site.began, 0.4));
    const locationId = await founded(admin, world, site);
    const id = admin.newId();
    await startOpening(admin, { id, locationId, playbookId, opensOn: calendar.day(site.opens) });
    await workOn(await ctxAt('admin', calendar.at(4, 0.6)), id, site.tasks);
  }
}

async function writePlaybook(writer: Ctx, world: DemoWorld): Promise<string> {
  const { items } = await listGuidelines(writer, { status: 'published', limit: 200 });
  const guidelines = new Map(items.map(({ key, id }) => [key, id]));
  const named = {
    checklist: (key: string) => world.checklists.get(key)?.id ?? '',
    guideline: (key: string) => idOf(guidelines, key),
  };
  const id = writer.newId();
  const stages = newCafeStages(named).map(({ title, gates }) => ({
    id: writer.newId(),
    title,
    gates: gates.map(({ department, login, daysBefore, demand }) => ({
      ...{ id: writer.newId(), departmentId: idOf(world.departments, department), daysBefore, demand },
      memberId: login === undefined ? null : idOf(world.members, login),
    })),
  }));
  await createPlaybook(writer, { id, ...NEW_CAFE, stages });
  return id;
}

async function founded(
  admin: Ctx,
  world: DemoWorld,
  { country, number, name, district, opens }: Site,
): Promise<string> {
  const found = country.regions.flatMap(({ districts }) => districts).find(({ key }) => key === district);
  const city = found?.cities[0];
  if (city === undefined) throw new RangeError(`no city in ${district}`);
  const [openingHours = ''] = country.openingHours;
  const id = admin.newId();
  await createLocation(admin, {
    ...{ id, name, regionId: idOf(world.regions, district), externalId: `${country.code}-N${number}` },
    ...{ purpose: 'Bakery café', channel: 'store', address: country.address(name, number + 4), city: city.name },
    ...{ postalCode: city.postalCode, countryCode: country.code, timeZone: city.timeZone ?? country.timeZone },
    ...{
      latitude: city.latitude,
      longitude: city.longitude,
      franchisee: null,
      weight: 1,
      closedOn: null,
      openingHours,
    },
    ...{ gln: globalLocationNumber(country.glnPrefix, FIRST_NUMBER + number), openedOn: world.calendar.day(opens) },
  });
  return id;
}

/** Ticks the first tasks off, as far as their stages are reached. */
async function workOn(ctx: Ctx, id: string, tasks: number): Promise<void> {
  const isTask = ({ demand }: { readonly demand: GateDemand }) => demand.kind === 'task';
  for (let done = 0; done < tasks; done += 1) {
    const { stages } = await getOpening(ctx, { id });
    const next = stages.flatMap(({ gates }) => gates).find((gate) => isTask(gate) && !gate.met && !gate.closed);
    if (next) await finishGate(ctx, { id: next.id, revision: next.revision, done: true, note: '' });
  }
}
