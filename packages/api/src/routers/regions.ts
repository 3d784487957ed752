import { ById } from '@concord/domain/organization';
import { CreateRegionInput, MoveRegionInput, RenameRegionInput } from '@concord/domain/place';
import { createRegion } from '@concord/services/organization/create-region';
import { deleteRegion } from '@concord/services/organization/delete-region';
import { listRegions } from '@concord/services/organization/list-regions';
import { moveRegion } from '@concord/services/organization/move-region';
import { previewRegionMove } from '@concord/services/organization/preview-region-move';
import { renameRegion } from '@concord/services/organization/rename-region';
import { brandProcedure, router } from '../trpc.ts';

const managing = brandProcedure.meta({ permission: 'organization.manage' });

export const regions = router({
  list: brandProcedure.meta({ permission: 'signed-in' }).query(({ ctx }) => listRegions(ctx.brand)),
  create: managing.input(CreateRegionInput).mutation(({ ctx, input }) => createRegion(ctx.brand, input)),
  rename: managing.input(RenameRegionInput).mutation(({ ctx, input }) => renameRegion(ctx.brand, input)),
  move: managing.input(MoveRegionInput).mutation(({ ctx, input }) => moveRegion(ctx.brand, input)),
  previewMove: managing.input(MoveRegionInput).query(({ ctx, input }) => previewRegionMove(ctx.brand, input)),
  delete: managing.input(ById).mutation(({ ctx, input }) => deleteRegion(ctx.brand, input)),
});
