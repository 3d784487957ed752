import { guidelineVersion } from '@concord/db/schema/standards';
import { withTenant } from '@concord/db/tenant';
import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { uploaded } from '../test/audit-fixture.ts';
import { failureOf } from '../test/failure-of.ts';
import { published, written } from '../test/guideline-fixture.ts';
import { world } from '../test/world.ts';
import { readPhoto } from '../photos/read-photo.ts';
import { approveGuideline } from './approve-guideline.ts';
import { createGuideline } from './create-guideline.ts';
import { discardDraft } from './discard-draft.ts';
import { getGuidelineDraft } from './get-guideline-draft.ts';
import { getGuidelineVersion } from './get-guideline-version.ts';
import { getGuideline } from './get-guideline.ts';
import { listGuidelineVersions } from './list-guideline-versions.ts';
import { listGuidelines } from './list-guidelines.ts';
import { publishGuideline } from './publish-guideline.ts';
import { retireGuideline } from './retire-guideline.ts';
import { sendBackGuideline } from './send-back-guideline.ts';
import { setGuidelineDates } from './set-guideline-dates.ts';
import { submitGuideline } from './submit-guideline.ts';
import { updateGuideline } from './update-guideline.ts';

const here = world();
const ctxFor = (role: Parameters<typeof here.ours.ctxFor>[0]) => here.ours.ctxFor(role);

describe('a draft beside a published version', () => {
  it('changes nothing that others see until it is published', async () => {
    const ctx = await ctxFor('standards_manager');
    const one = await published(here.ours, ctx);
    const next = { ...one, title: { en: 'Greet within five seconds' } };
    const { revision } = await updateGuideline(ctx, next);

    const viewer = await ctxFor('viewer');
    const seen = await getGuideline(viewer, { id: one.id });
    expect(seen).toMatchObject({ title: one.title, status: 'published', version: 1, draft: null });
    expect(await failureOf(getGuidelineDraft(viewer, { id: one.id }))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await listGuidelines(viewer, { search: 'five seconds', limit: 9 })).items).toEqual([]);
    expect((await listGuidelines(viewer, { status: 'draft', limit: 9 })).items).toEqual([]);
    expect((await getGuideline(ctx, { id: one.id })).draft).toMatchObject({
      state: 'draft',
      content: { title: next.title },
    });
    const { items } = await listGuidelines(ctx, { status: 'draft', search: one.key, limit: 9 });
    expect(items).toMatchObject([{ id: one.id, status: 'published', draft: 'draft' }]);

    const changeNote = { en: 'Five seconds, not ten' };
    await publishGuideline(ctx, { id: one.id, revision, changeNote });
    expect(await getGuideline(viewer, { id: one.id })).toMatchObject({ title: next.title, version: 2 });
    expect(await getGuidelineVersion(viewer, { id: one.id, version: 1 })).toMatchObject({ title: one.title });
    expect(await listGuidelineVersions(viewer, { id: one.id })).toMatchObject([
      { version: 2, changeNote, minor: false, publishedBy: { name: 'standards_manager' }, submittedBy: null },
      { version: 1, changeNote: null },
    ]);
  });

  it('is none when it says what the version says, and can be thrown away', async () => {
    const ctx = await ctxFor('standards_manager');
    const one = await published(here.ours, ctx, { contributingIds: [here.ours.departments.facilities] });
    const same = await updateGuideline(ctx, one);
    expect((await getGuideline(ctx, { id: one.id })).draft).toMatchObject({ state: null });
    expect(await failureOf(publishGuideline(ctx, { id: one.id, revision: same.revision }))).toEqual({
      code: 'STATE_FORBIDS',
      details: { status: 'published' },
    });
    expect(await failureOf(getGuidelineDraft(ctx, { id: one.id }))).toMatchObject({ details: { what: 'draft' } });
    const { revision } = await updateGuideline(ctx, { ...one, chapter: 'sound', revision: same.revision });
    expect(await discardDraft(ctx, { id: one.id, revision })).toMatchObject({ status: 'published' });
    expect((await getGuideline(ctx, { id: one.id })).draft).toMatchObject({
      state: null,
      content: { chapter: 'practices' },
    });
  });

  it('is kept apart by whoever published first', async () => {
    const ctx = await ctxFor('standards_manager');
    const one = await published(here.ours, ctx);
    const { revision } = await updateGuideline(ctx, { ...one, chapter: 'sight' });
    const tries = await Promise.allSettled(
      Array.from({ length: 6 }, () => publishGuideline(ctx, { id: one.id, revision })),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await listGuidelineVersions(ctx, { id: one.id })).toHaveLength(2);
  });
});

