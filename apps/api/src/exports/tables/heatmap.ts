import { NetworkHeatmapInput } from '@concord/domain/network-query';
import * as m from '@concord/i18n/messages';
import type { Ctx } from '@concord/services/context';
import { networkHeatmap } from '@concord/services/network/heatmap';
import { asPoints, column, type ExportColumn, exportTable } from '../export-table.ts';

type Heatmap = Awaited<ReturnType<typeof networkHeatmap>>;

interface HeatmapRow {
  readonly location: Heatmap['locations'][number];
  readonly departments: Heatmap['departments'];
  readonly cells: readonly (number | null)[];
}

const PAGE = 5_000;

/** All locations, whichever page the screen shows. */
async function* everyLocation(ctx: Ctx, input: NetworkHeatmapInput): AsyncIterable<readonly HeatmapRow[]> {
  for (let offset = 0; ; offset += PAGE) {
    const { locations, departments, cells } = await networkHeatmap(ctx, { ...input, offset, limit: PAGE });
    yield locations.map((location, row) => ({ location, departments, cells: cells[row] ?? [] }));
    if (locations.length < PAGE) return;
  }
}

const fixed: readonly ExportColumn<HeatmapRow>[] = [
  column('location', m.scorecards_location, 'text', ({ location }) => location.name),
  column('city', m.scorecards_city, 'text', ({ location }) => location.city),
  column('score', m.network_whole_location, 'points', ({ location }) => asPoints(location.score)),
  column('coverage', m.app_coverage, 'share', ({ location }) => location.coverage),
];

export const heatmap = exportTable<NetworkHeatmapInput, HeatmapRow>({
  title: m.network_heatmap,
  parse: (input) => NetworkHeatmapInput.parse(input),
  rows: everyLocation,
  columns: ([first]) => [
    ...fixed,
    ...(first?.departments ?? []).map(({ id, name }, at): ExportColumn<HeatmapRow> => ({
      key: id,
      label: () => name,
      kind: 'points',
      value: ({ cells }) => asPoints(cells[at] ?? null),
    })),
  ],
});
