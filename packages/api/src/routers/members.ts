import { ListMembersInput } from '@concord/domain/organization';
import { listMembers } from '@concord/services/organization/list-members';
import { brandProcedure, router } from '../trpc.ts';

export const members = router({
  list: brandProcedure
    .meta({ permission: 'members.read' })
    .input(ListMembersInput)
    .query(({ ctx, input }) => listMembers(ctx.brand, input)),
});
