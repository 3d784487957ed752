import * as z from 'zod/mini';
import { ActionStatus, ActionStep, Priority } from './action.ts';
import { Day, Id } from './ids.ts';
import { paging } from './paging.ts';

const Body = z.string().check(z.trim(), z.maxLength(5_000));
const Said = z.string().check(z.trim(), z.minLength(1), z.maxLength(5_000));

/**
 * `mine`: assigned to the asker. `overdue`: open or in progress, and due before today at the location. `regionId`: at the places that
 * belong to the region or below it today.
 */
export const ListActionsInput = z.strictObject({
  departmentId: z.optional(Id),
  regionId: z.optional(Id),
  locationId: z.optional(Id),
  assigneeId: z.optional(Id),
  status: z.optional(z.array(ActionStatus).check(z.maxLength(5))),
  overdue: z.optional(z.boolean()),
  mine: z.optional(z.boolean()),
  ...paging,
});
export type ListActionsInput = z.infer<typeof ListActionsInput>;

export const CreateActionInput = z.strictObject({
  id: Id,
  locationId: Id,
  departmentId: Id,
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
  priority: Priority,
  dueOn: Day,
  assigneeId: z.nullable(Id),
});
export type CreateActionInput = z.infer<typeof CreateActionInput>;

export const AssignActionInput = z.strictObject({ id: Id, assigneeId: z.nullable(Id) });
export type AssignActionInput = z.infer<typeof AssignActionInput>;

export const SetActionDueInput = z.strictObject({ id: Id, dueOn: Day });
export type SetActionDueInput = z.infer<typeof SetActionDueInput>;

/** `eventId` is made by the sender: the same comment again is one comment. */
export const CommentActionInput = z.strictObject({ id: Id, eventId: Id, body: Said });
export type CommentActionInput = z.infer<typeof CommentActionInput>;

export const AddActionEvidenceInput = z.strictObject({ id: Id, eventId: Id, photoId: Id, body: z._default(Body, '') });
export type AddActionEvidenceInput = z.infer<typeof AddActionEvidenceInput>;

export const StepActionInput = z.strictObject({
  id: Id,
  step: ActionStep,
  revision: z.int().check(z.gte(1)),
  comment: z._default(Body, ''),
});
export type StepActionInput = z.infer<typeof StepActionInput>;
