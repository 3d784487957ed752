import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { acknowledge } from '../acknowledgements/acknowledge.ts';
import { retireGuideline } from '../standards/retire-guideline.ts';
import { failureOf } from '../test/failure-of.ts';
import { published } from '../test/guideline-fixture.ts';
import { world } from '../test/world.ts';
import { getRollout } from './get-rollout.ts';
import { saveRollout } from './save-rollout.ts';

const here = world();
const plan = (id: string, revision: number, over: object = {}) => ({
  ...{ id, revision, why: { en: 'Guests feel seen' }, affected: null, training: null },
  messages: [
    { id: v7(), personaId: null, channel: 'meeting' as const, text: { en: 'Say hello' }, plannedOn: '2026-03-10' },
  ],
  ...{ startsOn: '2026-03-05', completeBy: null, ...over },
});

it('is one plan for each guideline, and never overwritten unseen', async () => {
  const ctx = await here.ours.ctxFor('standards_manager');
  const { id } = await published(here.ours, ctx);
  expect((await getRollout(ctx, { id })).plan).toMatchObject({ revision: 0, messages: [] });
  const input = plan(id, 0);
  expect(await saveRollout(ctx, input)).toEqual({ id, revision: 1 });
  expect(await failureOf(saveRollout(ctx, plan(id, 0)))).toEqual({ code: 'REVISION_STALE', details: { current: 1 } });
  const { id: _id, ...kept } = input;
  expect((await getRollout(ctx, { id })).plan).toEqual({ ...kept, revision: 1 });
  const tries = await Promise.allSettled(Array.from({ length: 5 }, () => saveRollout(ctx, plan(id, 1))));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

it('shows how far it has come in the reach of whoever looks', async () => {
  const admin = await here.ours.ctxFor('admin');
  const { id } = await published(here.ours, admin);
  await acknowledge(await here.ours.ctxFor('location_manager'), { guidelineId: id, version: 1, locationIds: null });
  expect((await getRollout(admin, { id })).acknowledged).toEqual({ asked: 2, given: 1, share: 0.5 });
  const region = await getRollout(await here.ours.ctxFor('region_manager'), { id });
  expect(region.acknowledged).toEqual({ asked: 1, given: 1, share: 1 });
  expect(region.compliance.questions).toEqual([]);
});

it('refuses a persona of nobody, a retired guideline and who may not write', async () => {
  const ctx = await here.ours.ctxFor('admin');
  const { id, revision } = await published(here.ours, ctx);
  const [message] = plan(id, 0).messages;
  const strange = plan(id, 0, { messages: [{ ...message, personaId: v7() }] });
  expect(await failureOf(saveRollout(ctx, strange))).toMatchObject({ details: { what: 'persona' } });
  expect(await failureOf(saveRollout(await here.ours.ctxFor('viewer'), plan(id, 0)))).toMatchObject({
    code: 'NOT_ALLOWED',
  });
  await retireGuideline(ctx, { id, revision });
  expect(await failureOf(saveRollout(ctx, plan(id, 0)))).toMatchObject({ code: 'STATE_FORBIDS' });
});
