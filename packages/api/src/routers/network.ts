import { NetworkSummaryInput, NetworkTrendInput } from '@concord/domain/network-query';
import { networkSummary } from '@concord/services/network/summary';
import { networkTrend } from '@concord/services/network/trend';
import { brandProcedure, router } from '../trpc.ts';

const reading = brandProcedure.meta({ permission: 'scorecards.read' });

export const network = router({
  summary: reading.input(NetworkSummaryInput).query(({ ctx, input }) => networkSummary(ctx.brand, input)),
  trend: reading.input(NetworkTrendInput).query(({ ctx, input }) => networkTrend(ctx.brand, input)),
});
