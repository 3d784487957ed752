import { v7 } from 'uuid';
import type { PhotoRecord } from '../storage/records.ts';
import { sha256 } from './sha256.ts';

const LONGEST_SIDE = 2_000;
const LARGEST_FILE = 60_000_000;
const QUALITY = 0.82;

/** Why a chosen file cannot become a photo. */
export class PhotoProblem extends Error {
  readonly code: 'PHOTO_NOT_AN_IMAGE' | 'PHOTO_TOO_LARGE';

  constructor(code: 'PHOTO_NOT_AN_IMAGE' | 'PHOTO_TOO_LARGE') {
    super(code);
    this.name = 'PhotoProblem';
    this.code = code;
  }
}

/**
 * A chosen picture as JPEG of at most 2,000 px, upright, without its metadata (place, device). Throws PhotoProblem for
 * anything that the browser cannot decode as a bitmap, whatever its name says.
 */
export async function preparePhoto(file: Blob, auditId: string): Promise<PhotoRecord> {
  if (file.size > LARGEST_FILE) throw new PhotoProblem('PHOTO_TOO_LARGE');
  if (await looksLikeMarkup(file)) throw new PhotoProblem('PHOTO_NOT_AN_IMAGE');
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new PhotoProblem('PHOTO_NOT_AN_IMAGE');
  });
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return photoFrom(canvas, auditId);
}

/** What is drawn on a canvas as a photo of an audit. */
export async function photoFrom(canvas: HTMLCanvasElement, auditId: string): Promise<PhotoRecord> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
  if (!blob) throw new PhotoProblem('PHOTO_NOT_AN_IMAGE');
  const bytes = await blob.arrayBuffer();
  return { id: v7(), auditId, bytes, type: 'image/jpeg', sha256: await sha256(bytes) };
}

/** SVG is a document that can run scripts and load things; it is never a photo, also not under the name of one. */
async function looksLikeMarkup(file: Blob): Promise<boolean> {
  if (file.type.includes('svg')) return true;
  const start = await file.slice(0, 256).text();
  return start
    .replace(/^\uFEFF/, '')
    .trimStart()
    .startsWith('<');
}
