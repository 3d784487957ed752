import { fileKey } from '@concord/checklist/pictures';
import { MOST_FORM_BYTES } from '@concord/domain/checklist-wire';
import { unpack, type ZipEntry, zipEntries } from '@concord/services/imports/zip-entries';
import { MAX_PHOTO_BYTES } from '@concord/services/photos/store-photo';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './command.ts';

/** A form, or a checklist file, and the pictures that came with it by `fileKey`. */
export interface FormSource {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly pictures: ReadonlyMap<string, () => Promise<Uint8Array>>;
}

const FORM = /\.(xlsx|xls|csv|md|json)$/i;
const PICTURE = /\.(jpe?g|png|webp)$/i;

/** Opens a form, alone, in a ZIP file with its pictures, or with a folder of them. @throws UsageError */
export async function openForm(file: string, folder: string | undefined): Promise<FormSource> {
  const beside = folder === undefined ? new Map<string, () => Promise<Uint8Array>>() : await picturesIn(folder);
  if (/\.zip$/i.test(file)) {
    const { name, bytes, pictures } = await openZip(file);
    return { name, bytes, pictures: new Map([...pictures, ...beside]) };
  }
  const { size } = await stat(file);
  if (size > MOST_FORM_BYTES) throw new UsageError(`${file} is larger than ${MOST_FORM_BYTES} bytes.`);
  return { name: path.basename(file), bytes: await readFile(file), pictures: beside };
}

async function picturesIn(folder: string): Promise<Map<string, () => Promise<Uint8Array>>> {
  const names = (await readdir(folder)).filter((name) => PICTURE.test(name));
  return new Map(names.map((name) => [fileKey(name), () => readFile(path.join(folder, name))]));
}

async function openZip(file: string): Promise<FormSource> {
  const entries = [...(await entriesOf(file)).values()].filter(({ name }) => !/(^|\/)(\.|__MACOSX\/)/.test(name));
  const [form] = entries
    .filter(({ name, bytes }) => FORM.test(name) && bytes <= MOST_FORM_BYTES)
    .toSorted((a, b) => a.name.split('/').length - b.name.split('/').length);
  if (!form) throw new UsageError(`there is no form (XLSX, XLS, CSV, Markdown, JSON) in ${file}.`);
  const pictures = entries.filter(({ name, bytes }) => PICTURE.test(name) && bytes <= MAX_PHOTO_BYTES);
  return {
    name: path.posix.basename(form.name),
    bytes: await bytesOf(file, form),
    pictures: new Map(pictures.map((entry) => [fileKey(entry.name), () => bytesOf(file, entry)])),
  };
}

async function entriesOf(file: string): Promise<ReadonlyMap<string, ZipEntry>> {
  try {
    return await zipEntries(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw error;
    throw new UsageError(`${file} cannot be read as a ZIP file, or unpacks to too much.`);
  }
}

async function bytesOf(file: string, entry: ZipEntry): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of unpack(file, entry)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
