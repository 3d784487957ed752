import type { CreateGuidelineInput } from '@concord/domain/guideline';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../test/failure-of.ts';
import { written } from '../test/guideline-fixture.ts';
import { world } from '../test/world.ts';
import { createGuideline } from './create-guideline.ts';
import { getGuideline } from './get-guideline.ts';
import { listGuidelines } from './list-guidelines.ts';
import { publishGuideline } from './publish-guideline.ts';
import { retireGuideline } from './retire-guideline.ts';
import { updateGuideline } from './update-guideline.ts';

const here = world();

const guideline = (over: Partial<CreateGuidelineInput> = {}) => written(here.ours, over);

describe('creating a guideline', () => {
  it('succeeds again with the same content and refuses other content under the id', async () => {
    const ctx = await here.ours.ctxFor('standards_manager');
    const input = guideline({ title: { de: 'b', en: 'a' } });
    expect(await createGuideline(ctx, input)).toEqual({ id: input.id, revision: 1 });
    const again = { ...input, title: { en: 'a', de: 'b' } };
    expect(await createGuideline(ctx, again)).toEqual({ id: input.id, revision: 1 });
    expect(await failureOf(createGuideline(ctx, { ...input, chapter: 'sound' }))).toMatchObject({ code: 'ID_TAKEN' });
    expect(await failureOf(createGuideline(ctx, { ...input, id: v7() }))).toMatchObject({ code: 'KEY_TAKEN' });
  });

  it('writes the audit log once, not at the resend', async () => {
    const ctx = await here.ours.ctxFor('standards_manager');
    const before = here.ours.jobs.length;
    const input = guideline();
    await createGuideline(ctx, input);
    await createGuideline(ctx, input);
    expect(here.ours.jobs.slice(before).map((job) => job.queue)).toEqual(['seal-audit-log']);
  });

  it("takes an id and key that another brand has, and sees nothing of that brand's", async () => {
    const input = guideline();
    await createGuideline(await here.ours.ctxFor('admin'), input);
    const theirs = await here.theirs.ctxFor('admin');
    expect(await failureOf(getGuideline(theirs, { id: input.id }))).toEqual({
      code: 'NOT_FOUND',
      details: { what: 'guideline' },
    });
    expect(await failureOf(createGuideline(theirs, input))).toEqual({
      code: 'NOT_FOUND',
      details: { what: 'department' },
    });
    const own = { ...input, departmentId: here.theirs.departments.service, title: { en: 'Theirs' } };
    await createGuideline(theirs, own);
    expect((await getGuideline(theirs, { id: input.id })).title).toEqual({ en: 'Theirs' });
    expect((await getGuideline(await here.ours.ctxFor('admin'), { id: input.id })).title).toEqual(input.title);
  });

  it('refuses a picture of nobody, text no database holds, and roles without the right', async () => {
    const ctx = await here.ours.ctxFor('admin');
    expect(await failureOf(createGuideline(ctx, guideline({ pictureId: v7() })))).toEqual({
      code: 'NOT_FOUND',
      details: { what: 'photo' },
    });
    for (const text of ['a\u0000b', '\ud800']) {
      const input = guideline({ statement: { en: text } });
      expect(await failureOf(createGuideline(ctx, input))).toMatchObject({ code: 'INPUT_INVALID' });
    }
    for (const role of ['viewer', 'auditor', 'department_owner', 'location_manager', 'region_manager'] as const) {
      const other = await here.ours.ctxFor(role);
      expect(await failureOf(createGuideline(other, guideline()))).toMatchObject({ code: 'NOT_ALLOWED' });
    }
  });
});

