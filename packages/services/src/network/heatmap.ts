import { department } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import type { Day } from '@concord/domain/ids';
import { HEATMAP_FIGURES, type HeatmapFigure, type NetworkHeatmapInput } from '@concord/domain/network-query';
import { type SQL, sql } from 'drizzle-orm';
import { requireDepartment, requirePermission } from '../access/require.ts';
import { requireInBrand } from '../access/require-in-brand.ts';
import { requireRegion } from '../access/require-region.ts';
import type { Actor, Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { networkDay } from '../scorecards/network-day.ts';
import { modelAt } from '../rollups/models-of.ts';
import { departmentsOf } from './departments-in-reach.ts';
import { departmentsOn, figuresOn, NOTHING_OPEN } from './network-figures.ts';
import { placesOn } from './places-on.ts';

/**
 * A page of locations × departments on a day: each location's own score, one figure of each of its departments, and that
 * figure's mean over all places, not only over those of the page. `cells[location][department]` is 0–1, or null without data.
 */
export async function networkHeatmap(ctx: Ctx, input: NetworkHeatmapInput) {
  requirePermission(ctx.actor, 'scorecards.read');
  const { actor } = ctx;
  if (input.sortDepartmentId !== undefined) requireDepartment(actor, input.sortDepartmentId);
  return inBrand(ctx, async (tx) => {
    if (input.regionId !== undefined) await requireRegion(ctx, tx, input.regionId);
    await requireInBrand(tx, actor, department, input.sortDepartmentId ?? null, 'department');
    const asOf = input.asOf ?? (await networkDay(ctx, tx));
    const departments = await departmentsOf(tx, actor);
    const { figure, regionId } = input;
    const means = await departmentsOn(tx, actor, [asOf], { regionId, figure });
    const [network = NOTHING_OPEN] = await figuresOn(tx, actor, [asOf], { regionId });
    const locations = await pageOf(tx, actor, asOf, input);
    const cells = await cellsOf(tx, actor, asOf, figure, locations);
    const { model } = await modelAt(tx, actor.orgId, asOf);
    return {
      asOf,
      /** What the cells can show: the components that the model of the day uses. */
      figures: HEATMAP_FIGURES.filter((one) => one === 'score' || model.components[one] !== undefined),
      network,
      departments: departments.map((row) => ({ ...row, mean: null, counted: 0, ...meanOf(means.get(row.id)?.[0]) })),
      locations,
      cells: locations.map(({ id }) => departments.map((row) => cells.get(`${id} ${row.id}`) ?? null)),
    };
  });
}

const meanOf = (found: { score: number | null; counted: number } | undefined) =>
  found && { mean: found.score, counted: found.counted };

interface HeatmapLocation extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  /** 0–1; null where there is not enough data. */
  readonly score: number | null;
  readonly coverage: number;
}

function pageOf(tx: Tx, actor: Actor, asOf: Day, input: NetworkHeatmapInput): Promise<readonly HeatmapLocation[]> {
  const { sort, sortDepartmentId: sorted, offset, limit } = input;
  const shown = sql`case when s.enough then s.score end`;
  const byDepartment =
    sorted === undefined || sort === 'name'
      ? undefined
      : sql`left join department_score d on d.org_id = s.org_id and d.location_id = s.location_id
          and d.department_id = ${sorted} and d.from_day <= ${asOf}::date and d.until_day > ${asOf}::date`;
  const by = byDepartment === undefined ? shown : sql`d.${sql.identifier(input.figure)}`;
  return tx.execute<HeatmapLocation>(sql`
    select location.id, location.name, location.city, ${shown} as score, s.coverage
    from location_score s
    join location on location.org_id = s.org_id and location.id = s.location_id
    ${byDepartment ?? sql``}
    where s.org_id = ${actor.orgId} and s.from_day <= ${asOf}::date and s.until_day > ${asOf}::date
      and ${placesOn(actor, asOf, input.regionId)}
    order by ${orderOf(sort, by)} location.name, location.id
    limit ${limit} offset ${offset}`);
}

function orderOf(sort: NetworkHeatmapInput['sort'], by: SQL): SQL {
  if (sort === 'name') return sql``;
  return sort === 'best' ? sql`${by} desc nulls last,` : sql`${by} asc nulls last,`;
}

async function cellsOf(
  tx: Tx,
  actor: Actor,
  asOf: Day,
  figure: HeatmapFigure,
  locations: readonly HeatmapLocation[],
): Promise<ReadonlyMap<string, number>> {
  if (locations.length === 0) return new Map();
  const ids = sql.join(
    locations.map(({ id }) => sql`${id}::uuid`),
    sql`, `,
  );
  const value = sql`s.${sql.identifier(figure)}`;
  const rows = await tx.execute<{ key: string; value: number }>(sql`
    select s.location_id || ' ' || s.department_id as key, ${value} as value
    from department_score s
    where s.org_id = ${actor.orgId} and s.location_id in (${ids}) and ${value} is not null
      and s.from_day <= ${asOf}::date and s.until_day > ${asOf}::date`);
  return new Map(rows.map((row) => [row.key, row.value]));
}
