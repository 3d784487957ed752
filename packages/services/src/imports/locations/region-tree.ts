import { region } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/tenant';
import { asc, eq, type InferInsertModel } from 'drizzle-orm';
import type { Ctx } from '../../context.ts';

type NewRegion = InferInsertModel<typeof region>;
type Named = Pick<typeof region.$inferSelect, 'id' | 'parentId' | 'name'>;

export interface RegionTree {
  /** The region that a path means, made if there is none; null where several are meant. */
  readonly find: (path: readonly string[]) => string | null;
  readonly has: (id: string) => boolean;
  /** The first region at the top. */
  readonly top: () => string | undefined;
  readonly pathOf: (id: string) => readonly string[];
  /** What `find` made so far, parents first. */
  readonly missing: readonly NewRegion[];
}

const folded = (name: string) => name.toLowerCase();
const key = (path: readonly string[]) => path.map(folded).join('\n');

/**
 * The brand's regions by their names. A path is read from the top of the tree; where none begins there, as the end of the only region's
 * path that ends so, wherever that lies: "Germany / North" also means Europe / Germany / North. What is not there yet lies below as much of
 * the path as there is.
 */
export async function readTree(ctx: Ctx, tx: Tx): Promise<RegionTree> {
  const { orgId } = ctx.actor;
  const rows = await tx
    .select({ id: region.id, parentId: region.parentId, name: region.name })
    .from(region)
    .where(eq(region.orgId, orgId))
    .orderBy(asc(region.createdAt), asc(region.id));
  const byId = new Map<string, Named>(rows.map((row) => [row.id, row]));
  const byPath = new Map<string, string>();
  const byEnd = new Map<string, string[]>();
  const missing: NewRegion[] = [];

  function pathOf(id: string): readonly string[] {
    const path: string[] = [];
    for (let at = byId.get(id); at && path.length < MOST_DEPTH; at = byId.get(at.parentId ?? '')) path.unshift(at.name);
    return path;
  }

  for (const { id } of rows) {
    const path = pathOf(id);
    if (!byPath.has(key(path))) byPath.set(key(path), id);
    for (let from = 1; from < path.length; from += 1) {
      const end = key(path.slice(from));
      byEnd.set(end, [...(byEnd.get(end) ?? []), id]);
    }
  }

  function find(path: readonly string[]): string | null {
    for (let length = path.length; length > 0; length -= 1) {
      const beginning = path.slice(0, length);
      const known = byPath.get(key(beginning));
      if (known !== undefined) return add(known, path.slice(length));
      const ending = byEnd.get(key(beginning)) ?? [];
      if (ending.length > 1) return null;
      if (ending[0] !== undefined) return add(ending[0], path.slice(length));
    }
    return add(null, path);
  }

  function add(parent: string | null, names: readonly string[]): string {
    let parentId = parent;
    for (const name of names) parentId = below(parentId, name);
    return parentId ?? '';
  }

  function below(parentId: string | null, name: string): string {
    const path = key([...(parentId === null ? [] : pathOf(parentId)), name]);
    const known = byPath.get(path);
    if (known !== undefined) return known;
    const id = ctx.newId();
    // A name in any script makes no key; the id does, and nobody has to read it.
    missing.push({ orgId, id, parentId, key: `imported-${id}`, name });
    byId.set(id, { id, parentId, name });
    byPath.set(path, id);
    return id;
  }

  const first = (list: readonly { id: string; parentId?: string | null | undefined }[]) =>
    list.find((one) => (one.parentId ?? null) === null)?.id;
  return { find, has: (id) => byId.has(id), top: () => first(rows) ?? first(missing), pathOf, missing };
}

/** Deeper than any tree; a circle, which the tree cannot hold, would end here. */
const MOST_DEPTH = 100;
