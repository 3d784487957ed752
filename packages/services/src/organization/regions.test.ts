import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../test/failure-of.ts';
import { world } from '../test/world.ts';
import { createRegion } from './create-region.ts';
import { deleteRegion } from './delete-region.ts';
import { listRegions } from './list-regions.ts';
import { moveRegion } from './move-region.ts';
import { previewRegionMove } from './preview-region-move.ts';
import { renameRegion } from './rename-region.ts';

const here = world();
const parentOf = async (id: string) =>
  (await listRegions(await here.ours.ctxFor('admin'))).find((region) => region.id === id)?.parentId;

async function made(name: string, parentId: string | null = null): Promise<string> {
  const id = v7();
  await createRegion(await here.ours.ctxFor('admin'), { id, parentId, key: `r-${id}`, name });
  return id;
}

describe('the region tree', () => {
  it('grows, is renamed and loses what nothing ever stood in', async () => {
    const ctx = await here.ours.ctxFor('admin');
    const id = await made('Észak-Alföld', here.ours.regions.north);
    await renameRegion(ctx, { id, name: 'الشمال' });
    expect((await listRegions(ctx)).find((region) => region.id === id)).toMatchObject({ name: 'الشمال' });
    await deleteRegion(ctx, { id });
    expect(await failureOf(deleteRegion(ctx, { id }))).toMatchObject({ code: 'NOT_FOUND' });
    const used = await failureOf(deleteRegion(ctx, { id: here.ours.regions.north }));
    expect(used).toEqual({ code: 'REGION_IN_USE', details: { regions: 0, locations: 1, members: 1, guidelines: 0 } });
    expect(await failureOf(deleteRegion(ctx, { id: here.ours.regions.country }))).toMatchObject({
      details: { regions: 2, locations: 0 },
    });
  });

  it('never bites its own tail, also when two move at once', async () => {
    const ctx = await here.ours.ctxFor('admin');
    const [top, other] = [await made('Top'), await made('Other')];
    const below = await made('Below', top);
    const refused = { code: 'REGION_BELOW_ITSELF', details: {} };
    for (const parentId of [top, below])
      expect(await failureOf(moveRegion(ctx, { id: top, parentId }))).toEqual(refused);
    const crossing = await Promise.allSettled([
      moveRegion(ctx, { id: top, parentId: other }),
      moveRegion(ctx, { id: other, parentId: below }),
    ]);
    expect(crossing.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    await moveRegion(ctx, { id: below, parentId: null });
    expect(await parentOf(below)).toBeNull();
  });

  it('says beforehand whose past a move rewrites', async () => {
    const ctx = await here.ours.ctxFor('admin');
    const { country, north, south } = here.ours.regions;
    const inside = await made('Inside', south);
    const names = (list: readonly { id: string }[]) => list.map(({ id }) => id);
    const sideways = await previewRegionMove(ctx, { id: north, parentId: inside });
    expect([sideways.locations, names(sideways.losing), names(sideways.gaining)]).toEqual([1, [], [inside, south]]);
    const up = await previewRegionMove(ctx, { id: north, parentId: null });
    expect([names(up.losing), names(up.gaining)]).toEqual([[country], []]);
    expect((await previewRegionMove(ctx, { id: inside, parentId: country })).locations).toBe(0);
  });

  it("takes no other brand's regions and no commands from others", async () => {
    const ctx = await here.ours.ctxFor('admin');
    const foreign = here.theirs.regions.north;
    const missing = { code: 'NOT_FOUND', details: { what: 'region' } };
    expect(await failureOf(moveRegion(ctx, { id: here.ours.regions.north, parentId: foreign }))).toEqual(missing);
    expect(await failureOf(renameRegion(ctx, { id: foreign, name: 'Ours' }))).toEqual(missing);
    expect(await failureOf(createRegion(ctx, { id: v7(), parentId: foreign, key: 'x', name: 'X' }))).toEqual(missing);
    const manager = await here.ours.ctxFor('region_manager');
    expect(await failureOf(renameRegion(manager, { id: here.ours.regions.north, name: 'Mine' }))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });
});
