import { listRegions } from '@concord/services/organization/list-regions';
import { brandProcedure, router } from '../trpc.ts';

export const regions = router({
  list: brandProcedure.meta({ permission: 'signed-in' }).query(({ ctx }) => listRegions(ctx.brand)),
});
