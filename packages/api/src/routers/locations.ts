import { ById, CreateLocationInput, ListLocationsInput } from '@concord/domain/organization';
import { LocationTimelineInput } from '@concord/domain/network-query';
import { CloseLocationInput, MergeLocationsInput, MoveLocationInput, UpdateLocationInput } from '@concord/domain/place';
import { locationTimeline } from '@concord/services/network/location-timeline';
import { closeLocation } from '@concord/services/organization/close-location';
import { createLocation } from '@concord/services/organization/create-location';
import { getLocation } from '@concord/services/organization/get-location';
import { listLocations } from '@concord/services/organization/list-locations';
import { locationFacts } from '@concord/services/organization/location-facts';
import { locationHistory } from '@concord/services/organization/location-history';
import { mergeLocations } from '@concord/services/organization/merge-locations';
import { moveLocation } from '@concord/services/organization/move-location';
import { reopenLocation } from '@concord/services/organization/reopen-location';
import { updateLocation } from '@concord/services/organization/update-location';
import { brandProcedure, router } from '../trpc.ts';

const reading = brandProcedure.meta({ permission: 'signed-in' });
const managing = brandProcedure.meta({ permission: 'organization.manage' });

export const locations = router({
  list: reading.input(ListLocationsInput).query(({ ctx, input }) => listLocations(ctx.brand, input)),
  get: reading.input(ById).query(({ ctx, input }) => getLocation(ctx.brand, input)),
  history: reading.input(ById).query(({ ctx, input }) => locationHistory(ctx.brand, input)),
  timeline: brandProcedure
    .meta({ permission: 'scorecards.read' })
    .input(LocationTimelineInput)
    .query(({ ctx, input }) => locationTimeline(ctx.brand, input)),
  facts: managing.input(ById).query(({ ctx, input }) => locationFacts(ctx.brand, input)),
  create: managing.input(CreateLocationInput).mutation(({ ctx, input }) => createLocation(ctx.brand, input)),
  update: managing.input(UpdateLocationInput).mutation(({ ctx, input }) => updateLocation(ctx.brand, input)),
  move: managing.input(MoveLocationInput).mutation(({ ctx, input }) => moveLocation(ctx.brand, input)),
  close: managing.input(CloseLocationInput).mutation(({ ctx, input }) => closeLocation(ctx.brand, input)),
  reopen: managing.input(ById).mutation(({ ctx, input }) => reopenLocation(ctx.brand, input)),
  merge: managing.input(MergeLocationsInput).mutation(({ ctx, input }) => mergeLocations(ctx.brand, input)),
});
