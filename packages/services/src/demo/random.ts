/** Numbers in [0, 1), one after the other. */
export type Random = () => number;

/**
 * A stream of numbers that is the same for the same words (mulberry32 over FNV-1a): the demo brand is generated, and repeatably so.
 * Whatever has a name has a stream of its own, so that more of one thing changes nothing about another.
 */
export function randomFrom(...words: readonly (string | number)[]): Random {
  let state = hashOf(words.join('/'));
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

/** A whole number from `from` to `to`, both included. */
export function wholeFrom(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

/** One of them. Throws RangeError when there is none. */
export function oneOf<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('nothing to choose from');
  return item;
}
