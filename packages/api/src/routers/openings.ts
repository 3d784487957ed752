import {
  CancelOpeningInput,
  FinishGateInput,
  ListOpeningsInput,
  MoveOpeningInput,
  OpenGatesInput,
  OpeningAtInput,
  OpenLocationInput,
  SetGateInput,
  StartOpeningInput,
} from '@concord/domain/opening';
import { ById } from '@concord/domain/organization';
import { cancelOpening } from '@concord/services/openings/cancel-opening';
import { finishGate } from '@concord/services/openings/finish-gate';
import { getOpening } from '@concord/services/openings/get-opening';
import { listOpenings } from '@concord/services/openings/list-openings';
import { moveOpening } from '@concord/services/openings/move-opening';
import { openGates } from '@concord/services/openings/open-gates';
import { openLocation } from '@concord/services/openings/open-location';
import { openingAt } from '@concord/services/openings/opening-at';
import { setGate } from '@concord/services/openings/set-gate';
import { startOpening } from '@concord/services/openings/start-opening';
import { brandProcedure, router } from '../trpc.ts';

const reading = brandProcedure.meta({ permission: 'scorecards.read' });
const planning = brandProcedure.meta({ permission: 'assignments.write' });

export const openings = router({
  list: reading.input(ListOpeningsInput).query(({ ctx, input }) => listOpenings(ctx.brand, input)),
  get: reading.input(ById).query(({ ctx, input }) => getOpening(ctx.brand, input)),
  at: reading.input(OpeningAtInput).query(({ ctx, input }) => openingAt(ctx.brand, input)),
  gates: reading.input(OpenGatesInput).query(({ ctx, input }) => openGates(ctx.brand, input)),
  start: planning.input(StartOpeningInput).mutation(({ ctx, input }) => startOpening(ctx.brand, input)),
  move: planning.input(MoveOpeningInput).mutation(({ ctx, input }) => moveOpening(ctx.brand, input)),
  cancel: planning.input(CancelOpeningInput).mutation(({ ctx, input }) => cancelOpening(ctx.brand, input)),
  open: planning.input(OpenLocationInput).mutation(({ ctx, input }) => openLocation(ctx.brand, input)),
  setGate: brandProcedure
    .meta({ permission: 'actions.verify' })
    .input(SetGateInput)
    .mutation(({ ctx, input }) => setGate(ctx.brand, input)),
  finishGate: brandProcedure
    .meta({ permission: 'actions.work' })
    .input(FinishGateInput)
    .mutation(({ ctx, input }) => finishGate(ctx.brand, input)),
});
