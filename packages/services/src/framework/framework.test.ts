import type { CreateBehaviourInput } from '@concord/domain/framework';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../test/failure-of.ts';
import { standard } from '../test/standard.ts';
import { world } from '../test/world.ts';
import { createBehaviour } from './create-behaviour.ts';
import { createGlossaryTerm } from './create-glossary-term.ts';
import { getFramework } from './get-framework.ts';
import { listBehaviours } from './list-behaviours.ts';
import { listGlossary } from './list-glossary.ts';
import { orderBehaviours } from './order-behaviours.ts';
import { removeBehaviour } from './remove-behaviour.ts';
import { removeGlossaryTerm } from './remove-glossary-term.ts';
import { saveFrameworkPart } from './save-framework-part.ts';
import { updateBehaviour } from './update-behaviour.ts';
import { updateGlossaryTerm } from './update-glossary-term.ts';

const here = world();

describe('the pages of the framework', () => {
  it('are all there from the start, unwritten, and keep every language and the order of their points', async () => {
    const ctx = await here.ours.ctxFor('standards_manager');
    const blank = await getFramework(ctx);
    expect(blank.map(({ part, revision }) => [part, revision])).toEqual([
      ['mission', 0],
      ['objectives', 0],
      ['vision', 0],
      ['promise', 0],
      ['values', 0],
      ['essence', 0],
    ]);
    const points = ['Warm', 'Honest'].map((title) => ({ id: v7(), title: { en: title, ar: 'دافئ' }, text: null }));
    await saveFrameworkPart(ctx, { part: 'values', revision: 0, text: null, points });
    const read = (await getFramework(await here.ours.ctxFor('auditor'))).find(({ part }) => part === 'values');
    expect(read).toMatchObject({ revision: 1, points, changedBy: 'standards_manager' });
    expect((await getFramework(await here.theirs.ctxFor('admin'))).every(({ revision }) => revision === 0)).toBe(true);
  });

  it('let exactly one of many simultaneous writers through, also the first time', async () => {
    const ctx = await here.ours.ctxFor('admin');
    const write = (revision: number) =>
      Promise.allSettled(
        Array.from({ length: 6 }, (_, n) =>
          saveFrameworkPart(ctx, { part: 'mission', revision, text: { en: `n${n}` }, points: [] }),
        ),
      );
    for (const revision of [0, 1]) {
      const outcomes = await write(revision);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
    const stale = saveFrameworkPart(ctx, { part: 'mission', revision: 1, text: null, points: [] });
    expect(await failureOf(stale)).toEqual({ code: 'REVISION_STALE', details: { current: 2 } });
    const viewer = await here.ours.ctxFor('viewer');
    const refused = saveFrameworkPart(viewer, { part: 'mission', revision: 2, text: null, points: [] });
    expect(await failureOf(refused)).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

describe('behaviours', () => {
  const behaviour = (over: Partial<CreateBehaviourInput> = {}): CreateBehaviourInput => ({
    id: v7(),
    channel: 'frontline',
    title: { en: 'We look up' },
    text: null,
    guidelineIds: [],
    touchpointIds: [],
    ...over,
  });
  const find = async (id: string, role: 'admin' | 'viewer' = 'admin') =>
    (await listBehaviours(await here.ours.ctxFor(role))).find((item) => item.id === id);

  it('lead to guidelines, and only a published one covers', async () => {
    const ctx = await here.ours.ctxFor('standards_manager');
    const [draft, published] = [await standard(here.ours, 'draft'), await standard(here.ours, 'published')];
    const input = behaviour({ guidelineIds: [draft] });
    await createBehaviour(ctx, input);
    expect(await createBehaviour(ctx, { ...input, guidelineIds: [draft, draft] })).toMatchObject({ revision: 1 });
    expect(await find(input.id)).toMatchObject({ covered: false, guidelines: [{ id: draft, status: 'draft' }] });
    // Who may not see drafts does not see that one leads to here.
    expect(await find(input.id, 'viewer')).toMatchObject({ covered: false, guidelines: [] });
    await updateBehaviour(ctx, { ...input, guidelineIds: [draft, published], revision: 1 });
    expect(await find(input.id, 'viewer')).toMatchObject({ covered: true, guidelines: [{ id: published }] });
    expect(await failureOf(updateBehaviour(ctx, { ...input, revision: 1 }))).toMatchObject({ code: 'REVISION_STALE' });
  });

  it('lead to nothing of another brand, and a refusal leaves nothing behind', async () => {
    const ctx = await here.ours.ctxFor('admin');
    const input = behaviour({ guidelineIds: [await standard(here.theirs, 'published')] });
    expect(await failureOf(createBehaviour(ctx, input))).toEqual({
      code: 'NOT_FOUND',
      details: { what: 'guideline' },
    });
    expect(await find(input.id)).toBeUndefined();
  });

  it('are ordered and removed', async () => {
    const ctx = await here.ours.ctxFor('admin');
    const [one, two] = [behaviour(), behaviour()];
    await createBehaviour(ctx, one);
    await createBehaviour(ctx, two);
    await orderBehaviours(ctx, { ids: [two.id, one.id] });
    expect((await listBehaviours(ctx)).slice(0, 2).map(({ id }) => id)).toEqual([two.id, one.id]);
    await removeBehaviour(ctx, { id: one.id, revision: 1 });
    expect(await failureOf(removeBehaviour(ctx, { id: one.id, revision: 1 }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the glossary', () => {
  it('is sorted by the reader’s language, found in any, page by page', async () => {
    const ctx = await here.ours.ctxFor('standards_manager');
    const terms = [
      { en: 'guest', de: 'Gast' },
      { en: 'Counter', de: 'Tresen' },
      { en: 'Lift', de: 'Aufzug' },
    ];
    const made = terms.map((term) => ({ id: v7(), term, meaning: { en: `What ${term.en} is` }, avoid: null }));
    for (const input of made) await createGlossaryTerm(ctx, input);
    await createGlossaryTerm(ctx, {
      id: v7(),
      term: { hu: 'Bolt' },
      meaning: { hu: 'Hely' },
      avoid: { hu: 'üzlet 5%' },
    });
    expect(await createGlossaryTerm(ctx, { ...(made[0] as (typeof made)[0]) })).toMatchObject({ revision: 1 });

    const all = async (language: string) => {
      const found: string[] = [];
      for (let cursor: string | null = null, more = true; more;) {
        const page: Awaited<ReturnType<typeof listGlossary>> = await listGlossary(ctx, { language, cursor, limit: 1 });
        found.push(...page.items.map(({ term }) => term[language] ?? term['en'] ?? term['hu'] ?? ''));
        cursor = page.nextCursor;
        more = cursor !== null;
      }
      return found;
    };
    expect(await all('en')).toEqual(['Bolt', 'Counter', 'guest', 'Lift']);
    expect(await all('de')).toEqual(['Aufzug', 'Bolt', 'Gast', 'Tresen']);
    const search = async (text: string) => (await listGlossary(ctx, { search: text, limit: 10 })).items.length;
    expect([await search('5%'), await search('TRESEN'), await search('what'), await search('%%')]).toEqual([
      1, 1, 3, 0,
    ]);
    expect(await failureOf(listGlossary(ctx, { cursor: 'x', limit: 1 }))).toMatchObject({ code: 'INPUT_INVALID' });
    expect((await listGlossary(await here.theirs.ctxFor('admin'), { limit: 10 })).items).toEqual([]);
  });

  it('changes and goes', async () => {
    const ctx = await here.ours.ctxFor('admin');
    const input = { id: v7(), term: { en: 'Welcome' }, meaning: { en: 'A word' }, avoid: null };
    await createGlossaryTerm(ctx, input);
    expect(await updateGlossaryTerm(ctx, { ...input, avoid: { en: 'Hi' }, revision: 1 })).toMatchObject({
      revision: 2,
    });
    expect(await failureOf(removeGlossaryTerm(ctx, { id: input.id, revision: 1 }))).toMatchObject({
      code: 'REVISION_STALE',
    });
    await removeGlossaryTerm(ctx, { id: input.id, revision: 2 });
    expect((await listGlossary(ctx, { search: 'A word', limit: 10 })).items).toEqual([]);
  });
});
