import {
  behaviour,
  emotion,
  frameworkPart,
  glossaryTerm,
  journeyPhase,
  persona,
  personaWish,
  touchpoint,
} from '@concord/db/schema/framework';
import {
  behaviourGuideline,
  behaviourTouchpoint,
  personaPicture,
  wishGuideline,
  wishTouchpoint,
} from '@concord/db/schema/framework-links';
import {
  knowledge,
  knowledgeGuideline,
  knowledgePersona,
  knowledgePhase,
  knowledgePicture,
  knowledgeTouchpoint,
} from '@concord/db/schema/knowledge';
import { withTenant } from '@concord/db/tenant';
import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Spot } from './walk-brand.ts';

const within = async <T>({ brand }: Spot, work: Parameters<typeof withTenant<T>>[2]): Promise<T> =>
  withTenant((await brand.ctxFor('admin')).db, brand.orgId, work);
const textOf = ({ brand }: Spot, what: string) => ({ en: `${brand.mark} ${what}` });

const TABLES = { touchpoint, journeyPhase, emotion };

export async function newTerm(spot: Spot, list: keyof typeof TABLES): Promise<string> {
  const id = v7();
  const row = { key: `t-${id}`, kind: list === 'emotion' ? 'pleasant' : 'own', name: textOf(spot, list), position: 1 };
  await within(spot, (tx) => tx.insert(TABLES[list]).values({ orgId: spot.brand.orgId, id, ...row }));
  return id;
}

/** A behaviour that leads to the published standard and to a touchpoint. */
export async function newBehaviour(spot: Spot): Promise<string> {
  const id = v7();
  const { orgId, stock } = spot.brand;
  const touchpointId = await newTerm(spot, 'touchpoint');
  await within(spot, async (tx) => {
    const said = { channel: 'frontline', title: textOf(spot, 'behaviour'), position: 1 };
    await tx.insert(behaviour).values({ orgId, id, ...said });
    await tx.insert(behaviourGuideline).values({ orgId, behaviourId: id, guidelineId: stock.guideline });
    await tx.insert(behaviourTouchpoint).values({ orgId, behaviourId: id, touchpointId });
  });
  return id;
}

export async function newGlossaryTerm(spot: Spot): Promise<string> {
  const id = v7();
  const said = { term: textOf(spot, 'term'), meaning: textOf(spot, 'meaning') };
  await within(spot, (tx) => tx.insert(glossaryTerm).values({ orgId: spot.brand.orgId, id, ...said }));
  return id;
}

/** A persona with a portrait and one need that is answered. */
export async function newPersona(spot: Spot): Promise<{ id: string; wishId: string }> {
  const [id, wishId] = [v7(), v7()];
  const { orgId, members, stock } = spot.brand;
  const touchpointId = await newTerm(spot, 'touchpoint');
  await within(spot, async (tx) => {
    const said = { key: `p-${id}`, name: textOf(spot, 'persona'), position: 1, createdBy: members.admin };
    await tx.insert(persona).values({ orgId, id, ...said });
    await tx.insert(personaPicture).values({ orgId, personaId: id, photoId: stock.photo });
    const wish = { personaId: id, kind: 'need', rank: 1, text: textOf(spot, 'need') };
    await tx.insert(personaWish).values({ orgId, id: wishId, ...wish });
    await tx.insert(wishGuideline).values({ orgId, wishId, guidelineId: stock.guideline });
    await tx.insert(wishTouchpoint).values({ orgId, wishId, touchpointId });
  });
  return { id, wishId };
}

export interface KnownThing {
  readonly id: string;
  readonly personaId: string;
  readonly phaseId: string;
  readonly touchpointId: string;
}

/** Knowledge about one of everything. */
export async function newKnowledge(spot: Spot): Promise<KnownThing> {
  const id = v7();
  const { orgId, members, stock, mark } = spot.brand;
  const { id: personaId } = await newPersona(spot);
  const [phaseId, touchpointId] = [await newTerm(spot, 'journeyPhase'), await newTerm(spot, 'touchpoint')];
  const link = { orgId, knowledgeId: id };
  await within(spot, async (tx) => {
    const said = { kind: 'research', title: textOf(spot, 'study'), summary: textOf(spot, 'summary') };
    const from = { source: `${mark} institute`, learnedOn: '2026-01-05' };
    const by = { ownerId: members.admin, createdBy: members.admin };
    await tx.insert(knowledge).values({ orgId, id, ...said, ...from, ...by });
    await tx.insert(knowledgePicture).values({ ...link, photoId: stock.photo, position: 0 });
    await tx.insert(knowledgePersona).values({ ...link, personaId });
    await tx.insert(knowledgePhase).values({ ...link, phaseId });
    await tx.insert(knowledgeTouchpoint).values({ ...link, touchpointId });
    await tx.insert(knowledgeGuideline).values({ ...link, guidelineId: stock.guideline });
  });
  return { id, personaId, phaseId, touchpointId };
}

/** The revision under which the mission stands now. */
export async function missionRevision(spot: Spot): Promise<number> {
  const mission = and(eq(frameworkPart.orgId, spot.brand.orgId), eq(frameworkPart.part, 'mission'));
  const [row] = await within(spot, (tx) =>
    tx.select({ revision: frameworkPart.revision }).from(frameworkPart).where(mission),
  );
  return row?.revision ?? 0;
}

/** One of everything that a brand's framework and its customer knowledge hold. */
export async function stockFramework(spot: Spot): Promise<void> {
  const { orgId, members, clock } = spot.brand;
  await newTerm(spot, 'emotion');
  await newBehaviour(spot);
  await newGlossaryTerm(spot);
  await newKnowledge(spot);
  const written = { text: textOf(spot, 'mission'), points: [], changedBy: members.admin, changedAt: clock.now };
  await within(spot, (tx) => tx.insert(frameworkPart).values({ orgId, part: 'mission', ...written }));
}
