import type { DraftPicture } from '../draft/draft.ts';

/** Pictures behind those that are there, each under an id that the question does not use yet. */
export function withPhotos(pictures: readonly DraftPicture[], photos: readonly string[]): DraftPicture[] {
  const taken = new Set(pictures.map(({ id }) => id));
  const added = photos.map((photo): DraftPicture => {
    let number = taken.size + 1;
    while (taken.has(`picture-${number}`)) number += 1;
    taken.add(`picture-${number}`);
    return { id: `picture-${number}`, photo };
  });
  return [...pictures, ...added];
}

/** The same pictures with one of them in another place; places outside the list change nothing. */
export function withMoved(pictures: readonly DraftPicture[], from: number, to: number): DraftPicture[] {
  const moved = pictures[from];
  if (!moved || to < 0 || to >= pictures.length) return [...pictures];
  return pictures.toSpliced(from, 1).toSpliced(to, 0, moved);
}
