import type { CreatePersonaInput, PersonaWish } from '@concord/domain/persona';
import { createTerm } from '../framework/create-term.ts';
import { removeTerm } from '../framework/remove-term.ts';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { createKnowledge } from '../knowledge/create-knowledge.ts';
import { readPhoto } from '../photos/read-photo.ts';
import { storePhoto } from '../photos/store-photo.ts';
import { drawPicture } from '../demo/draw-picture.ts';
import { failureOf } from '../test/failure-of.ts';
import { standard } from '../test/standard.ts';
import { world } from '../test/world.ts';
import { createPersona } from './create-persona.ts';
import { getPersona } from './get-persona.ts';
import { listPersonas } from './list-personas.ts';
import { orderPersonas } from './order-personas.ts';
import { removePersona } from './remove-persona.ts';
import { updatePersona } from './update-persona.ts';
import { createHash } from 'node:crypto';

const here = world();

const wish = (text: string, over: Partial<PersonaWish> = {}): PersonaWish => ({
  id: v7(),
  kind: 'need',
  text: { en: text },
  guidelineIds: [],
  touchpointIds: [],
  ...over,
});
const persona = (over: Partial<CreatePersonaInput> = {}): CreatePersonaInput => ({
  id: v7(),
  key: `p-${v7()}`,
  name: { en: 'Commuter', de: 'Pendlerin' },
  summary: null,
  pictureId: null,
  values: { en: 'Time' },
  motives: null,
  expectations: null,
  tradeOffs: { en: 'Speed over choice' },
  wishes: [],
  ...over,
});

