import { SearchAllInput } from '@concord/domain/search';
import { searchAll } from '@concord/services/search/search-all';
import { brandProcedure, router } from '../trpc.ts';

export const search = router({
  all: brandProcedure
    .meta({ permission: 'signed-in' })
    .input(SearchAllInput)
    .query(({ ctx, input }) => searchAll(ctx.brand, input)),
});
