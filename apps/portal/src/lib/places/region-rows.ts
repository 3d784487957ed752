import type { Answer } from '#lib/api/wire.ts';

export type Region = Answer['regions']['list'][number];

interface RegionRow {
  readonly region: Region;
  /** 0 for a root, and for a region whose parent is not seen. */
  readonly depth: number;
  /** Nothing lies below it. */
  readonly leaf: boolean;
}

/** The tree from the top down, each region before what lies below it. */
export function regionRows(regions: readonly Region[]): readonly RegionRow[] {
  const known = new Set(regions.map(({ id }) => id));
  const children = Map.groupBy(regions, ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null));
  const below = (parent: string | null, depth: number): readonly RegionRow[] =>
    (children.get(parent) ?? []).flatMap((region) => [
      { region, depth, leaf: !children.has(region.id) },
      ...below(region.id, depth + 1),
    ]);
  return below(null, 0);
}

/** The regions that a region may hang below: neither itself nor anything below it. */
export function possibleParents(regions: readonly Region[], id: string): readonly Region[] {
  const inside = new Set([id]);
  for (const { region } of regionRows(regions)) {
    if (region.parentId !== null && inside.has(region.parentId)) inside.add(region.id);
  }
  return regions.filter((region) => !inside.has(region.id));
}
