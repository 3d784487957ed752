import {
  NetworkAttentionInput,
  NetworkHeatmapInput,
  NetworkSummaryInput,
  NetworkTrendInput,
} from '@concord/domain/network-query';
import { networkAttention } from '@concord/services/network/attention';
import { networkHeatmap } from '@concord/services/network/heatmap';
import { networkSummary } from '@concord/services/network/summary';
import { networkTrend } from '@concord/services/network/trend';
import { brandProcedure, router } from '../trpc.ts';

const reading = brandProcedure.meta({ permission: 'scorecards.read' });

export const network = router({
  summary: reading.input(NetworkSummaryInput).query(({ ctx, input }) => networkSummary(ctx.brand, input)),
  trend: reading.input(NetworkTrendInput).query(({ ctx, input }) => networkTrend(ctx.brand, input)),
  attention: reading.input(NetworkAttentionInput).query(({ ctx, input }) => networkAttention(ctx.brand, input)),
  heatmap: reading.input(NetworkHeatmapInput).query(({ ctx, input }) => networkHeatmap(ctx.brand, input)),
});
