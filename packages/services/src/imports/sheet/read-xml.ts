import { SaxesParser } from 'saxes';
import { textDecoder } from './decode-text.ts';
import { SheetUnreadable } from './sheet-row.ts';

export interface XmlHandlers {
  /** `name` without its prefix, and the attributes as they are written. */
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Characters of one tag or of the text between two, and of tags within tags, of which a workbook has a dozen. More would lie in memory at once. */
const MOST_AT_ONCE = 2_000_000;
const MOST_DEPTH = 64;

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML piece by piece and yields after each, so that what was found can be handed on.
 * @throws SheetUnreadable NOT_XLSX, TOO_LARGE_UNPACKED
 */
export async function* readXml(bytes: AsyncIterable<Uint8Array>, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new SheetUnreadable('NOT_XLSX');
  });
  let [depth, sinceTag] = [0, 0];
  parser.on('opentag', (tag) => {
    sinceTag = 0;
    depth += 1;
    if (depth > MOST_DEPTH) throw new SheetUnreadable('NOT_XLSX');
    handlers.open?.(bare(tag.name), tag.attributes);
  });
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('closetag', (tag) => {
    sinceTag = 0;
    depth -= 1;
    handlers.close?.(bare(tag.name));
  });
  const decode = textDecoder('utf-8');
  for await (const chunk of bytes) {
    parser.write(decode(chunk));
    sinceTag += chunk.length;
    if (sinceTag > MOST_AT_ONCE) throw new SheetUnreadable('TOO_LARGE_UNPACKED');
    yield;
  }
  parser.write(decode()).close();
  yield;
}

/** The same for a part that is read as a whole. */
export async function readWholeXml(bytes: AsyncIterable<Uint8Array>, handlers: XmlHandlers): Promise<void> {
  const pieces = readXml(bytes, handlers);
  while (!(await pieces.next()).done);
}
