import { me } from '@concord/services/session/me';
import { switchBrand, SwitchBrandInput } from '@concord/services/session/switch-brand';
import { router, signedInProcedure } from '../trpc.ts';

export const session = router({
  me: signedInProcedure.meta({ permission: 'signed-in' }).query(({ ctx }) => me(ctx.account)),
  switchBrand: signedInProcedure
    .meta({ permission: 'signed-in' })
    .input(SwitchBrandInput)
    .mutation(({ ctx, input }) => switchBrand(ctx.account, input)),
});
