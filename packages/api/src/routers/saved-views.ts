import { ListSavedViewsInput, SaveViewInput } from '@concord/domain/league-query';
import { ById } from '@concord/domain/organization';
import { listViews } from '@concord/services/saved-views/list-views';
import { removeView } from '@concord/services/saved-views/remove-view';
import { saveView } from '@concord/services/saved-views/save-view';
import { brandProcedure, router } from '../trpc.ts';

const own = brandProcedure.meta({ permission: 'signed-in' });

export const savedViews = router({
  list: own.input(ListSavedViewsInput).query(({ ctx, input }) => listViews(ctx.brand, input)),
  save: own.input(SaveViewInput).mutation(({ ctx, input }) => saveView(ctx.brand, input)),
  remove: own.input(ById).mutation(({ ctx, input }) => removeView(ctx.brand, input)),
});
