import { ListNotificationsInput, MarkReadInput } from '@concord/domain/notification';
import { listNotifications } from '@concord/services/notifications/list-notifications';
import { markRead } from '@concord/services/notifications/mark-read';
import { brandProcedure, router } from '../trpc.ts';

const own = brandProcedure.meta({ permission: 'signed-in' });

export const notifications = router({
  list: own.input(ListNotificationsInput).query(({ ctx, input }) => listNotifications(ctx.brand, input)),
  markRead: own.input(MarkReadInput).mutation(({ ctx, input }) => markRead(ctx.brand, input)),
});
