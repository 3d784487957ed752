interface Node<Item> {
  items: Item[];
  children: Map<string, Node<Item>>;
}

/** Names that a JavaScript object puts first, by size. */
const isIndex = (name: string) => /^(0|[1-9]\d{0,9})$/.test(name) && Number(name) < 2 ** 32 - 1;

/** Items by path, each group's together, whole numbers first: the order that a nested JSON document can keep. */
export function inOrder<Item extends { readonly path: string }>(items: readonly Item[]): Item[] {
  const root: Node<Item> = { items: [], children: new Map() };
  for (const item of items) {
    let node = root;
    for (const name of item.path === '' ? [] : item.path.split('.')) {
      let next = node.children.get(name);
      if (!next) node.children.set(name, (next = { items: [], children: new Map() }));
      node = next;
    }
    node.items.push(item);
  }
  const ordered: Item[] = [];
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    ordered.push(...node.items);
    const names = [...node.children.keys()];
    const numbers = names.filter(isIndex).sort((a, b) => Number(a) - Number(b));
    const others = names.filter((name) => !isIndex(name));
    for (const name of [...numbers, ...others].reverse()) waiting.push(node.children.get(name) ?? root);
  }
  return ordered;
}
