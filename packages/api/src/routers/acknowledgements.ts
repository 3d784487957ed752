import { AcknowledgeInput, ListAcknowledgementsInput, ToAcknowledgeInput } from '@concord/domain/acknowledgement';
import { ById } from '@concord/domain/organization';
import { acknowledge } from '@concord/services/acknowledgements/acknowledge';
import { listAcknowledgements } from '@concord/services/acknowledgements/list-acknowledgements';
import { remindLocations } from '@concord/services/acknowledgements/remind-locations';
import { toAcknowledge } from '@concord/services/acknowledgements/to-acknowledge';
import { brandProcedure, router } from '../trpc.ts';

const reading = brandProcedure.meta({ permission: 'scorecards.read' });
const answering = brandProcedure.meta({ permission: 'standards.acknowledge' });
const writing = brandProcedure.meta({ permission: 'standards.write' });

export const acknowledgements = router({
  mine: answering.input(ToAcknowledgeInput).query(({ ctx, input }) => toAcknowledge(ctx.brand, input)),
  give: answering.input(AcknowledgeInput).mutation(({ ctx, input }) => acknowledge(ctx.brand, input)),
  list: reading.input(ListAcknowledgementsInput).query(({ ctx, input }) => listAcknowledgements(ctx.brand, input)),
  remind: writing.input(ById).mutation(({ ctx, input }) => remindLocations(ctx.brand, input)),
});
