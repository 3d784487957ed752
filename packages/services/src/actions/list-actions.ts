import { action } from '@concord/db/schema/actions';
import { location } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import type { ListActionsInput } from '@concord/domain/action-wire';
import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Actor, Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { decodeCursor, type Page, toPage } from '../page.ts';
import { type ActionItem, actionItem, isOverdue, selectActions } from './action-item.ts';
import { placesToday } from '../network/places-on.ts';
import { actionsInReach, atLocation } from './reachable-action.ts';

export interface ActionCounts {
  readonly open: number;
  readonly inProgress: number;
  readonly done: number;
  readonly overdue: number;
}

/**
 * Actions in reach, the earliest due first; `counts` go over the same filters without `status` and `overdue`. Throws NOT_ALLOWED,
 * NOT_FOUND {what: 'region'}.
 */
export async function listActions(
  ctx: Ctx,
  input: ListActionsInput,
): Promise<Page<ActionItem> & { readonly counts: ActionCounts }> {
  requirePermission(ctx.actor, 'actions.read');
  return inBrand(ctx, async (tx) => {
    const scope = and(scopeOf(ctx.actor, input), await placesToday(ctx, tx, input.regionId));
    const where = and(
      scope,
      input.status === undefined ? undefined : inArray(action.status, input.status),
      input.overdue ? isOverdue(ctx.now()) : undefined,
      after(input.cursor),
    );
    const rows = await selectActions(tx, ctx.now())
      .where(where)
      .orderBy(asc(action.dueOn), asc(action.id))
      .limit(input.limit + 1);
    const page = toPage(rows, input.limit, actionItem, (row) => [row.action.dueOn, row.action.id]);
    return { ...page, counts: await countsOf(tx, scope, ctx.now()) };
  });
}

function scopeOf(actor: Actor, input: ListActionsInput): SQL | undefined {
  const { departmentId, locationId, assigneeId, mine } = input;
  return and(
    actionsInReach(actor),
    departmentId === undefined ? undefined : eq(action.departmentId, departmentId),
    locationId === undefined ? undefined : eq(action.locationId, locationId),
    assigneeId === undefined ? undefined : eq(action.assigneeId, assigneeId),
    mine ? eq(action.assigneeId, actor.memberId) : undefined,
  );
}

function after(cursor: string | null | undefined): SQL | undefined {
  const values = decodeCursor(cursor, 2);
  return values ? sql`(${action.dueOn}, ${action.id}) > (${values[0]}::date, ${values[1]}::uuid)` : undefined;
}

async function countsOf(tx: Tx, scope: SQL | undefined, now: Date): Promise<ActionCounts> {
  const inStatus = (status: string) => sql<number>`(count(*) filter (where ${action.status} = ${status}))::int`;
  const [counts] = await tx
    .select({
      open: inStatus('open'),
      inProgress: inStatus('in_progress'),
      done: inStatus('done'),
      overdue: sql<number>`(count(*) filter (where ${isOverdue(now)}))::int`,
    })
    .from(action)
    .innerJoin(location, atLocation)
    .where(scope);
  return counts ?? { open: 0, inProgress: 0, done: 0, overdue: 0 };
}
