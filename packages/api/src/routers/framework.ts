import {
  CreateBehaviourInput,
  CreateGlossaryTermInput,
  ListGlossaryInput,
  SaveFrameworkPartInput,
  UpdateBehaviourInput,
  UpdateGlossaryTermInput,
} from '@concord/domain/framework';
import { OrderInput, SeenRevision } from '@concord/domain/term';
import { createBehaviour } from '@concord/services/framework/create-behaviour';
import { createGlossaryTerm } from '@concord/services/framework/create-glossary-term';
import { getFramework } from '@concord/services/framework/get-framework';
import { listBehaviours } from '@concord/services/framework/list-behaviours';
import { listGlossary } from '@concord/services/framework/list-glossary';
import { orderBehaviours } from '@concord/services/framework/order-behaviours';
import { removeBehaviour } from '@concord/services/framework/remove-behaviour';
import { removeGlossaryTerm } from '@concord/services/framework/remove-glossary-term';
import { saveFrameworkPart } from '@concord/services/framework/save-framework-part';
import { updateBehaviour } from '@concord/services/framework/update-behaviour';
import { updateGlossaryTerm } from '@concord/services/framework/update-glossary-term';
import { brandProcedure, router } from '../trpc.ts';

const reading = brandProcedure.meta({ permission: 'standards.read' });
const writing = brandProcedure.meta({ permission: 'standards.write' });

export const framework = router({
  get: reading.query(({ ctx }) => getFramework(ctx.brand)),
  save: writing.input(SaveFrameworkPartInput).mutation(({ ctx, input }) => saveFrameworkPart(ctx.brand, input)),
});

export const behaviours = router({
  list: reading.query(({ ctx }) => listBehaviours(ctx.brand)),
  create: writing.input(CreateBehaviourInput).mutation(({ ctx, input }) => createBehaviour(ctx.brand, input)),
  update: writing.input(UpdateBehaviourInput).mutation(({ ctx, input }) => updateBehaviour(ctx.brand, input)),
  remove: writing.input(SeenRevision).mutation(({ ctx, input }) => removeBehaviour(ctx.brand, input)),
  order: writing.input(OrderInput).mutation(({ ctx, input }) => orderBehaviours(ctx.brand, input)),
});

export const glossary = router({
  list: reading.input(ListGlossaryInput).query(({ ctx, input }) => listGlossary(ctx.brand, input)),
  create: writing.input(CreateGlossaryTermInput).mutation(({ ctx, input }) => createGlossaryTerm(ctx.brand, input)),
  update: writing.input(UpdateGlossaryTermInput).mutation(({ ctx, input }) => updateGlossaryTerm(ctx.brand, input)),
  remove: writing.input(SeenRevision).mutation(({ ctx, input }) => removeGlossaryTerm(ctx.brand, input)),
});
