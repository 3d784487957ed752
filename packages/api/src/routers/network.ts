import { CompareInput, LeagueFilters, LeagueTableInput, RegionTreeInput } from '@concord/domain/league-query';
import {
  MissedAnswersInput,
  NetworkAttentionInput,
  NetworkHeatmapInput,
  NetworkSummaryInput,
  NetworkTrendInput,
  OpenCriticalInput,
} from '@concord/domain/network-query';
import { RecurringInput } from '@concord/domain/version-query';
import { networkAttention } from '@concord/services/network/attention';
import { networkHeatmap } from '@concord/services/network/heatmap';
import { compareLocations } from '@concord/services/network/compare';
import { leagueFacets } from '@concord/services/network/league-facets';
import { leagueMap } from '@concord/services/network/league-map';
import { leagueTable } from '@concord/services/network/league-table';
import { recurringFailures } from '@concord/services/network/recurring-failures';
import { regionTree } from '@concord/services/network/region-tree';
import { missedAnswers } from '@concord/services/network/missed-answers';
import { openCritical } from '@concord/services/network/open-critical';
import { networkSummary } from '@concord/services/network/summary';
import { networkTrend } from '@concord/services/network/trend';
import { brandProcedure, router } from '../trpc.ts';

const reading = brandProcedure.meta({ permission: 'scorecards.read' });

export const network = router({
  summary: reading.input(NetworkSummaryInput).query(({ ctx, input }) => networkSummary(ctx.brand, input)),
  trend: reading.input(NetworkTrendInput).query(({ ctx, input }) => networkTrend(ctx.brand, input)),
  attention: reading.input(NetworkAttentionInput).query(({ ctx, input }) => networkAttention(ctx.brand, input)),
  openCritical: reading.input(OpenCriticalInput).query(({ ctx, input }) => openCritical(ctx.brand, input)),
  missedAnswers: reading.input(MissedAnswersInput).query(({ ctx, input }) => missedAnswers(ctx.brand, input)),
  heatmap: reading.input(NetworkHeatmapInput).query(({ ctx, input }) => networkHeatmap(ctx.brand, input)),
  leagueTable: reading.input(LeagueTableInput).query(({ ctx, input }) => leagueTable(ctx.brand, input)),
  facets: reading.query(({ ctx }) => leagueFacets(ctx.brand)),
  map: reading.input(LeagueFilters).query(({ ctx, input }) => leagueMap(ctx.brand, input)),
  compare: reading.input(CompareInput).query(({ ctx, input }) => compareLocations(ctx.brand, input)),
  recurring: reading.input(RecurringInput).query(({ ctx, input }) => recurringFailures(ctx.brand, input)),
  tree: reading.input(RegionTreeInput).query(({ ctx, input }) => regionTree(ctx.brand, input)),
});
