import { CreateGuidelineInput } from '@concord/domain/guideline';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { getGuideline } from '../standards/get-guideline.ts';
import { failureOf } from '../test/failure-of.ts';
import { world } from '../test/world.ts';
import { addFromStarter } from './add-from-starter.ts';
import { listStarterSets } from './list-starter-sets.ts';
import { STARTER_SETS } from './starter-sets.ts';

const here = world();

it('has a set for each sense, each phase and the website, each text in five languages, no key twice', () => {
  const items = STARTER_SETS.flatMap((set) => set.items);
  expect(STARTER_SETS.map(({ key }) => key)).toHaveLength(15);
  expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  for (const { key, chapter, title, statement } of items) {
    expect([key, Object.keys(title), Object.keys(statement)]).toEqual([key, FIVE, FIVE]);
    expect(new Set(Object.values(statement)).size).toBe(5);
    const rest = { id: v7(), departmentId: v7(), rationale: null, pictureId: null };
    expect(CreateGuidelineInput.safeParse({ ...rest, key, chapter, title, statement }).success).toBe(true);
  }
});
const FIVE = ['en', 'de', 'fr', 'hu', 'ar'];

it("makes drafts in the brand's languages, once", async () => {
  const ctx = await here.ours.ctxFor('standards_manager');
  const items = ['starter-sight-light', 'starter-forms-needed'].map((key) => ({ id: v7(), key }));
  const departmentId = here.ours.departments.facilities;
  const ids = items.map(({ id }) => id);
  expect(await addFromStarter(ctx, { departmentId, items })).toEqual({ added: ids, present: [] });
  expect(await addFromStarter(ctx, { departmentId, items })).toEqual({ added: ids, present: [] });
  const made = await getGuideline(ctx, { id: ids[0] ?? '' });
  expect(made).toMatchObject({ status: 'draft', chapter: 'sight', key: 'starter-sight-light' });
  expect(Object.keys(made.title)).toEqual(['de', 'en']);
  const others = items.map(({ key }) => ({ id: v7(), key }));
  expect(await addFromStarter(ctx, { departmentId, items: others })).toEqual({
    added: [],
    present: ['starter-sight-light', 'starter-forms-needed'],
  });
  const [sight] = await listStarterSets(ctx);
  expect(sight?.items.filter(({ present }) => present).map(({ key }) => key)).toEqual(['starter-sight-light']);
});

it('refuses what is no starter, and who may not write', async () => {
  const ctx = await here.ours.ctxFor('admin');
  const departmentId = here.ours.departments.service;
  const unknown = addFromStarter(ctx, { departmentId, items: [{ id: v7(), key: 'starter-nothing' }] });
  expect(await failureOf(unknown)).toEqual({ code: 'NOT_FOUND', details: { what: 'starter', key: 'starter-nothing' } });
  expect(await failureOf(listStarterSets(await here.ours.ctxFor('viewer')))).toMatchObject({ code: 'NOT_ALLOWED' });
});
