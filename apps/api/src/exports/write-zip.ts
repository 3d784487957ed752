import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** One file of an archive; its content is read when its turn comes. */
export interface ZipPart {
  readonly name: string;
  readonly content: () => AsyncIterable<string | Uint8Array>;
}

/** What is known of a part once it is written. */
interface Written {
  readonly name: Buffer;
  readonly crc: number;
  readonly packed: number;
  readonly bytes: number;
  readonly offset: number;
}

const VERSION = 20;
/** Sizes follow the data, and names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 1 January 1980: the same content is the same archive, whenever it is made. */
const DAY = 0x21;
const MOST = 0xff_ff_ff_ff;

/** A zip archive as its parts are read: nothing is held back, and nothing is larger than 4 GB. */
export function writeZip(parts: readonly ZipPart[]): Readable {
  return Readable.from(archive(parts));
}

async function* archive(parts: readonly ZipPart[]): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for (const { name, content } of parts) {
    const begun = { name: Buffer.from(name, 'utf8'), offset };
    const head = localHeader(begun.name);
    yield head;
    const sums = { crc: 0, packed: 0, bytes: 0 };
    for await (const chunk of packedPart(content, sums)) yield chunk;
    if (offset + sums.packed > MOST || sums.bytes > MOST) throw new Error('the archive would be larger than 4 GB');
    const tail = descriptor(sums);
    yield tail;
    offset += head.length + sums.packed + tail.length;
    written.push({ ...begun, ...sums });
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  yield directory;
  yield ending(written.length, directory.length, offset);
}

interface Sums {
  crc: number;
  packed: number;
  bytes: number;
}

async function* packedPart(content: ZipPart['content'], sums: Sums): AsyncGenerator<Buffer> {
  async function* counted() {
    for await (const piece of content()) {
      const bytes = Buffer.from(piece);
      sums.crc = crc32(bytes, sums.crc);
      sums.bytes += bytes.length;
      yield bytes;
    }
  }
  const deflate = createDeflateRaw();
  const source = Readable.from(counted());
  source.on('error', (error) => deflate.destroy(error));
  for await (const chunk of source.pipe(deflate) as AsyncIterable<Buffer>) {
    sums.packed += chunk.length;
    yield chunk;
  }
}

function numbers(...fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of fields) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}

function localHeader(name: Buffer): Buffer {
  const fields = numbers([0x04_03_4b_50, 4], [VERSION, 2], [FLAGS, 2], [DEFLATED, 2], [0, 2], [DAY, 2]);
  return Buffer.concat([fields, numbers([0, 4], [0, 4], [0, 4], [name.length, 2], [0, 2]), name]);
}

function descriptor({ crc, packed, bytes }: Sums): Buffer {
  return numbers([0x08_07_4b_50, 4], [crc, 4], [packed, 4], [bytes, 4]);
}

function directoryEntry({ name, crc, packed, bytes, offset }: Written): Buffer {
  const kind = numbers([0x02_01_4b_50, 4], [VERSION, 2], [VERSION, 2], [FLAGS, 2], [DEFLATED, 2], [0, 2], [DAY, 2]);
  const sizes = numbers([crc, 4], [packed, 4], [bytes, 4], [name.length, 2], [0, 2], [0, 2], [0, 2], [0, 2], [0, 4]);
  return Buffer.concat([kind, sizes, numbers([offset, 4]), name]);
}

function ending(parts: number, length: number, offset: number): Buffer {
  return numbers([0x06_05_4b_50, 4], [0, 2], [0, 2], [parts, 2], [parts, 2], [length, 4], [offset, 4], [0, 2]);
}
