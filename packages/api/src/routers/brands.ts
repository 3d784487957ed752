import { FoundBrandInput } from '@concord/domain/organization';
import { foundOwnBrand } from '@concord/services/organization/found-own-brand';
import { brandProcedure, router } from '../trpc.ts';

export const brands = router({
  found: brandProcedure
    .meta({ permission: 'organization.manage' })
    .input(FoundBrandInput)
    .mutation(({ ctx, input }) => foundOwnBrand(ctx.brand, input)),
});
