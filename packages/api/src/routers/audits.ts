import { CorrectAuditInput, StartAuditInput, SubmitAuditInput, WithdrawAuditInput } from '@concord/domain/audit';
import { ListAuditsInput } from '@concord/domain/audit-query';
import { CarryBackInput, CarryDraftInput } from '@concord/domain/carry';
import { ById } from '@concord/domain/organization';
import { carryBack } from '@concord/services/audits/carry-back';
import { carryDraft } from '@concord/services/audits/carry-draft';
import { correctAudit } from '@concord/services/audits/correct-audit';
import { getAudit } from '@concord/services/audits/get-audit';
import { listAudits } from '@concord/services/audits/list-audits';
import { pushMutations, PushMutationsInput } from '@concord/services/audits/push-mutations';
import { startAudit } from '@concord/services/audits/start-audit';
import { submitAudit } from '@concord/services/audits/submit-audit';
import { today } from '@concord/services/audits/today';
import { restoreAudit, withdrawAudit } from '@concord/services/audits/withdraw-audit';
import { brandProcedure, router } from '../trpc.ts';

export const audits = router({
  today: brandProcedure.meta({ permission: 'audits.perform' }).query(({ ctx }) => today(ctx.brand)),
  list: brandProcedure
    .meta({ permission: 'audits.read' })
    .input(ListAuditsInput)
    .query(({ ctx, input }) => listAudits(ctx.brand, input)),
  get: brandProcedure
    .meta({ permission: 'audits.read' })
    .input(ById)
    .query(({ ctx, input }) => getAudit(ctx.brand, input)),
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
  carry: brandProcedure
    .meta({ permission: 'audits.perform' })
    .input(CarryDraftInput)
    .mutation(({ ctx, input }) => carryDraft(ctx.brand, input)),
  carryBack: brandProcedure
    .meta({ permission: 'audits.perform' })
    .input(CarryBackInput)
    .mutation(({ ctx, input }) => carryBack(ctx.brand, input)),
  withdraw: brandProcedure
    .meta({ permission: 'audits.correct' })
    .input(WithdrawAuditInput)
    .mutation(({ ctx, input }) => withdrawAudit(ctx.brand, input)),
  restore: brandProcedure
    .meta({ permission: 'audits.correct' })
    .input(ById)
    .mutation(({ ctx, input }) => restoreAudit(ctx.brand, input)),
  correct: brandProcedure
    .meta({ permission: 'audits.correct' })
    .input(CorrectAuditInput)
    .mutation(({ ctx, input }) => correctAudit(ctx.brand, input)),
});
