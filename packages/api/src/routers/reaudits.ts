import { ById } from '@concord/domain/organization';
import { AskMyselfInput, AskReauditInput } from '@concord/domain/reaudit';
import { askMyself, askReaudit } from '@concord/services/reaudits/ask-reaudit';
import { getReaudits } from '@concord/services/reaudits/get-reaudits';
import { brandProcedure, router } from '../trpc.ts';

export const reaudits = router({
  get: brandProcedure
    .meta({ permission: 'audits.read' })
    .input(ById)
    .query(({ ctx, input }) => getReaudits(ctx.brand, input)),
  ask: brandProcedure
    .meta({ permission: 'assignments.write' })
    .input(AskReauditInput)
    .mutation(({ ctx, input }) => askReaudit(ctx.brand, input)),
  askMyself: brandProcedure
    .meta({ permission: 'audits.perform' })
    .input(AskMyselfInput)
    .mutation(({ ctx, input }) => askMyself(ctx.brand, input)),
});
