import { CreateAssignmentInput, CreateAssignmentsInput, ListAssignmentsInput } from '@concord/domain/assignment';
import { ById } from '@concord/domain/organization';
import { cancelAssignment } from '@concord/services/assignments/cancel-assignment';
import { createAssignment } from '@concord/services/assignments/create-assignment';
import { createAssignments } from '@concord/services/assignments/create-assignments';
import { listAssignments } from '@concord/services/assignments/list-assignments';
import { brandProcedure, router } from '../trpc.ts';

const writing = brandProcedure.meta({ permission: 'assignments.write' });

export const assignments = router({
  list: brandProcedure
    .meta({ permission: 'assignments.read' })
    .input(ListAssignmentsInput)
    .query(({ ctx, input }) => listAssignments(ctx.brand, input)),
  create: writing.input(CreateAssignmentInput).mutation(({ ctx, input }) => createAssignment(ctx.brand, input)),
  createMany: writing.input(CreateAssignmentsInput).mutation(({ ctx, input }) => createAssignments(ctx.brand, input)),
  cancel: writing.input(ById).mutation(({ ctx, input }) => cancelAssignment(ctx.brand, input)),
});
