import { photo } from '@concord/db/schema/standards';
import { withTenant } from '@concord/db/tenant';
import { FRAMEWORK_PARTS } from '@concord/domain/framework';
import type { Ctx } from '../../context.ts';
import { createBehaviour } from '../../framework/create-behaviour.ts';
import { createGlossaryTerm } from '../../framework/create-glossary-term.ts';
import { listTerms } from '../../framework/list-terms.ts';
import { saveFrameworkPart } from '../../framework/save-framework-part.ts';
import { createKnowledge } from '../../knowledge/create-knowledge.ts';
import { createPersona } from '../../personas/create-persona.ts';
import { listGuidelines } from '../../standards/list-guidelines.ts';
import type { Motif } from '../draw-picture.ts';
import { type DemoWorld, type Ids, idOf } from '../demo-world.ts';
import { photoRow } from '../photo-pool.ts';
import { DEMO_BEHAVIOURS } from './behaviours.ts';
import { DEMO_TERMS } from './glossary.ts';
import { DEMO_KNOWLEDGE } from './knowledge.ts';
import { DEMO_PARTS } from './parts.ts';
import { DEMO_PERSONAS } from './personas.ts';

type Pictures = Pick<DemoWorld, 'pictures' | 'calendar' | 'members'>;

/** What the brand is for, its personas and what it knows of them; after the guidelines, to which it leads. */
export async function makeFramework(ctx: Ctx, world: Pictures): Promise<void> {
  const { newId } = ctx;
  const guidelines = byKey((await listGuidelines(ctx, { limit: 2_000 })).items);
  const touchpoints = byKey(await listTerms(ctx, 'touchpoint'));
  const phases = byKey(await listTerms(ctx, 'journeyPhase'));
  const idsOf = (ids: Ids, keys: readonly string[]) => keys.map((key) => idOf(ids, key));
  const led = (to: { readonly guidelines: readonly string[]; readonly touchpoints: readonly string[] }) => ({
    guidelineIds: idsOf(guidelines, to.guidelines),
    touchpointIds: idsOf(touchpoints, to.touchpoints),
  });

  for (const part of FRAMEWORK_PARTS) {
    const { text, points } = DEMO_PARTS[part];
    await saveFrameworkPart(ctx, { part, revision: 0, text, points: points.map((one) => ({ id: newId(), ...one })) });
  }
  for (const behaviour of DEMO_BEHAVIOURS) {
    const { channel, title, text } = behaviour;
    await createBehaviour(ctx, { id: newId(), channel, title, text, ...led(behaviour) });
  }
  for (const term of DEMO_TERMS) await createGlossaryTerm(ctx, { id: newId(), ...term });

  const personas = new Map<string, string>();
  for (const { picture, wishes, ...persona } of DEMO_PERSONAS) {
    const id = newId();
    const pictureId = await keepPicture(ctx, world, picture);
    await createPersona(ctx, {
      id,
      ...persona,
      pictureId,
      wishes: wishes.map((wish) => ({ id: newId(), kind: wish.kind, text: wish.text, ...led(wish) })),
    });
    personas.set(persona.key, id);
  }
  for (const known of DEMO_KNOWLEDGE) {
    const { kind, title, summary, findings, source, daysAgo, expiresIn, owner } = known;
    const pictureId = known.picture === null ? null : await keepPicture(ctx, world, known.picture);
    await createKnowledge(ctx, {
      id: newId(),
      ...{ kind, title, summary, findings, source, fileUrl: null },
      learnedOn: world.calendar.day(daysAgo),
      expiresOn: expiresIn === null ? null : world.calendar.day(-expiresIn),
      ownerId: idOf(world.members, owner),
      pictureIds: pictureId === null ? [] : [pictureId],
      personaIds: idsOf(personas, known.personas),
      phaseIds: idsOf(phases, known.phases),
      ...led(known),
    });
  }
}

function byKey(rows: readonly { readonly id: string; readonly key: string }[]): Ids {
  return new Map(rows.map(({ id, key }) => [key, id]));
}

/** The id of a picture of the motif; null in a brand without pictures. */
async function keepPicture(ctx: Ctx, { pictures }: Pictures, motif: Motif): Promise<string | null> {
  if (pictures === null) return null;
  const id = ctx.newId();
  const row = photoRow(pictures, motif, { id, uploadedBy: ctx.actor.memberId, createdAt: ctx.now() });
  await withTenant(ctx.db, ctx.actor.orgId, (tx) => tx.insert(photo).values(row));
  return id;
}