describe('versions', () => {
  it('cannot be changed or deleted, whoever asks the database', async () => {
    const ctx = await ctxFor('admin');
    const { id } = await published(here.ours, ctx);
    const one = and(eq(guidelineVersion.orgId, here.ours.orgId), eq(guidelineVersion.guidelineId, id));
    const change = withTenant(ctx.db, here.ours.orgId, (tx) =>
      tx.update(guidelineVersion).set({ minor: true }).where(one),
    );
    await expect(change).rejects.toMatchObject({ cause: { code: '42501' } });
    const removal = withTenant(ctx.db, here.ours.orgId, (tx) => tx.delete(guidelineVersion).where(one));
    await expect(removal).rejects.toMatchObject({ cause: { code: '42501' } });
  });

  it('show their pictures to whoever sees the guideline, those of drafts only to writers', async () => {
    const ctx = await ctxFor('standards_manager');
    const [good, bad, next] = [
      await uploaded(here.ours, 'admin'),
      await uploaded(here.ours, 'admin'),
      await uploaded(here.ours, 'admin'),
    ];
    const pictures = [
      { id: v7(), side: 'do' as const, photoId: good, caption: { en: 'So' } },
      { id: v7(), side: 'dont' as const, photoId: bad, caption: null },
    ];
    const one = await published(here.ours, ctx, { pictures });
    const { revision } = await updateGuideline(ctx, { ...one, pictures: [{ ...pictures[0]!, photoId: next }] });
    const auditor = await ctxFor('auditor');
    const reads = (id: string) => failureOf(readPhoto(auditor, { id, size: 'thumb' })).then(({ code }) => code);
    // The bytes of these rows are nowhere: that a photo is missing says that its row was found.
    expect(await Promise.all([reads(good), reads(bad), reads(next)])).toEqual([
      'PHOTO_MISSING',
      'PHOTO_MISSING',
      'NOT_FOUND',
    ]);
    await publishGuideline(ctx, { id: one.id, revision });
    expect(await Promise.all([reads(bad), reads(next)])).toEqual(['PHOTO_MISSING', 'PHOTO_MISSING']);
  });

  it('are neither changed nor retired by a writer who does not reach all regions in which they hold', async () => {
    const { regions } = here.ours;
    const whole = await ctxFor('standards_manager');
    const access = { ...whole.actor.access, regions: new Set([regions.north]), locations: new Set<string>() };
    const bound = { ...whole, actor: { ...whole.actor, access } };
    const one = await published(here.ours, whole, { regionIds: [regions.south, regions.north] });
    const { id, revision } = one;
    const refused = { code: 'NOT_FOUND', details: { what: 'region' } };
    expect(await failureOf(updateGuideline(bound, { ...one, regionIds: [regions.north] }))).toEqual(refused);
    expect(await failureOf(retireGuideline(bound, { id, revision }))).toEqual(refused);
    const dates = { reviewOn: null, acknowledgeBy: null };
    expect(await failureOf(setGuidelineDates(bound, { id, revision, ...dates }))).toEqual(refused);
    const own = await published(here.ours, whole, { regionIds: [regions.north] });
    expect(await retireGuideline(bound, { id: own.id, revision: own.revision })).toMatchObject({ status: 'retired' });
  });

  it("name no region outside the reader's reach", async () => {
    const { regions } = here.ours;
    const one = await published(here.ours, await ctxFor('admin'), { regionIds: [regions.south, regions.north] });
    const shown = await getGuidelineVersion(await ctxFor('region_manager'), { id: one.id, version: 1 });
    expect([shown.regions, shown.otherRegions]).toEqual([[{ id: regions.north, name: 'North' }], 1]);
    expect(JSON.stringify(shown)).not.toContain(regions.south);
  });
});

