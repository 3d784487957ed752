import { Buffer } from 'node:buffer';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openFiles } from './opened-files.ts';
import { neededFiles, photosOnceSent } from './picture-files.ts';
import { readZip, ZipUnreadable } from './read-zip.ts';

interface Part {
  readonly name: string;
  readonly content: Uint8Array;
  /** What the directory says that it unpacks to, where it lies. */
  readonly says?: number;
  readonly flags?: number;
}

/** An archive as programs write it. */
function archive(parts: readonly Part[], name = 'form.zip'): File {
  const [bodies, entries]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name: file, content, says = content.byteLength, flags = 0x08_00 } of parts) {
    const [packed, called] = [deflateRawSync(content), Buffer.from(file, 'utf8')];
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04_03_4b_50, 0);
    local.writeUInt16LE(called.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02_01_4b_50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(says, 24);
    entry.writeUInt16LE(called.length, 28);
    entry.writeUInt32LE(offset, 42);
    bodies.push(local, called, packed);
    entries.push(entry, called);
    offset += local.length + called.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06_05_4b_50, 0);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new File([Buffer.concat([...bodies, directory, end])], name);
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe('an archive', () => {
  it('stands for its form and its pictures, whatever folders they lie in', async () => {
    const { form, pictures } = await openFiles([
      archive([
        { name: '__MACOSX/._form.xlsx', content: bytes('no') },
        { name: 'media/list.csv', content: bytes('deeper') },
        { name: 'Form.md', content: bytes('| survey |') },
        { name: 'media/Hände.JPG', content: bytes('picture') },
        { name: 'media/song.mp3', content: bytes('noise') },
      ]),
    ]);
    expect(form?.name).toBe('Form.md');
    expect(await form?.text()).toBe('| survey |');
    expect([...pictures.keys()]).toEqual(['hände.jpg']);
    const picture = pictures.get('hände.jpg');
    expect([picture?.type, await picture?.text()]).toEqual(['image/jpeg', 'picture']);
  });

  it.each([
    ['is cut off', () => new File([new Uint8Array(40)], 'a.zip')],
    ['is empty', () => archive([])],
    ['has a password', () => archive([{ name: 'a.md', content: bytes('x'), flags: 1 }])],
    ['unpacks to more than it says', () => archive([{ name: 'a.jpg', content: bytes('x'.repeat(9_000)), says: 10 }])],
    [
      'says that it unpacks to too much',
      () => archive(Array.from({ length: 40 }, (_, at) => ({ name: `${at}.png`, content: bytes('x'), says: 14e6 }))),
    ],
  ])('that %s is refused', async (_how, made) => {
    await expect(openFiles([made()])).rejects.toThrow(ZipUnreadable);
  });

  it('never throws anything else, whatever its bytes are', async () => {
    const sound = new Uint8Array(await archive([{ name: 'a.md', content: bytes('| survey |') }]).arrayBuffer());
    for (let at = 0; at < sound.length; at += 1) {
      const broken = sound.slice();
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      const outcome = await readZip(new Blob([broken]))
        .then((files) => Promise.all(files.map(({ unpack }) => unpack())))
        .catch((error: unknown) => error);
      expect(outcome instanceof ZipUnreadable || Array.isArray(outcome)).toBe(true);
    }
  });
});

describe('the pictures of a form', () => {
  const question = (pictures: object[]) => ({ key: 'k', sections: [{ questions: [{ pictures }] }] });
  const place = ['sections', 0, 'questions', 0, 'pictures', 1];
  const found = {
    definition: question([
      { id: 'a', file: 'Hands.jpg' },
      { id: 'b', photo: 'elsewhere', file: 'door.png' },
      { id: 'c', photo: 'here' },
      { id: 'd', file: 'hands.jpg' },
    ]),
    preview: {
      department: 'service',
      definition: null,
      sections: 1,
      questions: 1,
      notes: [
        {
          level: 'info' as const,
          code: 'PICTURE_FILE' as const,
          sheet: 'survey',
          row: 7,
          column: 'media::image',
          params: { file: 'Hands.jpg' },
        },
      ],
      problems: [{ path: place, code: 'PICTURE_UNKNOWN', params: {} }],
    },
  };

  it('are needed once each, with the row that names them', () => {
    const hands = new File(['x'], 'hands.jpg');
    const needed = neededFiles(found, new Map([['hands.jpg', hands]]));
    expect(needed).toMatchObject([
      { file: 'Hands.jpg', place: { sheet: 'survey', row: 7 }, at: hands },
      { file: 'door.png', place: null, at: null },
    ]);
  });

  it('get the photos that were sent; those of other brands go, those of this one stay', () => {
    const photoOf = photosOnceSent(found, new Map([['hands.jpg', 'new']]));
    const at = (index: number) => ({ path: ['sections', 0, 'questions', 0, 'pictures', index], photo: null, file: '' });
    expect(photoOf({ ...at(0), file: 'Hands.jpg' })).toBe('new');
    expect(photoOf({ ...at(1), photo: 'elsewhere', file: 'door.png' })).toBeNull();
    expect(photoOf({ ...at(2), photo: 'here' })).toBe('here');
  });
});
