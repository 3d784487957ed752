import * as z from 'zod/mini';

/** open → in_progress → done → verified; done or verified work can be reopened. Cancelled work no longer counts. */
export const ACTION_STATUSES = ['open', 'in_progress', 'done', 'verified', 'cancelled'] as const;
export const ActionStatus = z.enum(ACTION_STATUSES);
export type ActionStatus = z.infer<typeof ActionStatus>;

/** Work that somebody still has to do; what is done only waits to be verified. */
export const UNFINISHED_ACTION_STATUSES: readonly ActionStatus[] = ['open', 'in_progress'];

export const ACTION_STEPS = ['start', 'finish', 'verify', 'reopen', 'cancel'] as const;
export const ActionStep = z.enum(ACTION_STEPS);
export type ActionStep = z.infer<typeof ActionStep>;

const STEPS: Record<ActionStep, { from: readonly ActionStatus[]; to: ActionStatus }> = {
  start: { from: ['open'], to: 'in_progress' },
  finish: { from: ['open', 'in_progress'], to: 'done' },
  verify: { from: ['done'], to: 'verified' },
  reopen: { from: ['done', 'verified', 'cancelled'], to: 'open' },
  cancel: { from: ['open', 'in_progress'], to: 'cancelled' },
};

/** The status after a step, or null where the step is not open from here. */
export function nextActionStatus(status: ActionStatus, step: ActionStep): ActionStatus | null {
  return STEPS[step].from.includes(status) ? STEPS[step].to : null;
}

export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
export const Priority = z.enum(PRIORITIES);
export type Priority = z.infer<typeof Priority>;

/** How much an action weighs in the action share. */
export const PRIORITY_WEIGHTS: Record<Priority, number> = { low: 1, normal: 2, high: 4, urgent: 8 };

/** Which findings open an action by themselves. The first rule that matches decides; none: no action. */
export const ActionRule = z.strictObject({
  when: z.enum(['critical', 'missed']),
  /** Points of the final score that the finding must have cost at least, 0–100. */
  minimumLost: z.number().check(z.gte(0), z.lte(100)),
  dueInDays: z.int().check(z.gte(0), z.lte(366)),
  priority: Priority,
});
export type ActionRule = z.infer<typeof ActionRule>;

export const DEFAULT_ACTION_RULES: readonly ActionRule[] = [
  { when: 'critical', minimumLost: 0, dueInDays: 2, priority: 'urgent' },
  { when: 'missed', minimumLost: 5, dueInDays: 7, priority: 'high' },
  { when: 'missed', minimumLost: 0, dueInDays: 21, priority: 'normal' },
];

/** The first rule that the finding meets, or null. */
export function ruleFor(
  rules: readonly ActionRule[],
  finding: { readonly critical: boolean; readonly lost: number },
): ActionRule | null {
  return rules.find((rule) => (rule.when === 'missed' || finding.critical) && finding.lost >= rule.minimumLost) ?? null;
}
