import { SaveActionRulesInput } from '@concord/domain/settings';
import { getActionRules } from '@concord/services/settings/get-action-rules';
import { getModel } from '@concord/services/settings/get-model';
import { saveActionRules } from '@concord/services/settings/save-action-rules';
import { brandProcedure, router } from '../trpc.ts';

export const settings = router({
  actionRules: brandProcedure.meta({ permission: 'actions.read' }).query(({ ctx }) => getActionRules(ctx.brand)),
  saveActionRules: brandProcedure
    .meta({ permission: 'organization.manage' })
    .input(SaveActionRulesInput)
    .mutation(({ ctx, input }) => saveActionRules(ctx.brand, input)),
  model: brandProcedure.meta({ permission: 'scorecards.read' }).query(({ ctx }) => getModel(ctx.brand)),
});
