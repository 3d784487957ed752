const LONGEST = 64;
const KEY = /^[a-z0-9][a-z0-9_-]{0,63}$/;

/** A name as a key of ours: small letters without accents, digits, `_` and `-`; empty where nothing is left of it. */
export function keyOf(name: string): string {
  if (KEY.test(name)) return name;
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9_-]+/g, '_')
    .replace(/^[_-]+/, '')
    .slice(0, LONGEST)
    .replace(/_+$/, '');
}

/** The key itself, or with a number behind it when it is taken; what comes out is taken from then on. */
export function freeKey(wanted: string, taken: Set<string>): string {
  let key = wanted;
  for (let number = 2; taken.has(key); number += 1) {
    const tail = `_${number}`;
    key = wanted.slice(0, LONGEST - tail.length) + tail;
  }
  taken.add(key);
  return key;
}

/** A part of a key that tells it from its siblings: `number-pit_latrine`. */
export function joinedKey(base: string, part: string): string {
  return `${base.slice(0, LONGEST - 1 - Math.min(part.length, LONGEST / 2))}-${part}`.slice(0, LONGEST);
}
