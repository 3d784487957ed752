import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formParts } from '../exports/write-form-file.ts';
import { writeZip } from '../exports/write-zip.ts';
import { UsageError } from './command.ts';
import { openForm } from './open-form.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'open-form-'));
});
afterAll(() => rm(folder, { recursive: true }));

const file = async (name: string, content: string | Uint8Array) => {
  const at = path.join(folder, name);
  await writeFile(at, content);
  return at;
};

it('opens what the export wrote: the workbook, and each picture by its name', async () => {
  const form = {
    key: 'round',
    sheets: [
      {
        name: 'survey',
        rows: [
          ['type', 'name'],
          ['text', 'q'],
        ],
      },
    ],
    pictures: [{ file: 'q-1.webp', photo: 'one' }],
  };
  const parts = formParts(form, async (id) => ({ bytes: Buffer.from(`picture ${id}`) }));
  const zip = await file('round.zip', Buffer.concat(await writeZip(parts).toArray()));
  const { name, bytes, pictures } = await openForm(zip, undefined);
  expect(name).toBe('round.xlsx');
  expect(Buffer.from(bytes).subarray(0, 2).toString()).toBe('PK');
  expect(Buffer.from((await pictures.get('q-1.webp')?.()) ?? []).toString()).toBe('picture one');
});

it('takes the pictures of a folder beside a form', async () => {
  await file('Hände.JPG', 'picture');
  const form = await file('form.md', '| survey |');
  const { name, pictures } = await openForm(form, folder);
  expect(name).toBe('form.md');
  expect([...pictures.keys()]).toContain('hände.jpg');
  expect((await openForm(form, undefined)).pictures.size).toBe(0);
});

it('says of an archive that it is broken, or holds no form', async () => {
  const empty = await file('empty.zip', Buffer.concat(await writeZip([]).toArray()));
  await expect(openForm(empty, undefined)).rejects.toThrow(UsageError);
  const broken = await file('broken.zip', 'PK nothing');
  await expect(openForm(broken, undefined)).rejects.toThrow(UsageError);
});
