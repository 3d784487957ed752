import { photo } from '@concord/db/schema/standards';
import { withTenant } from '@concord/db/tenant';
import { ListAcknowledgementsInput } from '@concord/domain/acknowledgement';
import { acknowledge } from '../acknowledgements/acknowledge.ts';
import { listAcknowledgements } from '../acknowledgements/list-acknowledgements.ts';
import type { Ctx } from '../context.ts';
import { listTerms } from '../framework/list-terms.ts';
import { listPersonas } from '../personas/list-personas.ts';
import { saveRollout } from '../rollouts/save-rollout.ts';
import { approveGuideline } from '../standards/approve-guideline.ts';
import { createGuideline } from '../standards/create-guideline.ts';
import { getGuideline } from '../standards/get-guideline.ts';
import { listGuidelines } from '../standards/list-guidelines.ts';
import { publishGuideline } from '../standards/publish-guideline.ts';
import { setGuidelineDates } from '../standards/set-guideline-dates.ts';
import { submitGuideline } from '../standards/submit-guideline.ts';
import { updateGuideline } from '../standards/update-guideline.ts';
import { addFromStarter } from '../starter-sets/add-from-starter.ts';
import type { CtxAt } from './demo-contexts.ts';
import { type DemoWorld, idOf } from './demo-world.ts';
import { CLEAN_HANDS_ANEW, WARM_LIGHT_ANEW } from './guidelines/clean-hands-anew.ts';
import { photoRow } from './photo-pool.ts';

/** Acknowledging is for a brand that people look at; in one of a hundred thousand places it would be most of its rows. */
const MOST_PLACES = 1_000;

/** What is being done about the standards now: a new version on its way through the network, one in review, one for a market, drafts. */
export async function makeGuidelineWork(ctxAt: CtxAt, world: DemoWorld, places: number): Promise<void> {
  const { calendar } = world;
  const admin = await ctxAt('admin', calendar.at(9, 0.5));
  if (places <= MOST_PLACES) await acknowledgeAll(admin);
  const writer = await ctxAt('standards', calendar.at(6, 0.4));
  const id = await cleanHandsAnew(writer, await ctxAt('admin', calendar.at(5, 0.3)), world);
  if (places <= MOST_PLACES) {
    await acknowledgeSome(await ctxAt('admin', calendar.at(2, 0.5)), id);
    await acknowledge(await ctxAt('region', calendar.at(3, 0.5)), { guidelineId: id, version: 2, locationIds: null });
  }
  await planRollout(writer, id, world);
  await otherWork(await ctxAt('standards', calendar.at(1, 0.5)), world);
}

async function acknowledgeAll(admin: Ctx): Promise<void> {
  for (const { id, version } of (await listGuidelines(admin, { status: 'published', limit: 200 })).items) {
    if (version !== null) await acknowledge(admin, { guidelineId: id, version, locationIds: null });
  }
}

/** The place whose manager has an account: what waits for them can be seen there. */
const WAITING = 'HU-001';

/** Every second place that has not, but not the one that is looked at. */
async function acknowledgeSome(admin: Ctx, guidelineId: string): Promise<void> {
  const ask = ListAcknowledgementsInput.parse({ id: guidelineId, state: 'missing', limit: 200 });
  const { items } = await listAcknowledgements(admin, ask);
  const others = items.filter(({ location }) => location.externalId !== WAITING);
  const locationIds = others.filter((_, at) => at % 2 === 0).map(({ location }) => location.id);
  if (locationIds.length > 0) await acknowledge(admin, { guidelineId, version: 2, locationIds });
}

async function cleanHandsAnew(writer: Ctx, reviewer: Ctx, world: DemoWorld): Promise<string> {
  const { id, key, revision, content } = await written(writer, 'clean-hands');
  const { statement, changeNote, right, wrong } = CLEAN_HANDS_ANEW;
  const shown = await takePictures(writer, world);
  const pictures = shown.map((photoId, at) => ({
    ...{ id: writer.newId(), side: at === 0 ? ('do' as const) : ('dont' as const), photoId },
    caption: at === 0 ? right : wrong,
  }));
  const links = {
    contributingIds: [idOf(world.departments, 'quality')],
    touchpointIds: await termsOf(writer, 'touchpoint', ['physical_location', 'service_contact']),
    phaseIds: await termsOf(writer, 'journeyPhase', ['purchase', 'use']),
    personaIds: (await listPersonas(writer)).slice(0, 2).map((persona) => persona.id),
    emotionIds: (await listTerms(writer, 'emotion')).slice(0, 1).map((emotion) => emotion.id),
  };
  const next = { ...content, ...links, statement, pictures, momentOfTruth: true };
  const saved = await updateGuideline(writer, { id, key, revision, ...next });
  const submitted = await submitGuideline(writer, {
    ...{ id, revision: saved.revision, reviewerId: idOf(world.members, 'admin') },
    ...{ changeNote, acknowledgeBy: world.calendar.day(-8) },
  });
  await approveGuideline(reviewer, { id, revision: submitted.revision });
  return id;
}

