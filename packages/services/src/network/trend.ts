import { department } from '@concord/db/schema/organization';
import type { NetworkTrendInput } from '@concord/domain/network-query';
import { requireDepartment, requirePermission } from '../access/require.ts';
import { requireInBrand } from '../access/require-in-brand.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { figuresOn } from './network-figures.ts';
import { networkSpan } from './network-span.ts';
import { trendDays } from './trend-days.ts';

/** Score, coverage and the number of locations over time, each day over what was open (and in the region) on that day. */
export async function networkTrend(ctx: Ctx, input: NetworkTrendInput) {
  requirePermission(ctx.actor, 'scorecards.read');
  const { departmentId: id, regionId } = input;
  if (id !== undefined) requireDepartment(ctx.actor, id);
  return inBrand(ctx, async (tx) => {
    await requireInBrand(tx, ctx.actor, department, id ?? null, 'department');
    const { asOf, from } = await networkSpan(ctx, tx, input);
    const days = trendDays(from, asOf);
    const departments = id === undefined ? {} : { departments: { figure: 'score' as const, id } };
    const figures = await figuresOn(tx, ctx.actor, days, { regionId, ...departments });
    return { asOf, from, points: figures.map((figure, at) => ({ day: days[at] ?? asOf, ...figure })) };
  });
}
