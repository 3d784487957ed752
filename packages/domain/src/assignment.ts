import * as z from 'zod/mini';
import { Day, Id } from './ids.ts';
import { paging } from './paging.ts';

/** open → started (an audit of it exists) → done (submitted); or cancelled. */
export const ASSIGNMENT_STATUSES = ['open', 'started', 'done', 'cancelled'] as const;
export const AssignmentStatus = z.enum(ASSIGNMENT_STATUSES);
export type AssignmentStatus = z.infer<typeof AssignmentStatus>;

export const CreateAssignmentInput = z.strictObject({
  id: Id,
  checklistId: Id,
  locationId: Id,
  assigneeId: Id,
  dueOn: Day,
});
export type CreateAssignmentInput = z.infer<typeof CreateAssignmentInput>;

/** The same audit at many locations. Each assignment has an id of its own, made by the sender: all of them again is success. */
export const CreateAssignmentsInput = z.strictObject({
  checklistId: Id,
  assigneeId: Id,
  dueOn: Day,
  items: z.array(z.strictObject({ id: Id, locationId: Id })).check(z.minLength(1), z.maxLength(500)),
});
export type CreateAssignmentsInput = z.infer<typeof CreateAssignmentsInput>;

/** `overdue`: neither sent nor cancelled, and due before today at the location. `regionId`: at the places that belong to it or below today. */
export const ListAssignmentsInput = z.strictObject({
  scope: z.enum(['mine', 'all']),
  status: z.optional(AssignmentStatus),
  locationId: z.optional(Id),
  regionId: z.optional(Id),
  overdue: z.optional(z.boolean()),
  ...paging,
});
export type ListAssignmentsInput = z.infer<typeof ListAssignmentsInput>;
