import { fileKey, type FoundPicture, lackingPictures } from '@concord/checklist/pictures';
import type { Found } from './chosen-file.svelte.ts';

export type PictureFiles = ReadonlyMap<string, File>;

export const NO_FILES: PictureFiles = new Map();

/** All of both; of two with one name the later. */
export const withFiles = (files: PictureFiles, more: PictureFiles): PictureFiles => new Map([...files, ...more]);

export const withoutFile = (files: PictureFiles, key: string): PictureFiles =>
  new Map([...files].filter(([own]) => own !== key));

/** A file that a form needs for its pictures: where the form names it, and whether it is at hand. */
export interface NeededFile {
  readonly file: string;
  /** `sheet`, row and column, as far as a form says them. */
  readonly place: { readonly sheet: string; readonly row: number; readonly column: string | null } | null;
  readonly at: File | null;
}

const lacking = ({ definition, preview }: Found) => lackingPictures(definition, preview?.problems ?? []);

/** The files that have to come along, each once, in the order of the form. */
export function neededFiles(found: Found, files: PictureFiles): readonly NeededFile[] {
  const places = new Map(
    found.preview?.notes.flatMap((note) =>
      note.code === 'PICTURE_FILE' ? [[fileKey(String(note.params['file'])), note] as const] : [],
    ),
  );
  const needed = new Map<string, NeededFile>();
  for (const { file } of lacking(found)) {
    const key = fileKey(file);
    if (file !== '' && !needed.has(key)) {
      needed.set(key, { file, place: places.get(key) ?? null, at: files.get(key) ?? null });
    }
  }
  return [...needed.values()];
}

/** The photo of each picture once the files at hand were sent, by their key. */
export function photosOnceSent(
  found: Found,
  sent: ReadonlyMap<string, string>,
): (picture: FoundPicture) => string | null {
  const paths = new Set(lacking(found).map(({ path }) => path.join('.')));
  return ({ path, photo, file }) => (paths.has(path.join('.')) ? (sent.get(fileKey(file)) ?? null) : photo);
}
