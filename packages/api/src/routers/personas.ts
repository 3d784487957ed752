import { ById } from '@concord/domain/organization';
import { CreatePersonaInput, UpdatePersonaInput } from '@concord/domain/persona';
import { OrderInput, SeenRevision } from '@concord/domain/term';
import { createPersona } from '@concord/services/personas/create-persona';
import { getPersona } from '@concord/services/personas/get-persona';
import { listPersonas } from '@concord/services/personas/list-personas';
import { orderPersonas } from '@concord/services/personas/order-personas';
import { removePersona } from '@concord/services/personas/remove-persona';
import { updatePersona } from '@concord/services/personas/update-persona';
import { brandProcedure, router } from '../trpc.ts';

const reading = brandProcedure.meta({ permission: 'standards.read' });
const writing = brandProcedure.meta({ permission: 'standards.write' });

export const personas = router({
  list: reading.query(({ ctx }) => listPersonas(ctx.brand)),
  get: reading.input(ById).query(({ ctx, input }) => getPersona(ctx.brand, input)),
  create: writing.input(CreatePersonaInput).mutation(({ ctx, input }) => createPersona(ctx.brand, input)),
  update: writing.input(UpdatePersonaInput).mutation(({ ctx, input }) => updatePersona(ctx.brand, input)),
  remove: writing.input(SeenRevision).mutation(({ ctx, input }) => removePersona(ctx.brand, input)),
  order: writing.input(OrderInput).mutation(({ ctx, input }) => orderPersonas(ctx.brand, input)),
});
