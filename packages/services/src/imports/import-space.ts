import { importRun } from '@concord/db/schema/imports';
import { ServiceError } from '@concord/domain/errors';
import { and, eq, inArray, ne, sum } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';

/** Bytes that this process is taking in, by brand. */
const arriving = new Map<string, number>();

const BYTES_PER_LOOK = 64 * 1024 ** 2;

/**
 * Watches over one upload: the files of a brand that wait for their imports, and those on their way, come to `ctx.importSpace` at most.
 * @throws ServiceError IMPORT_SPACE_FULL {limit}
 */
export async function watchSpace(ctx: Ctx, importId: string) {
  const { orgId } = ctx.actor;
  let [mine, looked] = [0, 0];
  const add = (bytes: number) => {
    mine += bytes;
    arriving.set(orgId, (arriving.get(orgId) ?? 0) + bytes);
  };
  async function look(): Promise<void> {
    looked = mine;
    const waiting = await waitingBytes(ctx, importId);
    if (waiting + (arriving.get(orgId) ?? 0) >= ctx.importSpace)
      throw new ServiceError('IMPORT_SPACE_FULL', { limit: ctx.importSpace });
  }
  await look();
  return {
    /** So many more bytes are here. */
    take: async (bytes: number): Promise<void> => {
      add(bytes);
      if (mine - looked >= BYTES_PER_LOOK || mine >= ctx.importSpace) await look();
    },
    look,
    end: (): void => {
      add(-mine);
      if (arriving.get(orgId) === 0) arriving.delete(orgId);
    },
  };
}

/** Of other imports: an upload replaces what its own import has. */
async function waitingBytes(ctx: Ctx, importId: string): Promise<number> {
  const [row] = await inBrand(ctx, (tx) =>
    tx
      .select({ bytes: sum(importRun.bytes).mapWith(Number) })
      .from(importRun)
      .where(
        and(
          eq(importRun.orgId, ctx.actor.orgId),
          ne(importRun.id, importId),
          inArray(importRun.status, ['uploading', 'waiting', 'running']),
        ),
      ),
  );
  return row?.bytes ?? 0;
}
