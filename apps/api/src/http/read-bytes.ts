import type { Readable } from 'node:stream';

/** How far past the limit a body is read and thrown away, so that the sender hears the answer instead of a broken line. */
const courtesy = 8;

/**
 * The whole body, at most `limit` bytes in memory.
 * @throws `tooLarge` when there is more.
 */
export async function readBytes(stream: Readable, limit: number, tooLarge: Error): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit * courtesy) throw tooLarge;
    if (length <= limit) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (length > limit) throw tooLarge;
  return Buffer.concat(chunks);
}
