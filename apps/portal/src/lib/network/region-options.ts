interface Region {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
}

/** The tree as a list for a chooser: children under their parent, each level set in. A region whose parent is unseen is a root. */
export function regionOptions(regions: readonly Region[]): { value: string; label: string }[] {
  const known = new Set(regions.map(({ id }) => id));
  const children = Map.groupBy(regions, ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null));
  const below = (parent: string | null, depth: number): { value: string; label: string }[] =>
    (children.get(parent) ?? []).flatMap(({ id, name }) => [
      { value: id, label: '\u2003'.repeat(depth) + name },
      ...below(id, depth + 1),
    ]);
  return below(null, 0);
}
