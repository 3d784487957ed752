import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { failureOf } from '../test/failure-of.ts';
import { diskPhotoStore } from './disk-photo-store.ts';

const orgId = '018f0000-0000-7000-8000-000000000001';
const sha256 = 'ab'.repeat(32);
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'concord-photos-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const filesIn = async () => (await readdir(folder, { recursive: true })).filter((name) => name.includes('.'));

it('gives back what was written, by size, for one brand only', async () => {
  const store = diskPhotoStore(folder);
  await store.write(orgId, sha256, 'full', Buffer.from('picture'));
  await store.write(orgId, sha256, 'thumb', Buffer.from('preview'));
  expect(Buffer.from(await store.read(orgId, sha256, 'full')).toString()).toBe('picture');
  expect(Buffer.from(await store.read(orgId, sha256, 'thumb')).toString()).toBe('preview');
  const other = orgId.replace(/1$/, '2');
  expect(await failureOf(store.read(other, sha256, 'full'))).toMatchObject({ code: 'PHOTO_MISSING' });
});

it('leaves one file and no drafts when written many times at once', async () => {
  const store = diskPhotoStore(folder);
  await Promise.all(Array.from({ length: 20 }, () => store.write(orgId, sha256, 'full', Buffer.alloc(100_000, 1))));
  expect(await filesIn()).toHaveLength(1);
});

it('repairs a file that a crash left short', async () => {
  const store = diskPhotoStore(folder);
  await store.write(orgId, sha256, 'full', Buffer.from('pic'));
  await store.write(orgId, sha256, 'full', Buffer.from('picture'));
  expect(Buffer.from(await store.read(orgId, sha256, 'full')).toString()).toBe('picture');
});

it('builds no path from anything but a uuid and a hash', () => {
  const store = diskPhotoStore(folder);
  expect(() => store.read('../..', sha256, 'full')).toThrow(TypeError);
  expect(() => store.write(orgId, '../../etc/passwd', 'full', Buffer.from(''))).toThrow(TypeError);
});

it.skipIf(process.platform === 'win32')('shows nothing to other accounts of the machine', async () => {
  await diskPhotoStore(path.join(folder, 'photos')).write(orgId, sha256, 'full', Buffer.from('picture'));
  const made = await readdir(folder, { recursive: true });
  expect(made).toHaveLength(4);
  for (const name of made) expect((await stat(path.join(folder, name))).mode & 0o077).toBe(0);
});
