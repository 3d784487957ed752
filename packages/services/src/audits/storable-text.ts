/**
 * Whether PostgreSQL can keep every text inside a JSON value: no NUL and no half of a surrogate pair. Such an item is
 * refused by itself; written as it is, it would fail the whole delivery again and again.
 */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  if (Array.isArray(value)) return value.every(isStorable);
  if (value === null || typeof value !== 'object') return true;
  return Object.entries(value).every(([key, item]) => isStorable(key) && isStorable(item));
}

/** A change has a handful of levels; thousands of them, nested on purpose, would exhaust the stack of whatever walks through them. */
export function isNestedDeeper(value: unknown, levels: number): boolean {
  if (value === null || typeof value !== 'object') return false;
  return levels === 0 || Object.values(value).some((item) => isNestedDeeper(item, levels - 1));
}
