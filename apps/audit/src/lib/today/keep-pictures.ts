import type { GuidelineItem, VersionItem } from '../wire/answers.ts';
import type { Owner } from '../storage/open-owner.ts';

const nameOf = (owner: Owner) => `concord-pictures:${owner.userId}:${owner.orgId}`;
const pathOf = (pictureId: string) => `/api/photos/${pictureId}`;

/**
 * Keeps the pictures of standards and of questions on the device, and lets go of those no longer needed. What cannot be fetched now is
 * fetched with the next day that is.
 */
export async function keepPictures(
  owner: Owner,
  guidelines: readonly GuidelineItem[],
  versions: readonly VersionItem[],
): Promise<void> {
  if (!('caches' in globalThis)) return;
  const cache = await caches.open(nameOf(owner));
  const wanted = new Set([...guidelines.flatMap(picturesOf), ...versions.flatMap(questionPictures)].map(pathOf));
  const kept = new Set<string>();
  for (const request of await cache.keys()) {
    const path = new URL(request.url).pathname;
    if (wanted.has(path)) kept.add(path);
    else await cache.delete(request);
  }
  for (const path of wanted) if (!kept.has(path)) await cache.add(path).catch(() => {});
}

/** The picture that a standard is recognised by, and those of how it is done and how it is not. */
function picturesOf({ pictureId, pictures }: GuidelineItem): readonly string[] {
  // A day that was kept by an older app knows of no such pictures.
  const shown = (pictures ?? []).map(({ photoId }) => photoId);
  return pictureId === null ? shown : [pictureId, ...shown];
}

function questionPictures({ definition }: VersionItem): readonly string[] {
  const questions = definition?.sections.flatMap((section) => section.questions) ?? [];
  return questions.flatMap(({ pictures = [] }) => pictures.flatMap(({ photo }) => photo ?? []));
}

/** An address for <img>: the kept picture of this person, else the server's. Revoke it when it begins with `blob:`. */
export async function pictureAddress(owner: Owner, pictureId: string): Promise<string> {
  const path = pathOf(pictureId);
  if (!('caches' in globalThis)) return path;
  const found = await (await caches.open(nameOf(owner))).match(path);
  return found ? URL.createObjectURL(await found.blob()) : path;
}
