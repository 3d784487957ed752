import type { SheetEncoding } from '@concord/domain/location-import';
import { SheetUnreadable } from './sheet-row.ts';

export type TextEncoding = 'utf-8' | 'utf-16be' | Exclude<SheetEncoding, 'auto'>;

/** A byte order mark says by itself what a file is; one without has to be UTF-8 unless a person says otherwise. */
export function encodingOf(head: Uint8Array, asked: SheetEncoding): TextEncoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  return asked === 'auto' ? 'utf-8' : asked;
}

/**
 * The text of bytes as they arrive; the first that are no such text end it, for names must not come in garbled. Lines that end with a
 * carriage return alone get a newline where `onlyReturns`.
 * @throws SheetUnreadable NOT_UTF8
 */
export async function* decodeText(
  bytes: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
  onlyReturns: boolean,
): AsyncGenerator<string> {
  const decode = textDecoder(encoding);
  const ended = (text: string) => (onlyReturns ? text.replaceAll('\r', '\n') : text);
  for await (const chunk of bytes) yield ended(decode(chunk));
  yield ended(decode());
}

/** Decodes piece by piece; without a piece it says that there are no more. */
export function textDecoder(encoding: TextEncoding): (chunk?: Uint8Array) => string {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (chunk) => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new SheetUnreadable(encoding.startsWith('utf-16') ? 'NOT_UTF16' : 'NOT_UTF8');
    }
  };
}