describe('changing a guideline', () => {
  it('counts revisions and refuses a change made on an old one', async () => {
    const ctx = await here.ours.ctxFor('standards_manager');
    const input = guideline();
    await createGuideline(ctx, input);
    const change = { ...input, title: { en: 'New' }, revision: 1 };
    expect(await updateGuideline(ctx, change)).toEqual({ id: input.id, revision: 2 });
    expect(await failureOf(updateGuideline(ctx, change))).toEqual({ code: 'REVISION_STALE', details: { current: 2 } });
    expect(await failureOf(publishGuideline(ctx, { id: input.id, revision: 1 }))).toMatchObject({
      code: 'REVISION_STALE',
    });
    expect((await getGuideline(ctx, { id: input.id })).title).toEqual({ en: 'New' });
  });

  it('lets exactly one of many simultaneous changes through', async () => {
    const ctx = await here.ours.ctxFor('standards_manager');
    const input = guideline();
    await createGuideline(ctx, input);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, (_, n) => updateGuideline(ctx, { ...input, title: { en: `n${n}` }, revision: 1 })),
    );
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    expect((await getGuideline(ctx, { id: input.id })).revision).toBe(2);
  });

  it('goes draft → published → retired and no other way', async () => {
    const ctx = await here.ours.ctxFor('standards_manager');
    const input = guideline();
    const { id } = input;
    await createGuideline(ctx, input);
    expect(await failureOf(retireGuideline(ctx, { id, revision: 1 }))).toEqual({
      code: 'STATE_FORBIDS',
      details: { status: 'draft' },
    });
    expect(await publishGuideline(ctx, { id, revision: 1 })).toEqual({
      id,
      status: 'published',
      revision: 2,
      version: 1,
    });
    const renamed = { ...input, key: `other-${v7()}`, revision: 2 };
    expect(await failureOf(updateGuideline(ctx, renamed))).toMatchObject({ code: 'STATE_FORBIDS' });
    expect(await retireGuideline(ctx, { id, revision: 2 })).toMatchObject({ status: 'retired' });
    expect(await failureOf(updateGuideline(ctx, { ...input, revision: 3 }))).toMatchObject({ code: 'STATE_FORBIDS' });
  });

  it('refuses the key of another guideline', async () => {
    const ctx = await here.ours.ctxFor('standards_manager');
    const [one, two] = [guideline(), guideline()];
    await createGuideline(ctx, one);
    await createGuideline(ctx, two);
    expect(await failureOf(updateGuideline(ctx, { ...two, key: one.key, revision: 1 }))).toMatchObject({
      code: 'KEY_TAKEN',
    });
  });
});

describe('the library', () => {
  it('hides drafts from those who may not write them', async () => {
    const input = guideline();
    await createGuideline(await here.ours.ctxFor('admin'), input);
    const viewer = await here.ours.ctxFor('viewer');
    expect(await failureOf(getGuideline(viewer, { id: input.id }))).toMatchObject({ code: 'NOT_FOUND' });
    const listed = await listGuidelines(viewer, { search: input.key, limit: 50 });
    expect(listed.items).toEqual([]);
  });

  it('pages through everything once, and finds text in any language with % and _ as they are', async () => {
    const ctx = await here.theirs.ctxFor('admin');
    const departmentId = here.theirs.departments.service;
    const made = Array.from({ length: 7 }, (_, n) =>
      guideline({ departmentId, key: `page-${n}`, title: { hu: `Tíz %_ ${n}` } }),
    );
    for (const input of made) await createGuideline(ctx, input);
    const seen: string[] = [];
    for (let cursor: string | null = null, more = true; more;) {
      const page: Awaited<ReturnType<typeof listGuidelines>> = await listGuidelines(ctx, {
        search: 'tíz %_',
        cursor,
        limit: 3,
      });
      seen.push(...page.items.map((item) => item.key));
      cursor = page.nextCursor;
      more = cursor !== null;
    }
    expect(seen).toEqual(made.map((input) => input.key));
    expect((await listGuidelines(ctx, { search: 'tíz__', limit: 3 })).items).toEqual([]);
  });

  it('refuses a cursor it did not make', async () => {
    const ctx = await here.ours.ctxFor('admin');
    for (const cursor of [
      'x',
      Buffer.from('["a"]').toString('base64url'),
      Buffer.from('[{},1]').toString('base64url'),
    ]) {
      expect(await failureOf(listGuidelines(ctx, { cursor, limit: 3 }))).toMatchObject({ code: 'INPUT_INVALID' });
    }
  });
});
