import { CreatePlaybookInput, RemovePlaybookInput, UpdatePlaybookInput } from '@concord/domain/opening';
import { ById } from '@concord/domain/organization';
import { createPlaybook } from '@concord/services/openings/create-playbook';
import { getPlaybook } from '@concord/services/openings/get-playbook';
import { listPlaybooks } from '@concord/services/openings/list-playbooks';
import { removePlaybook } from '@concord/services/openings/remove-playbook';
import { updatePlaybook } from '@concord/services/openings/update-playbook';
import { brandProcedure, router } from '../trpc.ts';

const reading = brandProcedure.meta({ permission: 'scorecards.read' });
const writing = brandProcedure.meta({ permission: 'standards.write' });

export const playbooks = router({
  list: reading.query(({ ctx }) => listPlaybooks(ctx.brand)),
  get: reading.input(ById).query(({ ctx, input }) => getPlaybook(ctx.brand, input)),
  create: writing.input(CreatePlaybookInput).mutation(({ ctx, input }) => createPlaybook(ctx.brand, input)),
  update: writing.input(UpdatePlaybookInput).mutation(({ ctx, input }) => updatePlaybook(ctx.brand, input)),
  remove: writing.input(RemovePlaybookInput).mutation(({ ctx, input }) => removePlaybook(ctx.brand, input)),
});
