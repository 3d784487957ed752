import { CreateDepartmentInput, UpdateDepartmentInput } from '@concord/domain/organization';
import { createDepartment } from '@concord/services/organization/create-department';
import { listDepartments } from '@concord/services/organization/list-departments';
import { updateDepartment } from '@concord/services/organization/update-department';
import { brandProcedure, router } from '../trpc.ts';

export const departments = router({
  list: brandProcedure.meta({ permission: 'signed-in' }).query(({ ctx }) => listDepartments(ctx.brand)),
  create: brandProcedure
    .meta({ permission: 'organization.manage' })
    .input(CreateDepartmentInput)
    .mutation(({ ctx, input }) => createDepartment(ctx.brand, input)),
  update: brandProcedure
    .meta({ permission: 'organization.manage' })
    .input(UpdateDepartmentInput)
    .mutation(({ ctx, input }) => updateDepartment(ctx.brand, input)),
});
