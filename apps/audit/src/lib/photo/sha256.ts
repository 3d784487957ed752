/**
 * SHA-256 as lower-case hex. Browsers offer their own only on secure addresses; on a plain-http phone in the local network
 * the few lines below stand in, so that auditing works there too.
 */
export async function sha256(bytes: ArrayBuffer): Promise<string> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  return subtle ? hex(new Uint8Array(await subtle.digest('SHA-256', bytes))) : sha256Plain(bytes);
}

/** FIPS 180-4 §6.2, word for word. */
export function sha256Plain(bytes: ArrayBuffer): string {
  const state = INITIAL.slice();
  const message = padded(bytes);
  const words = new Uint32Array(64);
  for (let block = 0; block < message.byteLength; block += 64) {
    for (let i = 0; i < 16; i += 1) words[i] = message.getUint32(block + i * 4);
    for (let i = 16; i < 64; i += 1) {
      const [w15, w2] = [at(words, i - 15), at(words, i - 2)];
      const s0 = turn(w15, 7) ^ turn(w15, 18) ^ (w15 >>> 3);
      const s1 = turn(w2, 17) ^ turn(w2, 19) ^ (w2 >>> 10);
      words[i] = at(words, i - 16) + s0 + at(words, i - 7) + s1;
    }
    compress(state, words);
  }
  const out = new DataView(new ArrayBuffer(32));
  state.forEach((word, i) => out.setUint32(i * 4, word));
  return hex(new Uint8Array(out.buffer));
}

function compress(state: Uint32Array, words: Uint32Array): void {
  const v = state.slice();
  for (let i = 0; i < 64; i += 1) {
    const [a, b, c, e, f, g] = [at(v, 0), at(v, 1), at(v, 2), at(v, 4), at(v, 5), at(v, 6)];
    const t1 = at(v, 7) + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + at(ROUND, i) + at(words, i);
    const t2 = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    v.copyWithin(1, 0, 7);
    v[4] = at(v, 4) + t1;
    v[0] = t1 + t2;
  }
  for (let i = 0; i < 8; i += 1) state[i] = at(state, i) + at(v, i);
}

function padded(bytes: ArrayBuffer): DataView {
  const length = Math.ceil((bytes.byteLength + 9) / 64) * 64;
  const out = new Uint8Array(length);
  out.set(new Uint8Array(bytes));
  out[bytes.byteLength] = 0x80;
  const view = new DataView(out.buffer);
  view.setBigUint64(length - 8, BigInt(bytes.byteLength) * 8n);
  return view;
}

const at = (words: Uint32Array, index: number): number => words[index] ?? 0;
const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));
const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The first 32 bits of the fractional part of a root of each prime: square roots give the state, cube roots the rounds. */
function fractions(count: number, root: (prime: number) => number): Uint32Array {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) {
    if (!primesBelow(n).some((prime) => n % prime === 0)) found.push(n);
  }
  return Uint32Array.from(found, (prime) => (root(prime) % 1) * 2 ** 32);
}

const primesBelow = (n: number): number[] => Array.from({ length: Math.max(0, n - 2) }, (_, i) => i + 2);
const INITIAL = fractions(8, Math.sqrt);
const ROUND = fractions(64, Math.cbrt);
