import { finding } from '@concord/db/schema/audits';
import { checklist } from '@concord/db/schema/checklists';
import type { Tx } from '@concord/db/client';
import type { Day } from '@concord/domain/ids';
import type { MissedAnswersInput } from '@concord/domain/network-query';
import { type SQL, sql } from 'drizzle-orm';
import { departmentsInReach } from '../access/reach-filter.ts';
import { requirePermission } from '../access/require.ts';
import { requireInBrand } from '../access/require-in-brand.ts';
import { requireRegion } from '../access/require-region.ts';
import type { Actor, Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { networkDay } from '../scorecards/network-day.ts';
import { openOn, placesOn } from './places-on.ts';

interface MissedAnswer extends Record<string, unknown> {
  readonly location: { readonly id: string; readonly name: string; readonly city: string };
  readonly auditId: string;
  readonly performedOn: Day;
  readonly question: string;
  readonly instance: number;
  /** 0–1, below 1; null where the answer has none. */
  readonly share: number | null;
  readonly critical: boolean;
  readonly actionId: string | null;
}

/** Where a question missed the standard, furthest off first: what its compliance over the network comes from. */
export async function missedAnswers(ctx: Ctx, input: MissedAnswersInput) {
  requirePermission(ctx.actor, 'scorecards.read');
  return inBrand(ctx, async (tx) => {
    if (input.regionId !== undefined) await requireRegion(ctx, tx, input.regionId);
    await requireInBrand(tx, ctx.actor, checklist, input.checklistId, 'checklist');
    const asOf = input.asOf ?? (await networkDay(ctx, tx));
    const missed = missedIn(ctx.actor, asOf, input);
    const items = await tx.execute<MissedAnswer>(sql`
      select json_build_object('id', location.id, 'name', location.name, 'city', location.city) as location,
        a.id as "auditId", a.performed_on as "performedOn", finding.question, finding.instance, finding.share,
        finding.critical, action.id as "actionId"
      ${missed}
      order by finding.share nulls first, location.name, finding.id
      limit ${input.limit} offset ${input.offset}`);
    return { asOf, total: await countOf(tx, missed), items };
  });
}

async function countOf(tx: Tx, missed: SQL): Promise<number> {
  const [row] = await tx.execute<{ total: number }>(sql`select count(*)::int as total ${missed}`);
  return row?.total ?? 0;
}

/** Findings of the audits that count at open places, as the question's compliance is counted; an audit that was superseded, withdrawn or has expired says nothing any more. */
function missedIn(actor: Actor, asOf: Day, { checklistId, question, regionId }: MissedAnswersInput): SQL {
  return sql`
    from counted_audit c
    join finding on finding.org_id = c.org_id and finding.audit_id = c.audit_id and finding.question = ${question}
    join audit a on a.org_id = c.org_id and a.id = c.audit_id
    join location on location.org_id = c.org_id and location.id = c.location_id
    left join action on action.org_id = c.org_id and action.finding_id = finding.id
    where c.org_id = ${actor.orgId} and c.checklist_id = ${checklistId}
      and c.from_day <= ${asOf}::date and c.until_day > ${asOf}::date
      and ${openOn(asOf)} and ${placesOn(actor, asOf, regionId)} and ${departmentsInReach(actor, finding.departmentId) ?? sql`true`}`;
}
