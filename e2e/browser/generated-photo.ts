import { crc32, deflateSync } from 'node:zlib';

/** A PNG photo of its own: a gradient, so that it neither compresses to nothing nor shows anything. */
export function generatedPhoto(name = 'photo.png', width = 640, height = 480) {
  return picture(name, width, height, (x, y) => [(x * 7 + y) % 256, (y * 5) % 256, (x ^ y) % 256]);
}

type Rgb = readonly [number, number, number];

/** A wall of one colour on the left, a card of another on the right. */
export function twoColours(left: Rgb, right: Rgb) {
  return picture('wall.png', 640, 480, (x) => (x < 320 ? left : right));
}

function picture(name: string, width: number, height: number, pixel: (x: number, y: number) => Rgb) {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows.set(pixel(x, y), y * (width * 3 + 1) + 1 + x * 3);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const buffer = Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { name, mimeType: 'image/png', buffer };
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
