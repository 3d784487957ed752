import type { Pixels } from '@concord/checklist/colour-sample';
import { photoAddress } from '../photo/local-photo.ts';
import type { PhotoRecord } from '../storage/records.ts';

/** A photo as it is kept as evidence, drawn once: what is measured is what others can look at. */
export interface DecodedPhoto {
  readonly canvas: HTMLCanvasElement;
  readonly pixels: Pixels;
}

/** Null where the browser cannot show the picture. */
export async function decodePhoto(photo: PhotoRecord | string): Promise<DecodedPhoto | null> {
  try {
    const blob =
      typeof photo === 'string'
        ? await (await fetch(await photoAddress(photo))).blob()
        : new Blob([photo.bytes], { type: photo.type });
    const bitmap = await createImageBitmap(blob);
    const canvas = document.createElement('canvas');
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    const context = canvas.getContext('2d', { willReadFrequently: true, colorSpace: 'srgb' });
    context?.drawImage(bitmap, 0, 0);
    bitmap.close();
    const pixels = context?.getImageData(0, 0, canvas.width, canvas.height);
    return pixels ? { canvas, pixels } : null;
  } catch {
    return null;
  }
}
