import { Transform } from 'node:stream';

class NotUtf8 extends Error {
  readonly code = 'NOT_UTF8';
}

/** Passes UTF-8 through and stops at the first byte that is none: names in a wrong encoding must not come in garbled. */
export function utf8Only(): Transform {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const decode = (bytes: Buffer | undefined, done: (error: Error | null, text?: string) => void) => {
    try {
      done(null, bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode());
    } catch {
      done(new NotUtf8('the file is not UTF-8'));
    }
  };
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => decode(chunk, done),
    flush: (done) => decode(undefined, done),
  });
}