describe('a review', () => {
  async function submitted() {
    const ctx = await ctxFor('standards_manager');
    const input = written(here.ours);
    await createGuideline(ctx, input);
    const asked = { reviewerId: here.ours.members.admin, changeNote: { en: 'First' }, acknowledgeBy: '2026-04-01' };
    const { revision } = await submitGuideline(ctx, { id: input.id, revision: 1, ...asked });
    return { ctx, input, revision };
  }

  it('publishes with what was proposed, by another than the author', async () => {
    const { ctx, input, revision } = await submitted();
    const { id } = input;
    expect(await getGuideline(ctx, { id })).toMatchObject({ status: 'review', draft: { reviewer: { name: 'admin' } } });
    expect(await failureOf(publishGuideline(ctx, { id, revision }))).toMatchObject({ details: { status: 'review' } });
    expect(await failureOf(approveGuideline(ctx, { id, revision }))).toMatchObject({ code: 'VERIFY_OWN_WORK' });
    const reviewer = await ctxFor('admin');
    expect(await approveGuideline(reviewer, { id, revision })).toMatchObject({ version: 1, status: 'published' });
    expect(await listGuidelineVersions(ctx, { id })).toMatchObject([
      { changeNote: { en: 'First' }, publishedBy: { name: 'admin' }, submittedBy: { name: 'standards_manager' } },
    ]);
    expect((await getGuideline(ctx, { id })).acknowledgeBy).toBe('2026-04-01');
    const kinds = here.ours.jobs.map(({ payload }) => payload.kind);
    expect(kinds).toEqual(
      expect.arrayContaining(['guideline_review_asked', 'guideline_published', 'guideline_approved']),
    );
  });

  it('goes back with a reason, and begins anew when somebody writes on', async () => {
    const { ctx, input, revision } = await submitted();
    const { id } = input;
    const reviewer = await ctxFor('admin');
    const back = await sendBackGuideline(reviewer, { id, revision, reason: 'How is this measured?' });
    expect(back.status).toBe('draft');
    expect((await getGuideline(ctx, { id })).draft).toMatchObject({
      sentBack: { reason: 'How is this measured?', by: { name: 'admin' } },
    });
    expect(await failureOf(approveGuideline(reviewer, { id, revision: back.revision }))).toMatchObject({
      code: 'STATE_FORBIDS',
    });
    const again = await submitGuideline(ctx, { id, revision: back.revision, reviewerId: here.ours.members.admin });
    const saved = await updateGuideline(ctx, { ...input, revision: again.revision });
    expect(await getGuideline(ctx, { id })).toMatchObject({ status: 'draft' });
    expect(await failureOf(approveGuideline(reviewer, { id, revision: again.revision }))).toEqual({
      code: 'REVISION_STALE',
      details: { current: saved.revision },
    });
  });

  it('is asked of somebody who could approve it, and not of oneself', async () => {
    const ctx = await ctxFor('standards_manager');
    const input = written(here.ours);
    await createGuideline(ctx, input);
    const ask = (reviewerId: string) => failureOf(submitGuideline(ctx, { id: input.id, revision: 1, reviewerId }));
    const { members } = here.ours;
    expect(await ask(members.standards_manager)).toMatchObject({ code: 'VERIFY_OWN_WORK' });
    expect(await ask(members.viewer)).toMatchObject({ code: 'NOT_ALLOWED', details: { who: 'reviewer' } });
    expect(await ask(v7())).toMatchObject({ code: 'NOT_FOUND', details: { what: 'reviewer' } });
  });
});

