import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { createGuideline } from '../standards/create-guideline.ts';
import { failureOf } from '../test/failure-of.ts';
import { bombPng, gif, html, pdf, svg } from '../test/hostile-images.ts';
import { world } from '../test/world.ts';
import { readPhoto } from './read-photo.ts';
import { MAX_PHOTO_BYTES, storePhoto } from './store-photo.ts';

const here = world();

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const upload = (bytes: Uint8Array, id = v7()) => ({ id, bytes, sha256: hashOf(bytes) });
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 60 } } });

describe('storing a photo', () => {
  it('gives the same answer to a resend and refuses other bytes under the id', async () => {
    const ctx = await here.ours.ctxFor('auditor');
    const input = upload(await picture(40, 30).jpeg().toBuffer());
    const answer = { id: input.id, sha256: input.sha256, width: 40, height: 30 };
    expect(await storePhoto(ctx, input)).toEqual(answer);
    expect(await storePhoto(ctx, input)).toEqual(answer);
    const other = upload(await picture(41, 30).jpeg().toBuffer(), input.id);
    expect(await failureOf(storePhoto(ctx, other))).toMatchObject({ code: 'ID_TAKEN' });
  });

  it('keeps one row when the same upload arrives several times at once', async () => {
    const ctx = await here.ours.ctxFor('auditor');
    const input = upload(await picture(50, 30).png().toBuffer());
    const answers = await Promise.all(Array.from({ length: 4 }, () => storePhoto(ctx, input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('turns it upright, shrinks it and leaves no metadata', async () => {
    const ctx = await here.ours.ctxFor('auditor');
    const bytes = await picture(3000, 1000)
      .withExif({ IFD0: { Orientation: '6', Copyright: 'somebody' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
      .jpeg()
      .toBuffer();
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const input = upload(await sharp(bytes).keepExif().jpeg().toBuffer());
    const stored = await storePhoto(ctx, input);
    const { bytes: full, contentType } = await readPhoto(ctx, { id: input.id, size: 'full' });
    const metadata = await sharp(full).metadata();
    expect(contentType).toBe('image/webp');
    expect([metadata.width, metadata.height]).toEqual([stored.width, stored.height]);
    expect(Math.max(stored.width, stored.height)).toBe(2560);
    expect(metadata.exif).toBeUndefined();
    expect(Buffer.from(full).includes('somebody')).toBe(false);
    const thumb = await sharp((await readPhoto(ctx, { id: input.id, size: 'thumb' })).bytes).metadata();
    expect(Math.max(thumb.width, thumb.height)).toBe(320);
  });

  it.each([6, 8])('applies EXIF orientation %i', async (orientation) => {
    const ctx = await here.ours.ctxFor('auditor');
    const bytes = await picture(60, 20).jpeg().withMetadata({ orientation }).toBuffer();
    expect(await storePhoto(ctx, upload(bytes))).toMatchObject({ width: 20, height: 60 });
  });

  it('takes PNG and WebP as well', async () => {
    const ctx = await here.ours.ctxFor('auditor');
    for (const bytes of [await picture(9, 9).png().toBuffer(), await picture(9, 9).webp().toBuffer()]) {
      expect(await storePhoto(ctx, upload(bytes))).toMatchObject({ width: 9, height: 9 });
    }
  });

  it('refuses bytes that changed on the way, before looking at them', async () => {
    const ctx = await here.ours.ctxFor('auditor');
    const input = upload(await picture(40, 30).jpeg().toBuffer());
    const cut = { ...input, bytes: input.bytes.subarray(0, -1) };
    expect(await failureOf(storePhoto(ctx, cut))).toMatchObject({ code: 'PHOTO_HASH_MISMATCH' });
  });
});

describe('hostile uploads', () => {
  it.each([
    ['SVG named .jpg', svg],
    ['HTML', html],
    ['PDF', pdf],
    ['GIF', gif],
    ['nothing', Buffer.alloc(0)],
    ['a JPEG signature and noise', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(5000, 7)])],
    ['SVG behind an ISO media signature', Buffer.concat([Buffer.from('\0\0\0\x18ftypheic', 'latin1'), svg])],
  ])('refuses %s as no image', async (_name, bytes) => {
    const ctx = await here.ours.ctxFor('auditor');
    expect(await failureOf(storePhoto(ctx, upload(bytes)))).toMatchObject({ code: 'PHOTO_NOT_AN_IMAGE' });
  });

  it('refuses a picture that was cut off', async () => {
    const ctx = await here.ours.ctxFor('auditor');
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
    const whole = await sharp({ create: { width: 300, height: 300, channels: 3, background: 'white', noise } })
      .jpeg()
      .toBuffer();
    const cut = whole.subarray(0, whole.byteLength / 2);
    expect(await failureOf(storePhoto(ctx, upload(cut)))).toMatchObject({ code: 'PHOTO_NOT_AN_IMAGE' });
  });

  it('refuses 30 MB before anything else', async () => {
    const ctx = await here.ours.ctxFor('auditor');
    const input = { id: v7(), bytes: new Uint8Array(30 * 1024 * 1024), sha256: 'not even a hash' };
    expect(await failureOf(storePhoto(ctx, input))).toEqual({
      code: 'PHOTO_TOO_LARGE',
      details: { limit: MAX_PHOTO_BYTES },
    });
  });

  it.each([
    ['many pixels', bombPng(30_000, 30_000, 50_000_000), 'PHOTO_TOO_MANY_PIXELS'],
    ['an endless side', bombPng(2_000_000_000, 1, 1000), 'PHOTO_'],
    ['far more data than its header says', bombPng(10, 10, 60_000_000), ''],
  ])('spends less than 500 ms and 100 MB on a bomb: %s', async (_name, bytes, code) => {
    const ctx = await here.ours.ctxFor('auditor');
    const before = process.memoryUsage().rss;
    const start = process.cpuUsage();
    const outcome = await storePhoto(ctx, upload(bytes)).then(
      () => '',
      (error: unknown) => (error as { code: string }).code,
    );
    // Time of the processor, so that a busy machine does not decide.
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(500);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
    expect(outcome.startsWith(code)).toBe(true);
  });

  it('keeps nothing of what a picture carries behind its end', async () => {
    const ctx = await here.ours.ctxFor('auditor');
    const polyglot = Buffer.concat([await picture(30, 30).jpeg().toBuffer(), html]);
    const input = upload(polyglot);
    await storePhoto(ctx, input);
    const { bytes } = await readPhoto(ctx, { id: input.id, size: 'full' });
    expect(Buffer.from(bytes).includes('<script')).toBe(false);
  });
});

describe('who sees and sends photos', () => {
  it("answers another brand's photo like one that does not exist, and lets that brand take the id", async () => {
    const input = upload(await picture(21, 20).jpeg().toBuffer());
    await storePhoto(await here.ours.ctxFor('auditor'), input);
    const theirs = await here.theirs.ctxFor('admin');
    expect(await failureOf(readPhoto(theirs, { id: input.id, size: 'full' }))).toEqual({
      code: 'NOT_FOUND',
      details: { what: 'photo' },
    });
    const other = upload(await picture(22, 20).jpeg().toBuffer(), input.id);
    expect(await storePhoto(theirs, other)).toMatchObject({ width: 22 });
  });

  it('makes no standard show a picture that its writer may not see', async () => {
    const input = upload(await picture(23, 20).jpeg().toBuffer());
    await storePhoto(await here.ours.ctxFor('auditor'), input);
    const whole = await here.ours.ctxFor('standards_manager');
    const access = { ...whole.actor.access, regions: new Set<string>(), locations: new Set<string>() };
    const bound = { ...whole, actor: { ...whole.actor, access } };
    const standard = {
      id: v7(),
      key: 'shows-a-picture',
      chapter: 'practices' as const,
      departmentId: here.ours.departments.service,
      title: { en: 'Shows a picture' },
      statement: { en: 'As on the picture.' },
      rationale: null,
      pictureId: input.id,
    };
    expect(await failureOf(createGuideline(bound, standard))).toEqual({
      code: 'NOT_FOUND',
      details: { what: 'photo' },
    });
    await createGuideline(whole, standard);
  });

  it('shows no picture to whoever writes its id into the words of a standard', async () => {
    const [hidden, own] = [
      upload(await picture(24, 20).jpeg().toBuffer()),
      upload(await picture(25, 20).jpeg().toBuffer()),
    ];
    await storePhoto(await here.ours.ctxFor('auditor'), hidden);
    const whole = await here.ours.ctxFor('standards_manager');
    const access = { ...whole.actor.access, regions: new Set<string>(), locations: new Set<string>() };
    const bound = { ...whole, actor: { ...whole.actor, access } };
    await storePhoto(bound, own);
    const shown = (photoId: string, words: string) => ({
      id: v7(),
      side: 'do' as const,
      photoId,
      caption: { en: words },
    });
    await createGuideline(bound, {
      ...{ id: v7(), key: 'names-a-picture', chapter: 'practices' as const },
      departmentId: here.ours.departments.service,
      title: { en: hidden.id },
      statement: { en: hidden.id },
      ...{ rationale: null, pictureId: null },
      pictures: [shown(own.id, hidden.id)],
    });
    const read = (id: string) => readPhoto(bound, { id, size: 'thumb' });
    expect(await failureOf(read(hidden.id))).toEqual({ code: 'NOT_FOUND', details: { what: 'photo' } });
    await createGuideline(whole, {
      ...{ id: v7(), key: 'shows-that-picture', chapter: 'practices' as const },
      departmentId: here.ours.departments.service,
      ...{ title: { en: 'a' }, statement: { en: 'a' }, rationale: null, pictureId: null },
      pictures: [shown(hidden.id, 'now it is one of a draft')],
    });
    expect(await read(hidden.id)).toMatchObject({ contentType: 'image/webp' });
  });

  it('does not let viewers send any', async () => {
    const input = upload(await picture(20, 20).jpeg().toBuffer());
    expect(await failureOf(storePhoto(await here.ours.ctxFor('viewer'), input))).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
