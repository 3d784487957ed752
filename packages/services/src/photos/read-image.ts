import { ServiceError } from '@concord/domain/errors';
import sharp, { type Metadata, type Sharp } from 'sharp';

/** Longest picture that is taken, in pixels; a phone's 48 megapixel mode arrives already reduced by the audit app. */
const MAX_PIXELS = 40_000_000;

const FORMATS: readonly string[] = ['jpeg', 'png', 'webp', 'heif'];

export interface ReadImage {
  readonly full: Uint8Array;
  readonly thumb: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly contentType: 'image/webp';
}

/**
 * Takes what its bytes say is a JPEG, PNG, WebP or AVIF picture (HEIC only where libvips was built with its decoder), turns it
 * upright and writes it anew without any metadata.
 * Names and declared types are not looked at. Nothing is unpacked before the header passed the limits.
 * Throws PHOTO_NOT_AN_IMAGE, PHOTO_TOO_MANY_PIXELS {megapixels, limit}.
 */
export async function readImage(bytes: Uint8Array): Promise<ReadImage> {
  requireKnownSignature(bytes);
  const source = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1, sequentialRead: true });
  requireTakable(await orNotAnImage(source.metadata()));
  return orNotAnImage(encode(source));
}

/** Before the decoders see a byte: SVG, HTML, PDF, GIF and whatever else libvips could open go no further. */
function requireKnownSignature(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const known =
    start.startsWith('\xff\xd8\xff') ||
    start.startsWith('\x89PNG\r\n\x1a\n') ||
    (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') ||
    start.slice(4, 8) === 'ftyp';
  if (!known) throw new ServiceError('PHOTO_NOT_AN_IMAGE');
}

function requireTakable({ format, width, height }: Metadata): void {
  if (!FORMATS.includes(format)) throw new ServiceError('PHOTO_NOT_AN_IMAGE');
  if (width * height > MAX_PIXELS) {
    const megapixels = Math.ceil((width * height) / 1_000_000);
    throw new ServiceError('PHOTO_TOO_MANY_PIXELS', { megapixels, limit: MAX_PIXELS / 1_000_000 });
  }
}

async function encode(source: Sharp): Promise<ReadImage> {
  const inside = { fit: 'inside', withoutEnlargement: true } as const;
  const { data: full, info } = await source
    .autoOrient()
    .resize({ width: 2560, height: 2560, ...inside })
    .webp({ quality: 82, effort: 2 })
    .toBuffer({ resolveWithObject: true });
  const thumb = await sharp(full)
    .resize({ width: 320, height: 320, ...inside })
    .webp({ quality: 75 })
    .toBuffer();
  return { full, thumb, width: info.width, height: info.height, contentType: 'image/webp' };
}

/** sharp's own words are about files and libraries; the person only needs to know that this is no picture. */
async function orNotAnImage<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && /exceeds pixel limit/.test(error.message)) {
      throw new ServiceError('PHOTO_TOO_MANY_PIXELS', { limit: MAX_PIXELS / 1_000_000 });
    }
    throw new ServiceError('PHOTO_NOT_AN_IMAGE');
  }
}
