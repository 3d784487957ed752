import { workplace } from '../session/session.svelte.ts';

/** An address for <img>: the bytes kept here, else the server's copy. Revoke it when it begins with `blob:`. */
export async function photoAddress(id: string): Promise<string> {
  const photo = await workplace().db.get('photos', id);
  return photo ? URL.createObjectURL(new Blob([photo.bytes], { type: photo.type })) : `/api/photos/${id}`;
}
