import type { ChecklistProblem } from '@concord/domain/checklist-wire';

/** A picture of a definition that may be unfinished, with the path that leads to it. */
export interface FoundPicture {
  readonly path: readonly (string | number)[];
  /** As written, whatever that is; null where somebody has yet to add it. */
  readonly photo: string | null;
  /** The file that it is to come from; '' where none is named. */
  readonly file: string;
}

type Json = Readonly<Record<string, unknown>>;

/** The pictures of all questions. What has no such shape shows nothing. */
export function picturesIn(definition: unknown): readonly FoundPicture[] {
  return listIn(definition, 'sections').flatMap((section, s) =>
    listIn(section, 'questions').flatMap((question, q) =>
      listIn(question, 'pictures').flatMap((picture, p) => {
        if (!isRecord(picture)) return [];
        return [foundAt(picture, ['sections', s, 'questions', q, 'pictures', p])];
      }),
    ),
  );
}

/** Pictures that a brand does not have: those without a photo, and those whose photo its server does not know (PICTURE_UNKNOWN). */
export function lackingPictures(definition: unknown, problems: readonly ChecklistProblem[]): readonly FoundPicture[] {
  const unknown = new Set(problems.flatMap(({ code, path }) => (code === 'PICTURE_UNKNOWN' ? [path.join('.')] : [])));
  return picturesIn(definition).filter(({ path, photo }) => photo === null || unknown.has(path.join('.')));
}

/** The same definition with the photo that `photoOf` names for each picture; one that it gives null is still to be added. */
export function withPhotos<Definition extends Json>(
  definition: Definition,
  photoOf: (picture: FoundPicture) => string | null,
): Definition {
  const changed = (thing: unknown, name: string, change: (one: unknown, index: number) => unknown): unknown =>
    isRecord(thing) && Array.isArray(thing[name]) ? { ...thing, [name]: thing[name].map(change) } : thing;
  return changed(definition, 'sections', (section, s) =>
    changed(section, 'questions', (question, q) =>
      changed(question, 'pictures', (picture, p) => {
        if (!isRecord(picture)) return picture;
        const photo = photoOf(foundAt(picture, ['sections', s, 'questions', q, 'pictures', p]));
        const { photo: _before, ...rest } = picture;
        return photo === null ? rest : { ...rest, photo };
      }),
    ),
  ) as Definition;
}

/** What tells the files of a form apart: their names without folders, in any case, however the letters are composed. */
export function fileKey(name: string): string {
  return (name.split(/[/\\]/).at(-1) ?? '').trim().normalize('NFC').toLowerCase();
}

function foundAt({ photo, file }: Json, path: FoundPicture['path']): FoundPicture {
  return { path, photo: typeof photo === 'string' ? photo : null, file: typeof file === 'string' ? file : '' };
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const list = isRecord(value) ? value[name] : undefined;
  return Array.isArray(list) ? list : [];
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
