import type { Finding } from '@concord/checklist/result';
import { action, actionEvent } from '@concord/db/schema/actions';
import type { Tx } from '@concord/db/client';
import { type ActionRule, ruleFor } from '@concord/domain/action';
import { addDays } from '@concord/domain/day';
import type { Day } from '@concord/domain/ids';
import type { Ctx } from '../context.ts';

export interface StoredFinding extends Finding {
  readonly id: string;
  readonly departmentId: string;
}

/**
 * Opens the actions that the brand's rules call for. Due dates count from `today`, the location's own day on which the
 * findings arrived: nobody is overdue because a device was offline. Returns how many were opened.
 */
export async function openByRule(
  ctx: Ctx,
  tx: Tx,
  work: { locationId: string; today: Day; rules: readonly ActionRule[]; findings: readonly StoredFinding[] },
): Promise<number> {
  const { orgId } = ctx.actor;
  const opened = work.findings.flatMap((finding) => {
    const rule = ruleFor(work.rules, finding);
    return rule ? [{ finding, rule, id: ctx.newId(), eventId: ctx.newId() }] : [];
  });
  if (opened.length === 0) return 0;
  await tx.insert(action).values(
    opened.map(({ finding, rule, id }) => {
      const dueOn = addDays(work.today, rule.dueInDays);
      return {
        orgId,
        id,
        locationId: work.locationId,
        departmentId: finding.departmentId,
        findingId: finding.id,
        priority: rule.priority,
        dueOn,
        firstDueOn: dueOn,
        createdAt: ctx.now(),
      };
    }),
  );
  await tx.insert(actionEvent).values(
    opened.map(({ id, eventId }) => ({
      orgId,
      id: eventId,
      actionId: id,
      kind: 'opened',
      day: work.today,
      at: ctx.now(),
    })),
  );
  for (const { eventId } of opened) {
    await ctx.jobs.send(tx, 'notify', { orgId, id: eventId, kind: 'action_opened' });
  }
  return opened.length;
}
