import type { JobCtx } from '../context.ts';
import { openBrand } from '../organization/create-brand.ts';
import { refreshStatistics } from '../rollups/refresh-statistics.ts';
import { DEMO_BRAND } from './brand-facts.ts';
import { REVISED_DAYS_AGO } from './checklists/demo-checklists.ts';
import { contextsOf } from './demo-contexts.ts';
import type { DemoWorld, Ids } from './demo-world.ts';
import { makeFramework } from './framework/make-framework.ts';
import { calendarOf } from './history/calendar.ts';
import { makeHistory } from './history/make-history.ts';
import { makeAgain } from './make-again.ts';
import { makeGuidelineWork } from './make-guideline-work.ts';
import { makeChecklists, makeGuidelines } from './make-standards.ts';
import { makeScopes, makeStructure } from './make-structure.ts';
import { makeTokens } from './make-tokens.ts';
import { assignToday, makeNewest } from './make-today.ts';
import { makeOpenings } from './openings/make-openings.ts';
import { drawPhotoPool } from './photo-pool.ts';
import { drawPlaces } from './places/draw-places.ts';

const SEED = 20_261_122;
/** When the framework and what is known of customers were last written. */
const FRAMEWORK_DAYS_AGO = 18;

/** At least the places with a name of their own, so that whoever has an account finds theirs. */
export const SMALLEST_DEMO = 24;

export interface DemoSize {
  readonly locations: number;
  readonly years: number;
}

export const USUAL_SIZE: DemoSize = { locations: 240, years: 1 };
export const LARGEST_DEMO: DemoSize = { locations: 100_000, years: 20 };

export interface DemoInput extends DemoSize {
  /** Account ids by login; the front door made them. */
  readonly userIds: Ids;
  /** Without, the history is all there, but not the newest visits: audits cannot be submitted without their photos. */
  readonly photos: boolean;
  /** Places that are whole, so far. */
  readonly onProgress: (done: number) => void;
}

/**
 * Makes a demo brand from one seed: standards and the newest days through the verbs, the years before that as the rows that the verbs would
 * have written. The same day and size give the same scores. It is opened to its people by the last line, so one that was cut off is never
 * seen and the next start makes another.
 */
export async function makeDemo(work: JobCtx, input: DemoInput): Promise<void> {
  const { years, userIds } = input;
  const calendar = calendarOf(work.now());
  const structure = await makeStructure(work, { userIds, calendar, years, ...brandOf(input) });
  const ctxAt = contextsOf(work, userIds);
  const pictures = input.photos ? await drawPhotoPool(work.photos, work.orgId) : null;
  const began = calendar.at(years * 365 + 20, 0);
  await makeGuidelines(await ctxAt('standards', began), structure.departments, pictures);
  const revised = await ctxAt('standards', calendar.at(REVISED_DAYS_AGO, 0));
  await makeTokens(await ctxAt('standards', began), revised, structure.departments);
  const checklists = await makeChecklists(ctxAt, calendar, began, pictures);
  const { orgId, newId } = work;
  const world: DemoWorld = { orgId, newId, seed: SEED, years, calendar, ...structure, checklists, pictures };
  await makeFramework(await ctxAt('standards', calendar.at(FRAMEWORK_DAYS_AGO, 0)), world);
  const places = drawPlaces(input.locations, SEED);
  const ids = await makeHistory(work, world, places, input.onProgress);
  await makeScopes(work, structure, ids);
  await makeGuidelineWork(ctxAt, world, input.locations);
  await makeOpenings(ctxAt, world);
  if (input.photos) await makeNewest(ctxAt, world, places, ids);
  await assignToday(ctxAt, world, ids);
  if (input.photos) await makeAgain(ctxAt, world, ids);
  await refreshStatistics(work.db);
  await openBrand(work.db, orgId);
}

/** The usual demo is the brand itself; others stand beside it under a name that says their size. */
export function brandOf({ locations, years }: DemoSize): { readonly name: string; readonly slug: string } {
  if (locations === USUAL_SIZE.locations && years === USUAL_SIZE.years) return DEMO_BRAND;
  const [inYears, name] = years === 1 ? ['', ''] : [`-${years}y`, `, ${years} years`];
  return {
    name: `${DEMO_BRAND.name} (${locations.toLocaleString('en')} locations${name})`,
    slug: `${DEMO_BRAND.slug}-${locations}${inYears}`,
  };
}
