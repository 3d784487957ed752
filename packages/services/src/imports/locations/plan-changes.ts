import type { Tx } from '@concord/db/tenant';
import { type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '../../context.ts';
import { LOCATION_READERS } from './location-fields.ts';
import { opensAgain, type Said, saidOf } from './said-of.ts';

export interface PlanInput extends Said {
  /** For a new location whose row names no region. */
  readonly fallbackRegion: string;
}

/**
 * Compares `location_stage` with the brand's locations and says row by row, in the temporary table `location_plan`, what is to be done:
 * `target` is the location (null for a new one), `changed` its fields that change, `region_id` where it belongs. Of the sound rows that
 * name one location the one on line `first` counts. An external id whose location was merged stands for the one it was merged into.
 * `fault` is what keeps a row out that is sound by itself.
 */
export async function planChanges(ctx: Ctx, tx: Tx, input: PlanInput): Promise<void> {
  const { orgId } = ctx.actor;
  await tx.execute(sql`
    create temporary table location_plan on commit drop as
    with recursive merged(id, target) as (
      select id, merged_into from location where org_id = ${orgId} and merged_into is not null
      union
      select merged.id, further.merged_into from merged join location further
        on further.org_id = ${orgId} and further.id = merged.target and further.merged_into is not null
    ), survivor as (
      select merged.id, merged.target from merged join location last
        on last.org_id = ${orgId} and last.id = merged.target and last.merged_into is null
    ), matched as (
      select s.line, s.good, s.external_id, coalesce(survivor.target, l.id) as target, survivor.target is not null as stands_in
      from location_stage s
      left join location l on l.org_id = ${orgId} and l.external_id = s.external_id
      left join survivor on survivor.id = l.id
    ), ranked as (
      select line, target, first_value(line) over same as first from matched
      window same as (partition by coalesce(target::text || '/', external_id) collate "C" order by good desc, stands_in, line)
    )
    select r.line, r.first, r.target, s.good,
      case when r.line <> r.first then 'LOCATION_REPEATED' when g.ambiguous then 'REGION_AMBIGUOUS'
        when ${saidOf('closedOn', input)} < ${saidOf('openedOn', input)} then 'CLOSED_BEFORE_OPENED' end as fault,
      case when r.target is null then coalesce(g.region_id, ${input.fallbackRegion}::uuid) else g.region_id end as region_id,
      g.region_id is not null as regional, coalesce(g.region_id <> l.region_id, false) as moved,
      case when r.target is null then '{}' else array_remove(array[${changedFields(input)}]::text[], null) end as changed
    from ranked r
    join location_stage s on s.line = r.line
    left join location_stage_region g on g.regions = s.regions
    left join location l on l.org_id = ${orgId} and l.id = r.target`);
  await tx.execute(sql`analyze location_plan`);
}

function changedFields(said: Said): SQL {
  const differing = said.fields
    .filter((field) => field !== 'externalId')
    .map((field) => {
      const column = sql.identifier(LOCATION_READERS[field].column);
      return sql`case when l.${column} is distinct from ${saidOf(field, said)} then ${field}::text end`;
    });
  if (opensAgain(said)) differing.push(sql`case when l.closed_on is not null then 'closedOn' end`);
  return sql.join(differing, sql`, `);
}
