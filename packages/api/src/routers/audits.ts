import { StartAuditInput, SubmitAuditInput } from '@concord/domain/audit';
import { pushMutations, PushMutationsInput } from '@concord/services/audits/push-mutations';
import { startAudit } from '@concord/services/audits/start-audit';
import { submitAudit } from '@concord/services/audits/submit-audit';
import { brandProcedure, router } from '../trpc.ts';

export const audits = router({
  start: brandProcedure
    .meta({ permission: 'audits.perform' })
    .input(StartAuditInput)
    .mutation(({ ctx, input }) => startAudit(ctx.brand, input)),
  pushMutations: brandProcedure
    .meta({ permission: 'audits.perform' })
    .input(PushMutationsInput)
    .mutation(({ ctx, input }) => pushMutations(ctx.brand, input)),
  submit: brandProcedure
    .meta({ permission: 'audits.perform' })
    .input(SubmitAuditInput)
    .mutation(({ ctx, input }) => submitAudit(ctx.brand, input)),
});
