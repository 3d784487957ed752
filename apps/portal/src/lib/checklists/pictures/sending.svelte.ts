import { v7 as newId } from 'uuid';
import type { Failure } from '#lib/errors/failure.ts';
import { checkPhoto } from '#lib/photos/check-photo.ts';
import { uploadPhoto } from '#lib/photos/upload-photo.ts';

/** Pictures on their way to the server, one after the other. */
export function sendingPictures() {
  let total = $state(0);
  let sent = $state(0);
  let share = $state(0);
  let refused = $state.raw<{ readonly file: string; readonly failure: Failure } | null>(null);

  async function sendOne(file: File): Promise<string | null> {
    const id = newId();
    const failure = checkPhoto(file) ?? (await uploadPhoto(id, file, (of) => (share = of)));
    if (failure) refused = { file: file.name, failure };
    return failure ? null : id;
  }

  return {
    get busy() {
      return total > 0;
    },
    /** Of all pictures together, 0–1. */
    get progress() {
      return total === 0 ? 0 : (sent + share) / total;
    },
    /** The first file that was not taken, and why. Those before it are there. */
    get refused() {
      return refused;
    },
    /** Sends the files in their order up to the first that is refused; `ontaken` gets the id of each photo as soon as the server has it. */
    async send(files: readonly File[], ontaken: (photo: string, file: File) => void): Promise<boolean> {
      [total, sent, share, refused] = [files.length, 0, 0, null];
      for (const file of files) {
        const id = await sendOne(file);
        if (id === null) break;
        ontaken(id, file);
        sent += 1;
        share = 0;
      }
      total = 0;
      return refused === null;
    },
  };
}
