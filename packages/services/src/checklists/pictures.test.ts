import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { readPhoto } from '../photos/read-photo.ts';
import { storePhoto } from '../photos/store-photo.ts';
import { definition } from '../test/definition.ts';
import { failureOf } from '../test/failure-of.ts';
import { world } from '../test/world.ts';
import { createChecklist } from './create-checklist.ts';
import { exportForm } from './export-form.ts';
import { getChecklist } from './get-checklist.ts';
import { getVersion } from './get-version.ts';
import { publishChecklist } from './publish-checklist.ts';
import { saveDraft } from './save-draft.ts';

const here = world();
const words = { pass: { en: 'Pass' }, fail: { en: 'Fail' }, notApplicable: { en: 'N/A' } };

/** A picture that the member of the role uploaded. */
async function upload(role: 'standards_manager' | 'auditor' | 'location_manager', brand = here.ours): Promise<string> {
  const bytes = await sharp({ create: { width: 12, height: 8, channels: 3, background: '#806040' } })
    .png()
    .toBuffer();
  const id = v7();
  await storePhoto(await brand.ctxFor(role), { id, bytes, sha256: createHash('sha256').update(bytes).digest('hex') });
  return id;
}

type Picture = { id: string; photo?: string; file?: string; alt?: Record<string, string> };

function withPictures(key: string, pictures: Picture[]) {
  const made = definition(key);
  const question = made.sections[0]?.questions[0];
  if (question) question.pictures = pictures;
  return { ...made };
}

async function made(pictures: Picture[], brand = here.ours) {
  const ctx = await brand.ctxFor('standards_manager');
  const [id, key] = [v7(), `c-${v7()}`];
  const { problems } = await createChecklist(ctx, { id, definition: withPictures(key, pictures) });
  return { ctx, id, key, problems };
}

const sees = async (role: Parameters<typeof here.ours.ctxFor>[0], id: string, brand = here.ours) => {
  const outcome = await readPhoto(await brand.ctxFor(role), { id, size: 'thumb' }).then(
    () => 'OK',
    (error: { code: string }) => error.code,
  );
  return outcome;
};

describe('pictures of questions', () => {
  it('are seen by writers as long as they are a draft, and by everybody once a version shows them', async () => {
    const photo = await upload('standards_manager');
    const { ctx, id, problems } = await made([{ id: 'picture-1', photo, alt: { en: 'A clean door' } }]);
    expect(problems).toEqual([]);
    expect(await sees('admin', photo)).toBe('OK');
    expect(await sees('auditor', photo)).toBe('NOT_FOUND');
    await publishChecklist(ctx, { id, baseRevision: 1, versionId: v7() });
    for (const role of ['auditor', 'location_manager', 'department_owner', 'viewer'] as const) {
      expect([role, await sees(role, photo)]).toEqual([role, 'OK']);
    }
    expect(await sees('admin', photo, here.theirs)).toBe('NOT_FOUND');
  });

  it('stay with the version that shows them, also when the draft lets go of them', async () => {
    const photo = await upload('standards_manager');
    const { ctx, id, key } = await made([{ id: 'picture-1', photo }]);
    const versionId = v7();
    await publishChecklist(ctx, { id, baseRevision: 1, versionId });
    await saveDraft(ctx, { id, definition: { ...definition(key) }, baseRevision: 1 });
    const version = await getVersion(await here.ours.ctxFor('auditor'), { id: versionId });
    expect(JSON.stringify(version.definition)).toContain(photo);
    expect(await sees('auditor', photo)).toBe('OK');
  });

  it('keep a checklist from being published while a file is still to be added', async () => {
    const { ctx, id, key, problems } = await made([{ id: 'picture-1', file: 'hands.jpg' }]);
    const path = ['sections', 0, 'questions', 0, 'pictures', 0];
    const missing = { path, code: 'PICTURE_MISSING', params: { file: 'hands.jpg' } };
    expect(problems).toEqual([missing]);
    expect((await getChecklist(ctx, { id })).problems).toEqual([missing]);
    expect(await failureOf(publishChecklist(ctx, { id, baseRevision: 1, versionId: v7() }))).toMatchObject({
      code: 'CHECKLIST_INVALID',
      details: { problems: [missing] },
    });
    const photo = await upload('standards_manager');
    const added = withPictures(key, [{ id: 'picture-1', file: 'hands.jpg', photo }]);
    expect(await saveDraft(ctx, { id, definition: added, baseRevision: 1 })).toMatchObject({ problems: [] });
    expect(await publishChecklist(ctx, { id, baseRevision: 2, versionId: v7() })).toMatchObject({ version: 1 });
  });

  it("are not another brand's, and naming one shows it to nobody", async () => {
    const theirs = await upload('standards_manager', here.theirs);
    const { ctx, id, problems } = await made([{ id: 'picture-1', photo: theirs, file: 'a.jpg' }]);
    const path = ['sections', 0, 'questions', 0, 'pictures', 0];
    expect(problems).toEqual([{ path, code: 'PICTURE_UNKNOWN', params: { photo: theirs, file: 'a.jpg' } }]);
    expect(await failureOf(publishChecklist(ctx, { id, baseRevision: 1, versionId: v7() }))).toMatchObject({
      code: 'CHECKLIST_INVALID',
    });
    expect(await sees('admin', theirs)).toBe('NOT_FOUND');
  });

  it('take any JSON in a draft', async () => {
    const ctx = await here.ours.ctxFor('standards_manager');
    for (const pictures of [
      'none',
      [null, 7, { photo: 'x' }, { id: 'a', photo: "'; drop table photo" }],
      { photo: {} },
    ]) {
      const broken = { ...definition(`c-${v7()}`), sections: [{ questions: [{ pictures }] }] };
      const { problems } = await createChecklist(ctx, { id: v7(), definition: broken });
      expect(problems.length).toBeGreaterThan(0);
    }
  });

  it('go out with the form under names of their own', async () => {
    const [one, two] = [await upload('standards_manager'), await upload('standards_manager')];
    const { ctx, id } = await made([
      { id: 'a', photo: one, file: 'same.jpg' },
      { id: 'b', photo: two, file: 'same.jpg' },
    ]);
    const { pictures, notes, sheets } = await exportForm(ctx, { id, words });
    expect(pictures).toEqual([
      { file: 'greeted-1.webp', photo: one },
      { file: 'greeted-2.webp', photo: two },
    ]);
    expect(notes.map(({ code }) => code)).toContain('WRITTEN_PICTURES');
    expect(sheets[0]?.rows.flat()).toContain('greeted-1.webp');
  });
});
