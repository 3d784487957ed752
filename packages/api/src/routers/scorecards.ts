import {
  ComplianceInput,
  ConsistencyInput,
  LocationScorecardInput,
  ScoreChangeInput,
} from '@concord/domain/scorecard-query';
import { compliance } from '@concord/services/scorecards/compliance';
import { channelConsistency } from '@concord/services/network/channels';
import { consistency } from '@concord/services/network/consistency';
import { scoreChange } from '@concord/services/network/score-change';
import { locationScorecard } from '@concord/services/scorecards/location-scorecard';
import { brandProcedure, router } from '../trpc.ts';

const reading = brandProcedure.meta({ permission: 'scorecards.read' });

export const scorecards = router({
  location: reading.input(LocationScorecardInput).query(({ ctx, input }) => locationScorecard(ctx.brand, input)),
  compliance: reading.input(ComplianceInput).query(({ ctx, input }) => compliance(ctx.brand, input)),
  change: reading.input(ScoreChangeInput).query(({ ctx, input }) => scoreChange(ctx.brand, input)),
  channels: reading.input(ConsistencyInput).query(({ ctx, input }) => channelConsistency(ctx.brand, input)),
  consistency: reading.input(ConsistencyInput).query(({ ctx, input }) => consistency(ctx.brand, input)),
});
