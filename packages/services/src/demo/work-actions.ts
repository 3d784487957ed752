import { assignAction } from '../actions/assign-action.ts';
import { commentAction } from '../actions/comment-action.ts';
import { getAction } from '../actions/get-action.ts';
import { listActions } from '../actions/list-actions.ts';
import { stepAction } from '../actions/step-action.ts';
import type { CtxAt } from './demo-contexts.ts';

const DAY_MS = 86_400_000;
const PAGE = 200;

/** Who works a department's actions in the demo; People has no owner yet, so its work waits. */
const OWNERS: ReadonlyMap<string, string> = new Map([
  ['Store operations', 'operations'],
  ['Facilities', 'facilities'],
  ['Brand and marketing', 'marketing'],
]);

/**
 * Brings the actions that audits opened into every state: most of the old ones were verified in time, some late; of the new ones some are
 * done and wait for somebody else's eye, some are in progress, the rest are open or overdue.
 */
export async function workActions(ctxAt: CtxAt, now: Date, random: () => number): Promise<void> {
  const { items } = await listActions(await ctxAt('admin', now), { limit: PAGE });
  for (const item of items.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const owner = OWNERS.get(item.department.name);
    const due = new Date(`${item.dueOn}T09:00:00Z`);
    const chance = random();
    if (owner === undefined) continue;
    if (due.getTime() < now.getTime() - 20 * DAY_MS) {
      if (chance < 0.92)
        await settle(ctxAt, item.id, owner, new Date(due.getTime() + (chance < 0.75 ? -1 : 4) * DAY_MS));
    } else if (chance < 0.6) {
      await begin(ctxAt, item.id, owner, new Date(now.getTime() - 2 * DAY_MS), chance < 0.3);
    }
  }
}

async function settle(ctxAt: CtxAt, id: string, owner: string, at: Date): Promise<void> {
  await begin(ctxAt, id, owner, at, true);
  const ctx = await ctxAt('standards', at);
  const { revision } = await getAction(ctx, { id });
  await stepAction(ctx, { id, step: 'verify', revision, comment: 'Seen on site.' });
}

async function begin(ctxAt: CtxAt, id: string, owner: string, at: Date, finish: boolean): Promise<void> {
  const ctx = await ctxAt(owner, at);
  await assignAction(ctx, { id, assigneeId: ctx.actor.memberId });
  await commentAction(ctx, {
    id,
    eventId: ctx.newId(),
    body: 'Spoke with the location; the supplier comes this week.',
  });
  const { revision } = await getAction(ctx, { id });
  const started = await stepAction(ctx, { id, step: 'start', revision, comment: '' });
  if (finish)
    await stepAction(ctx, {
      id,
      step: 'finish',
      revision: started.revision,
      comment: 'Put right and checked with the shift lead.',
    });
}
