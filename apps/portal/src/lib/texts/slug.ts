/**
 * A key made from a title: `Saubere Tische!` is `saubere-tische`. At most 64 characters; letters outside a–z lose their
 * marks or are left out. Gives `fallback` where nothing is left, e.g. for an Arabic title.
 */
export function slug(title: string, fallback: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/ß/g, 'ss')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '');
  return plain === '' ? fallback : plain;
}

/** `base`, or `base-2`, `base-3`, … whichever is free. */
export function freeKey(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base;
  for (let number = 2; ; number += 1) {
    const suffix = `-${number}`;
    const candidate = base.slice(0, 64 - suffix.length) + suffix;
    if (!taken.has(candidate)) return candidate;
  }
}
