import { AddFromStarterInput } from '@concord/domain/starter-set';
import { addFromStarter } from '@concord/services/starter-sets/add-from-starter';
import { listStarterSets } from '@concord/services/starter-sets/list-starter-sets';
import { brandProcedure, router } from '../trpc.ts';

const writing = brandProcedure.meta({ permission: 'standards.write' });

export const starterSets = router({
  list: writing.query(({ ctx }) => listStarterSets(ctx.brand)),
  add: writing.input(AddFromStarterInput).mutation(({ ctx, input }) => addFromStarter(ctx.brand, input)),
});
