import { fileKey } from '@concord/checklist/pictures';
import { MOST_FORM_BYTES } from '@concord/domain/checklist-wire';
import { MAX_PHOTO_BYTES } from '#lib/photos/check-photo.ts';
import { readZip, type ZippedFile, ZipUnreadable } from './read-zip.ts';

/** What the pictures of one archive may unpack to: they lie in memory until they are sent. */
const MOST_UNPACKED_BYTES = 300_000_000;
const FORM = /\.(xlsx|xls|csv|md|json)$/i;
const PICTURE_TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

/** What a person chose at once: a form, pictures, or both; an archive is as good as the files in it. */
export interface OpenedFiles {
  /** The first form, or null. */
  readonly form: File | null;
  /** Pictures by `fileKey`. */
  readonly pictures: ReadonlyMap<string, File>;
}

/** Sorts files into forms and pictures and unpacks archives. Rejects with ZipUnreadable. */
export async function openFiles(files: readonly File[]): Promise<OpenedFiles> {
  let form: File | null = null;
  const pictures = new Map<string, File>();
  for (const file of files) {
    const opened = /\.zip$/i.test(file.name) ? await openZip(file) : openOne(file);
    form ??= opened.form;
    for (const [key, picture] of opened.pictures) pictures.set(key, picture);
  }
  return { form, pictures };
}

function openOne(file: File): OpenedFiles {
  const type = pictureType(file.name);
  if (type === undefined) return { form: file, pictures: new Map() };
  return { form: null, pictures: new Map([[fileKey(file.name), new File([file], file.name, { type })]]) };
}

async function openZip(archive: File): Promise<OpenedFiles> {
  const inside = (await readZip(archive)).filter(({ name }) => !isOfSystem(name));
  // The one nearest to the top: pictures may have tables beside them.
  const [form] = inside
    .filter(({ name, bytes }) => FORM.test(name) && bytes <= MOST_FORM_BYTES)
    .toSorted((a, b) => a.name.split('/').length - b.name.split('/').length);
  const packed = inside.flatMap((entry) => {
    const type = pictureType(entry.name);
    return type === undefined || entry.bytes > MAX_PHOTO_BYTES ? [] : [{ entry, type }];
  });
  if (packed.reduce((sum, { entry }) => sum + entry.bytes, 0) > MOST_UNPACKED_BYTES) throw new ZipUnreadable();
  const pictures = new Map<string, File>();
  for (const { entry, type } of packed) pictures.set(fileKey(entry.name), await unpacked(entry, type));
  return { form: form ? await unpacked(form, '') : null, pictures };
}

async function unpacked({ name, unpack }: ZippedFile, type: string): Promise<File> {
  return new File([await unpack()], name.split('/').at(-1) ?? name, { type });
}

function pictureType(name: string): string | undefined {
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  return Object.hasOwn(PICTURE_TYPES, ending) ? PICTURE_TYPES[ending] : undefined;
}

/** What programs of some systems put into archives by themselves. */
function isOfSystem(name: string): boolean {
  return name.startsWith('__MACOSX/') || name.split('/').some((part) => part.startsWith('.'));
}
