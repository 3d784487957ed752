interface Region {
  readonly id: string;
  readonly parentId: string | null;
}

export interface RegionRow<Of extends Region> {
  readonly region: Of;
  readonly depth: number;
  readonly hasChildren: boolean;
  readonly open: boolean;
}

/** Up to so many regions are all open at first; of more only the top is. */
const ALL_OPEN_UP_TO = 60;

/** The rows of the tree that show, parents first; `turned` are the ones that somebody opened or shut. */
export function regionRows<Of extends Region>(
  regions: readonly Of[],
  turned: ReadonlySet<string>,
): readonly RegionRow<Of>[] {
  const children = Map.groupBy(regions, ({ parentId }) => parentId);
  const atFirst = regions.length <= ALL_OPEN_UP_TO;
  const below = (parent: string | null, depth: number): RegionRow<Of>[] =>
    (children.get(parent) ?? []).flatMap((region) => {
      const hasChildren = children.has(region.id);
      const open = hasChildren && (atFirst || depth === 0) !== turned.has(region.id);
      return [{ region, depth, hasChildren, open }, ...(open ? below(region.id, depth + 1) : [])];
    });
  return below(null, 0);
}
