/** A copy of the list with the entry at `index` moved by whole places; moves beyond an end change nothing. */
export function moved<Item>(items: readonly Item[], index: number, by: number): Item[] {
  const next = [...items];
  const to = index + by;
  if (index < 0 || index >= items.length || to < 0 || to >= items.length) return next;
  next.splice(to, 0, ...next.splice(index, 1));
  return next;
}
