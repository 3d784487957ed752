import { ById } from '@concord/domain/organization';
import { SaveRolloutInput } from '@concord/domain/rollout';
import { getRollout } from '@concord/services/rollouts/get-rollout';
import { saveRollout } from '@concord/services/rollouts/save-rollout';
import { brandProcedure, router } from '../trpc.ts';

const reading = brandProcedure.meta({ permission: 'scorecards.read' });
const writing = brandProcedure.meta({ permission: 'standards.write' });

export const rollouts = router({
  get: reading.input(ById).query(({ ctx, input }) => getRollout(ctx.brand, input)),
  save: writing.input(SaveRolloutInput).mutation(({ ctx, input }) => saveRollout(ctx.brand, input)),
});
