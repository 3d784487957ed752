/**
 * A key per item for `#each`: its id, made unique where a stored draft has an id twice (validation names that problem; the
 * page must not fall over it).
 */
export function keyed<Item extends { readonly id: string }>(
  items: readonly Item[],
): { readonly key: string; readonly index: number; readonly item: Item }[] {
  const seen = new Map<string, number>();
  return items.map((item, index) => {
    const times = seen.get(item.id) ?? 0;
    seen.set(item.id, times + 1);
    return { key: times === 0 ? item.id : `${item.id}#${times}`, index, item };
  });
}