describe('a persona', () => {
  it('ranks its needs, wants and preferences, and shows which nobody answers', async () => {
    const ctx = await here.ours.ctxFor('standards_manager');
    const [draft, published] = [await standard(here.ours, 'draft'), await standard(here.ours, 'published')];
    const wishes = [
      wish('Coffee at once', { guidelineIds: [published] }),
      wish('A smile', { kind: 'want', guidelineIds: [draft] }),
      wish('A warm place'),
      wish('Oat milk', { kind: 'preference' }),
    ];
    const input = persona({ wishes });
    await createPersona(ctx, input);
    expect(await createPersona(ctx, { ...input, wishes: wishes.map((one) => ({ ...one })) })).toMatchObject({
      id: input.id,
    });
    const read = await getPersona(ctx, { id: input.id });
    expect(read.wishes.map(({ kind, rank, text, covered }) => [kind, rank, text['en'], covered])).toEqual([
      ['need', 1, 'Coffee at once', true],
      ['need', 2, 'A warm place', false],
      ['want', 1, 'A smile', false],
      ['preference', 1, 'Oat milk', false],
    ]);
    const listed = (await listPersonas(await here.ours.ctxFor('auditor'))).find(({ id }) => id === input.id);
    expect(listed).toMatchObject({ wishes: 4, uncovered: 3, name: input.name });
    const viewer = await getPersona(await here.ours.ctxFor('viewer'), { id: input.id });
    expect(viewer.wishes[2]?.guidelines).toEqual([]);
  });

  it('changes as a whole: wishes keep their ids, move and go', async () => {
    const ctx = await here.ours.ctxFor('admin');
    const touchpoint = { id: v7(), key: `t-${v7()}`, kind: 'own' as const, name: { en: 'Till' }, description: null };
    await createTerm(ctx, 'touchpoint', touchpoint);
    const [one, two, three] = [wish('one', { touchpointIds: [touchpoint.id] }), wish('two'), wish('three')] as const;
    const input = persona({ wishes: [one, two, three] });
    await createPersona(ctx, input);
    const { key: _key, ...content } = input;
    await updatePersona(ctx, { ...content, wishes: [three, { ...one, kind: 'want' }], revision: 1 });
    const read = await getPersona(ctx, { id: input.id });
    expect(read.wishes.map(({ id, kind, rank }) => [id, kind, rank])).toEqual([
      [three.id, 'need', 1],
      [one.id, 'want', 1],
    ]);
    expect(read.wishes[1]?.touchpoints).toEqual([{ id: touchpoint.id, name: touchpoint.name }]);
    expect(await failureOf(removeTerm(ctx, 'touchpoint', { id: touchpoint.id, revision: 1 }))).toMatchObject({
      code: 'IN_USE',
      details: { by: 'wish_touchpoint' },
    });
    expect(await failureOf(updatePersona(ctx, { ...content, revision: 1 }))).toEqual({
      code: 'REVISION_STALE',
      details: { current: 2 },
    });
    const thief = persona({ wishes: [three] });
    expect(await failureOf(createPersona(ctx, thief))).toMatchObject({ code: 'ID_TAKEN' });
    expect(await failureOf(getPersona(ctx, { id: thief.id }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('shows its picture to everybody in the brand, and to nobody else', async () => {
    const ctx = await here.ours.ctxFor('standards_manager');
    const pictureId = v7();
    const bytes = await drawPicture('loaf', 0.4);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await storePhoto(ctx, { id: pictureId, bytes, sha256 });
    const auditor = await here.ours.ctxFor('auditor');
    expect(await failureOf(readPhoto(auditor, { id: pictureId, size: 'full' }))).toMatchObject({ code: 'NOT_FOUND' });
    const input = persona({ pictureId });
    await createPersona(ctx, input);
    expect((await readPhoto(auditor, { id: pictureId, size: 'full' })).contentType).toMatch(/^image\//);
    const manager = await here.ours.ctxFor('location_manager');
    expect((await readPhoto(manager, { id: pictureId, size: 'thumb' })).bytes.byteLength).toBeGreaterThan(0);
    const stranger = await here.theirs.ctxFor('admin');
    expect(await failureOf(readPhoto(stranger, { id: pictureId, size: 'full' }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await failureOf(createPersona(stranger, persona({ pictureId })))).toEqual({
      code: 'NOT_FOUND',
      details: { what: 'photo' },
    });
    const { key: _key, ...content } = input;
    await updatePersona(ctx, { ...content, pictureId: null, revision: 1 });
    expect((await getPersona(ctx, { id: input.id })).pictureId).toBeNull();
  });

  it('stands where it was put, and goes unless knowledge names it', async () => {
    const ctx = await here.theirs.ctxFor('admin');
    const [one, two] = [persona(), persona({ wishes: [wish('x')] })];
    await createPersona(ctx, one);
    await createPersona(ctx, two);
    await orderPersonas(ctx, { ids: [two.id] });
    expect((await listPersonas(ctx)).map(({ id }) => id)).toEqual([two.id, one.id]);
    await createKnowledge(ctx, {
      id: v7(),
      kind: 'research',
      title: { en: 'Study' },
      summary: { en: 'Short' },
      findings: null,
      source: 'Institute',
      fileUrl: null,
      learnedOn: '2026-01-01',
      expiresOn: null,
      ownerId: here.theirs.members.admin,
      pictureIds: [],
      personaIds: [one.id],
      phaseIds: [],
      touchpointIds: [],
      guidelineIds: [],
    });
    expect(await failureOf(removePersona(ctx, { id: one.id, revision: 1 }))).toEqual({
      code: 'IN_USE',
      details: { what: 'persona', by: 'knowledge_persona' },
    });
    await removePersona(ctx, { id: two.id, revision: 1 });
    expect(await listPersonas(ctx)).toHaveLength(1);
  });

  it('is written by nobody but who writes standards', async () => {
    for (const role of ['viewer', 'auditor', 'department_owner', 'location_manager', 'region_manager'] as const) {
      const refused = createPersona(await here.ours.ctxFor(role), persona());
      expect(await failureOf(refused)).toMatchObject({ code: 'NOT_ALLOWED' });
    }
  });
});
