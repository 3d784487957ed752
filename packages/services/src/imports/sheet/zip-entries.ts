import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline, Transform } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { SheetUnreadable } from './sheet-row.ts';

export interface ZipEntry {
  readonly name: string;
  readonly stored: boolean;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly offset: number;
}

/** What a workbook may unpack to, all parts together. */
const MOST_UNPACKED_BYTES = 400 * 1024 * 1024;
/** What one part may come to beside its packed bytes: tables pack to a tenth or a thirtieth, bombs to a thousandth. Small parts are let be. */
const MOST_RATIO = 100;
const SMALL_PART_BYTES = 4 * 1024 * 1024;
const MOST_DIRECTORY_BYTES = 4 * 1024 * 1024;
const CHUNK_BYTES = 64 * 1024;
const END_BYTES = 22;

/**
 * The parts of a zip file by its directory. Nothing is unpacked yet; what says that it would be too large is refused at once.
 * @throws SheetUnreadable NOT_XLSX, TOO_LARGE_UNPACKED
 */
export async function zipEntries(
  path: string,
  mostUnpackedBytes = MOST_UNPACKED_BYTES,
): Promise<ReadonlyMap<string, ZipEntry>> {
  const file = await open(path);
  try {
    const entries = readDirectory(await directoryOf(file));
    const { size } = await file.stat();
    const sum = (of: 'bytes' | 'packedBytes') => entries.reduce((total, entry) => total + entry[of], 0);
    // Parts that lie upon each other would be the same bytes many times over.
    if (sum('packedBytes') > size) throw new SheetUnreadable('NOT_XLSX');
    if (sum('bytes') > mostUnpackedBytes || entries.some(isBomb)) throw new SheetUnreadable('TOO_LARGE_UNPACKED');
    return new Map(entries.map((entry) => [entry.name, entry]));
  } finally {
    await file.close();
  }
}

const isBomb = ({ bytes, packedBytes }: ZipEntry): boolean =>
  bytes > SMALL_PART_BYTES && bytes > packedBytes * MOST_RATIO;

async function readAt(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
}

async function directoryOf(file: FileHandle): Promise<Buffer> {
  const { size } = await file.stat();
  const tailLength = Math.min(size, END_BYTES + 0xff_ff);
  const tail = await readAt(file, size - tailLength, tailLength);
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + END_BYTES > tail.length) throw new SheetUnreadable('NOT_XLSX');
  const [length, from] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (length > MOST_DIRECTORY_BYTES || from + length > size) throw new SheetUnreadable('NOT_XLSX');
  return readAt(file, from, length);
}

function readDirectory(directory: Buffer): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02_01_4b_50) {
    const nameLength = directory.readUInt16LE(at + 28);
    const encrypted = (directory.readUInt16LE(at + 8) & 1) === 1;
    const method = directory.readUInt16LE(at + 10);
    if (encrypted || (method !== 0 && method !== 8)) throw new SheetUnreadable('NOT_XLSX');
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      stored: method === 0,
      packedBytes: directory.readUInt32LE(at + 20),
      bytes: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * The bytes of one part, unpacked as they are asked for. A directory that lied about their number is found out while they come.
 * @throws SheetUnreadable NOT_XLSX, TOO_LARGE_UNPACKED
 */
export async function* unpack(path: string, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  let start: number;
  try {
    const local = await readAt(file, entry.offset, 30);
    if (local.length < 30 || local.readUInt32LE(0) !== 0x04_03_4b_50) throw new SheetUnreadable('NOT_XLSX');
    start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  } finally {
    await file.close();
  }
  if (entry.packedBytes === 0) return;
  const packed = createReadStream(path, { start, end: start + entry.packedBytes - 1 });
  const counted = new Transform({ transform: countingUpTo(entry.bytes) });
  pipeline([packed, ...(entry.stored ? [] : [createInflateRaw({ chunkSize: CHUNK_BYTES })]), counted], () => undefined);
  try {
    yield* counted as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw error instanceof SheetUnreadable ? error : new SheetUnreadable('NOT_XLSX');
  }
}

function countingUpTo(most: number) {
  let bytes = 0;
  return (chunk: Buffer, _encoding: string, done: (error: Error | null, chunk?: Buffer) => void) => {
    bytes += chunk.length;
    if (bytes > most) done(new SheetUnreadable('TOO_LARGE_UNPACKED'));
    else done(null, chunk);
  };
}
