import type { Tx } from '@concord/db/client';
import type { Day } from '@concord/domain/ids';
import type { HeatmapFigure } from '@concord/domain/network-query';
import { type RegionScore, regionScore } from '@concord/domain/scorecard';
import type { Actor } from '../context.ts';
import { type NetworkSums, sumsAt, sweep, type SweepOf } from './sweep.ts';

export interface NetworkFigure extends RegionScore {
  /** 0–1 over all open places, with enough data or not. */
  readonly coverage: number;
  readonly total: number;
}

export const NOTHING_OPEN: NetworkFigure = { score: null, counted: 0, coverage: 0, total: 0 };

export function networkFigure(sums: NetworkSums): NetworkFigure {
  const coverage = sums.openWeight > 0 ? sums.coveredWeight / sums.openWeight : 0;
  return { ...regionScore(sums), coverage, total: sums.total };
}

/** The network, a region or a department on each of the days, in their order. */
export async function figuresOn(
  tx: Tx,
  actor: Actor,
  days: readonly Day[],
  of: SweepOf,
): Promise<readonly NetworkFigure[]> {
  const swept = await sweep(tx, actor, days, of);
  return days.map((_day, at) => networkFigure(sumsAt(swept, at)));
}

/** By department in reach: its score, or one component of it, on each of the days. A department without any is absent. */
export async function departmentsOn(
  tx: Tx,
  actor: Actor,
  days: readonly Day[],
  of: { readonly regionId: string | undefined; readonly figure: HeatmapFigure },
): Promise<ReadonlyMap<string, readonly RegionScore[]>> {
  const { regionId, figure } = of;
  const swept = await sweep(tx, actor, days, { regionId, departments: { figure } });
  const byDepartment = Map.groupBy(swept, ({ departmentId }) => departmentId ?? '');
  return new Map([...byDepartment].map(([id, parts]) => [id, days.map((_day, at) => regionScore(sumsAt(parts, at)))]));
}
