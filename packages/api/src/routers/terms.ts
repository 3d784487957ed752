import { OrderInput, SeenRevision, TermInputs, type TermList } from '@concord/domain/term';
import { addUsualTerms } from '@concord/services/framework/add-usual-terms';
import { createTerm } from '@concord/services/framework/create-term';
import { listTerms } from '@concord/services/framework/list-terms';
import { orderTerms } from '@concord/services/framework/order-terms';
import { removeTerm } from '@concord/services/framework/remove-term';
import { updateTerm } from '@concord/services/framework/update-term';
import { brandProcedure, router } from '../trpc.ts';

const reading = brandProcedure.meta({ permission: 'standards.read' });
const writing = brandProcedure.meta({ permission: 'standards.write' });

/** Every word list has the same verbs; what its entries may be is its own. */
const without = <List extends TermList>(list: List) => ({
  list: reading.query(({ ctx }) => listTerms(ctx.brand, list)),
  addUsual: writing.mutation(({ ctx }) => addUsualTerms(ctx.brand, list)),
  order: writing.input(OrderInput).mutation(({ ctx, input }) => orderTerms(ctx.brand, list, input)),
  remove: writing.input(SeenRevision).mutation(({ ctx, input }) => removeTerm(ctx.brand, list, input)),
});

export const touchpoints = router({
  ...without('touchpoint'),
  create: writing
    .input(TermInputs.touchpoint.create)
    .mutation(({ ctx, input }) => createTerm(ctx.brand, 'touchpoint', input)),
  update: writing
    .input(TermInputs.touchpoint.update)
    .mutation(({ ctx, input }) => updateTerm(ctx.brand, 'touchpoint', input)),
});

export const journeyPhases = router({
  ...without('journeyPhase'),
  create: writing
    .input(TermInputs.journeyPhase.create)
    .mutation(({ ctx, input }) => createTerm(ctx.brand, 'journeyPhase', input)),
  update: writing
    .input(TermInputs.journeyPhase.update)
    .mutation(({ ctx, input }) => updateTerm(ctx.brand, 'journeyPhase', input)),
});

export const emotions = router({
  ...without('emotion'),
  create: writing
    .input(TermInputs.emotion.create)
    .mutation(({ ctx, input }) => createTerm(ctx.brand, 'emotion', input)),
  update: writing
    .input(TermInputs.emotion.update)
    .mutation(({ ctx, input }) => updateTerm(ctx.brand, 'emotion', input)),
});