async function planRollout(writer: Ctx, id: string, { calendar }: DemoWorld): Promise<void> {
  const { why, affected, training, meeting, poster } = CLEAN_HANDS_ANEW;
  const message = (channel: 'meeting' | 'poster', words: typeof meeting, daysAgo: number) => ({
    ...{ id: writer.newId(), personaId: null, channel, text: words, plannedOn: calendar.day(daysAgo) },
  });
  await saveRollout(writer, {
    ...{ id, revision: 0, why, affected, training },
    messages: [message('meeting', meeting, 4), message('poster', poster, -2)],
    ...{ startsOn: calendar.day(4), completeBy: calendar.day(-8) },
  });
}

/** One in review, one for a market and due for a look, a small change, a draft with most languages missing, two from a starter set. */
async function otherWork(writer: Ctx, { calendar, regions, departments, members }: DemoWorld): Promise<void> {
  const light = await written(writer, 'warm-light');
  const { statement, changeNote } = WARM_LIGHT_ANEW;
  const saved = await updateGuideline(writer, { ...seen(light), ...light.content, statement });
  const reviewerId = idOf(members, 'admin');
  await submitGuideline(writer, { id: light.id, revision: saved.revision, reviewerId, changeNote });

  const flour = await written(writer, 'local-flour');
  const local = { ...flour.content, regionIds: [idOf(regions, 'germany')] };
  const { revision } = await updateGuideline(writer, { ...seen(flour), ...local });
  const published = await publishGuideline(writer, { id: flour.id, revision, minor: true });
  const dates = { reviewOn: calendar.day(1), acknowledgeBy: null };
  await setGuidelineDates(writer, { id: flour.id, revision: published.revision, ...dates });

  const departmentId = idOf(departments, 'marketing');
  await createGuideline(writer, {
    ...{ id: writer.newId(), key: 'season-window', chapter: 'elements', departmentId },
    title: { en: 'The window follows the season', de: 'Das Fenster folgt der Jahreszeit' },
    statement: { en: 'The window changes on the first of March, June, September and December.' },
    ...{ rationale: null, pictureId: null },
  });
  const items = ['starter-after-complaint', 'starter-forms-needed'].map((key) => ({ id: writer.newId(), key }));
  await addFromStarter(writer, { departmentId: idOf(departments, 'digital'), items });
}

/** A guideline by its key, as whoever edits it gets it. */
async function written(writer: Ctx, key: string) {
  const { items } = await listGuidelines(writer, { search: key, limit: 200 });
  const id = items.find((item) => item.key === key)?.id;
  if (id === undefined) throw new RangeError(`nothing in the demo is called ${key}`);
  const { revision, draft } = await getGuideline(writer, { id });
  if (!draft) throw new RangeError(`${key} cannot be written`);
  return { id, key, revision, content: draft.content };
}

const seen = ({ id, key, revision }: { id: string; key: string; revision: number }) => ({ id, key, revision });

async function termsOf(ctx: Ctx, list: 'touchpoint' | 'journeyPhase', kinds: readonly string[]): Promise<string[]> {
  return (await listTerms(ctx, list)).filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
}

async function takePictures(ctx: Ctx, { pictures }: DemoWorld): Promise<string[]> {
  if (pictures === null) return [];
  const use = { uploadedBy: ctx.actor.memberId, createdAt: ctx.now() };
  const rows = (['hands', 'bag'] as const).map((motif) => photoRow(pictures, motif, { id: ctx.newId(), ...use }));
  await withTenant(ctx.db, ctx.actor.orgId, (tx) => tx.insert(photo).values(rows));
  return rows.map(({ id }) => id);
}
