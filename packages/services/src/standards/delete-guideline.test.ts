import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { createChecklist } from '../checklists/create-checklist.ts';
import { saveRollout } from '../rollouts/save-rollout.ts';
import { definition } from '../test/definition.ts';
import { failureOf } from '../test/failure-of.ts';
import { published, written } from '../test/guideline-fixture.ts';
import { world } from '../test/world.ts';
import { createGuideline } from './create-guideline.ts';
import { deleteGuideline } from './delete-guideline.ts';
import { getGuideline } from './get-guideline.ts';
import { submitGuideline } from './submit-guideline.ts';

const here = world();

it('removes a draft with its links and its plan, once, and its key is free again', async () => {
  const ctx = await here.ours.ctxFor('standards_manager');
  const draft = written(here.ours, { contributingIds: [here.ours.departments.facilities] });
  await createGuideline(ctx, draft);
  const plan = {
    why: { en: 'Because' },
    affected: null,
    training: null,
    messages: [],
    startsOn: null,
    completeBy: null,
  };
  await saveRollout(ctx, { id: draft.id, revision: 0, ...plan });
  expect(await failureOf(deleteGuideline(ctx, { id: draft.id, revision: 9 }))).toMatchObject({
    code: 'REVISION_STALE',
  });
  expect(await failureOf(deleteGuideline(await here.theirs.ctxFor('admin'), { id: draft.id, revision: 1 }))).toEqual({
    code: 'NOT_FOUND',
    details: { what: 'guideline' },
  });
  await deleteGuideline(ctx, { id: draft.id, revision: 1 });
  expect(await failureOf(getGuideline(ctx, { id: draft.id }))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await createGuideline(ctx, { ...draft, id: v7() })).toMatchObject({ revision: 1 });
});

it('leaves what was published, what is in review and what others refer to', async () => {
  const ctx = await here.ours.ctxFor('standards_manager');
  const one = await published(here.ours, ctx);
  expect(await failureOf(deleteGuideline(ctx, { id: one.id, revision: one.revision }))).toEqual({
    code: 'STATE_FORBIDS',
    details: { status: 'published' },
  });
  const reviewed = written(here.ours);
  await createGuideline(ctx, reviewed);
  const { actor } = await here.ours.ctxFor('admin');
  await submitGuideline(ctx, { id: reviewed.id, revision: 1, reviewerId: actor.memberId });
  expect(await failureOf(deleteGuideline(ctx, { id: reviewed.id, revision: 2 }))).toMatchObject({
    code: 'STATE_FORBIDS',
  });
  const asked = written(here.ours);
  await createGuideline(ctx, asked);
  const made = definition(`c-${v7()}`);
  const question = made.sections[0]?.questions[0];
  if (question) question.guideline = asked.key;
  await createChecklist(ctx, { id: v7(), definition: { ...made } });
  expect(await failureOf(deleteGuideline(ctx, { id: asked.id, revision: 1 }))).toEqual({
    code: 'IN_USE',
    details: { what: 'guideline', by: 'checklist' },
  });
});