describe('links, dates and languages', () => {
  it('refuses what is not of the brand, by its name', async () => {
    const ctx = await ctxFor('admin');
    const refused = (over: object) => failureOf(createGuideline(ctx, written(here.ours, over)));
    const { theirs } = here;
    expect(await refused({ contributingIds: [theirs.departments.service] })).toMatchObject({
      details: { what: 'department' },
    });
    expect(await refused({ regionIds: [theirs.regions.north] })).toMatchObject({ details: { what: 'region' } });
    expect(await refused({ touchpointIds: [v7()] })).toMatchObject({ details: { what: 'touchpoint' } });
    expect(await refused({ phaseIds: [v7()] })).toMatchObject({ details: { what: 'phase' } });
    expect(await refused({ personaIds: [v7()] })).toMatchObject({ details: { what: 'persona' } });
    expect(await refused({ emotionIds: [v7()] })).toMatchObject({ details: { what: 'emotion' } });
    const picture = { id: v7(), side: 'do', photoId: v7(), caption: null };
    expect(await refused({ pictures: [picture] })).toMatchObject({ details: { what: 'photo' } });
  });

  it('finds what lacks a language, what is due for a review and what holds in a region', async () => {
    const ctx = await ctxFor('admin');
    const mark = v7();
    const whole = { title: { en: mark, de: mark }, statement: { en: 'a', de: 'b' } };
    const { regions } = here.ours;
    const photoId = await uploaded(here.ours, 'admin');
    const half = { ...whole, pictures: [{ id: v7(), side: 'do' as const, photoId, caption: { en: 'Only English' } }] };
    await published(here.ours, ctx, { ...whole, key: `a-${mark.slice(-12)}`, reviewOn: '2026-03-02' });
    await published(here.ours, ctx, { ...half, key: `b-${mark.slice(-12)}`, regionIds: [regions.south] });
    const found = async (over: object) =>
      (await listGuidelines(ctx, { search: mark, limit: 9, ...over })).items.map(({ key }) => key[0]).join('');
    expect(await found({})).toBe('ab');
    expect([await found({ missing: 'de' }), await found({ missing: '*' }), await found({ missing: 'en' })]).toEqual([
      'b',
      'b',
      '',
    ]);
    expect(await found({ reviewDue: true })).toBe('a');
    expect([await found({ regionId: regions.north }), await found({ regionId: regions.country })]).toEqual(['a', 'ab']);
    const [item] = (await listGuidelines(ctx, { search: mark, missing: 'de', limit: 9 })).items;
    expect(item).toMatchObject({ missing: ['de'], reviewDue: false });
  });

  it('moves its dates without a version, and asks for the reminder of the new day', async () => {
    const ctx = await ctxFor('admin');
    const { id, revision } = await published(here.ours, ctx);
    const before = here.ours.jobs.length;
    await setGuidelineDates(ctx, { id, revision, reviewOn: '2027-01-15', acknowledgeBy: '2026-05-01' });
    expect(await getGuideline(ctx, { id })).toMatchObject({
      reviewOn: '2027-01-15',
      acknowledgeBy: '2026-05-01',
      version: 1,
    });
    const kinds = here.ours.jobs.slice(before).map(({ payload }) => payload.kind);
    expect(kinds).toEqual(expect.arrayContaining(['guideline_review_due', 'guideline_acknowledge_due']));
    const retired = await retireGuideline(ctx, { id, revision: revision + 1 });
    const late = { id, revision: retired.revision, reviewOn: null, acknowledgeBy: null };
    expect(await failureOf(setGuidelineDates(ctx, late))).toMatchObject({ code: 'STATE_FORBIDS' });
  });
});
