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
