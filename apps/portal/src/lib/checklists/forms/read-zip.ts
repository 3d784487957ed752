/** One file of an archive, unpacked when it is asked for. */
export interface ZippedFile {
  /** With its folders, as the archive names it. */
  readonly name: string;
  /** What the archive says that it unpacks to. */
  readonly bytes: number;
  /** Rejects with ZipUnreadable. */
  readonly unpack: () => Promise<Blob>;
}

export class ZipUnreadable extends Error {}

const END_BYTES = 22;
const END = 0x06_05_4b_50;
const ENTRY = 0x02_01_4b_50;
const LOCAL = 0x04_03_4b_50;
const DEFLATED = 8;
const MOST_FILES = 5_000;

/**
 * The files of a ZIP archive by its directory; folders are left out. Nothing is unpacked yet, and a file that unpacks to more than the
 * directory says is refused. Throws ZipUnreadable.
 */
export async function readZip(archive: Blob): Promise<readonly ZippedFile[]> {
  const directory = await directoryOf(archive);
  const files: ZippedFile[] = [];
  for (let at = 0; at + 46 <= directory.byteLength && directory.getUint32(at, true) === ENTRY;) {
    const nameBytes = directory.getUint16(at + 28, true);
    if (at + 46 + nameBytes > directory.byteLength || files.length >= MOST_FILES) throw new ZipUnreadable();
    const name = new TextDecoder().decode(new Uint8Array(directory.buffer, at + 46, nameBytes));
    const entry = {
      encrypted: (directory.getUint16(at + 8, true) & 1) === 1,
      method: directory.getUint16(at + 10, true),
      packed: directory.getUint32(at + 20, true),
      bytes: directory.getUint32(at + 24, true),
      offset: directory.getUint32(at + 42, true),
    };
    if (!name.endsWith('/')) files.push({ name, bytes: entry.bytes, unpack: () => unpack(archive, entry) });
    at += 46 + nameBytes + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
  }
  if (files.length === 0) throw new ZipUnreadable();
  return files;
}

async function viewOf(archive: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await archive.slice(from, to).arrayBuffer());
}

async function directoryOf(archive: Blob): Promise<DataView> {
  const start = Math.max(0, archive.size - END_BYTES - 0xff_ff);
  const tail = await viewOf(archive, start, archive.size);
  for (let at = tail.byteLength - END_BYTES; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== END) continue;
    const [length, from] = [tail.getUint32(at + 12, true), tail.getUint32(at + 16, true)];
    if (from + length > archive.size) break;
    return viewOf(archive, from, from + length);
  }
  throw new ZipUnreadable();
}

interface Entry {
  readonly encrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly bytes: number;
  readonly offset: number;
}

async function unpack(archive: Blob, { encrypted, method, packed, bytes, offset }: Entry): Promise<Blob> {
  const local = await viewOf(archive, offset, offset + 30);
  const known = local.byteLength === 30 && local.getUint32(0, true) === LOCAL;
  if (!known || encrypted || (method !== 0 && method !== DEFLATED)) throw new ZipUnreadable();
  const start = offset + 30 + local.getUint16(26, true) + local.getUint16(28, true);
  const content = archive.slice(start, start + packed);
  if (method === 0) return content;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let read = 0;
  try {
    const reader = content.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      read += next.value.byteLength;
      if (read > bytes) throw new ZipUnreadable();
      chunks.push(next.value);
    }
  } catch {
    throw new ZipUnreadable();
  }
  return new Blob(chunks);
}
