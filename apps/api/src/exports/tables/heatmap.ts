import { NetworkHeatmapInput } from '@concord/domain/network-query';
import * as m from '@concord/i18n/messages';
import type { Ctx } from '@concord/services/context';
import { networkHeatmap } from '@concord/services/network/heatmap';
import { asPoints, column, type ExportColumn, exportTable } from '../export-table.ts';

type Heatmap = Awaited<ReturnType<typeof networkHeatmap>>;

interface HeatmapRow {
  /** Null for the row of means over all locations. */
  readonly location: Heatmap['locations'][number] | null;
  readonly network: Heatmap['network'];
  readonly departments: Heatmap['departments'];
  readonly cells: readonly (number | null)[];
}

const PAGE = 5_000;

/** The means and all locations, whichever page the screen shows. */
async function* everyLocation(ctx: Ctx, input: NetworkHeatmapInput): AsyncIterable<readonly HeatmapRow[]> {
  for (let offset = 0; ; offset += PAGE) {
    const page = await networkHeatmap(ctx, { ...input, offset, limit: PAGE });
    const { locations, departments, cells, network } = page;
    const means = { location: null, network, departments, cells: departments.map(({ mean }) => mean) };
    const rows = locations.map((location, row) => ({ location, network, departments, cells: cells[row] ?? [] }));
    yield offset === 0 ? [means, ...rows] : rows;
    if (locations.length < PAGE) return;
  }
}

const fixed: readonly ExportColumn<HeatmapRow>[] = [
  column('location', m.scorecards_location, 'text', ({ location }, { say }) => location?.name ?? say(m.network_mean)),
  column('city', m.scorecards_city, 'text', ({ location }) => location?.city ?? ''),
  column('score', m.network_whole_location, 'points', (row) => asPoints((row.location ?? row.network).score)),
  column('coverage', m.app_coverage, 'share', (row) => (row.location ?? row.network).coverage),
];

export const heatmap = exportTable<NetworkHeatmapInput, HeatmapRow>({
  title: m.network_heatmap,
  ofDay: true,
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
