import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { inflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { writeZip } from './write-zip.ts';

const parts = {
  'a.csv': 'one\r\ntwo\r\n',
  'leer.csv': '',
  'größe.csv': `${'überall '.repeat(100_000)}\n`,
};

async function archiveOf(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const made = Object.entries(files).map(([name, text]) => ({
    name,
    content: async function* () {
      for (let at = 0; at < text.length; at += 65_536) yield text.slice(at, at + 65_536);
    },
  }));
  return Buffer.concat(await writeZip(made).toArray());
}

/** Reads an archive by its directory, as unpackers do. */
function unpack(zip: Buffer): Record<string, string> {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files: Record<string, string> = {};
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [packed, nameLength, offset] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt32LE(at + 42),
    ];
    const begin = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    files[name] = inflateRawSync(zip.subarray(begin, begin + packed)).toString();
    at += 46 + nameLength;
  }
  return files;
}

it('holds its parts as they are, names of any script included, and is the same each time', async () => {
  const zip = await archiveOf(parts);
  expect(unpack(zip)).toEqual(parts);
  expect(await archiveOf(parts)).toEqual(zip);
  expect(zip.length).toBeLessThan(10_000);
});

it('is sound to an unpacker that is not ours', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'zip-'));
  try {
    const file = path.join(folder, 'a.zip');
    await writeFile(file, await archiveOf(parts));
    const check = 'import sys, zipfile; sys.exit(1 if zipfile.ZipFile(sys.argv[1]).testzip() else 0)';
    await promisify(execFile)('python3', ['-c', check, file]);
  } catch (error) {
    // A machine without Python has nothing to say about it.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('ends with the error of a part that cannot be read', async () => {
  const zip = writeZip([
    {
      name: 'a.csv',
      content: async function* () {
        yield 'some';
        throw new Error('the database went away');
      },
    },
  ]);
  await expect(zip.toArray()).rejects.toThrow('the database went away');
});
