import { ById, CreateLocationInput, ListLocationsInput } from '@concord/domain/organization';
import { LocationTimelineInput } from '@concord/domain/network-query';
import { locationTimeline } from '@concord/services/network/location-timeline';
import { createLocation } from '@concord/services/organization/create-location';
import { getLocation } from '@concord/services/organization/get-location';
import { listLocations } from '@concord/services/organization/list-locations';
import { brandProcedure, router } from '../trpc.ts';

export const locations = router({
  list: brandProcedure
    .meta({ permission: 'signed-in' })
    .input(ListLocationsInput)
    .query(({ ctx, input }) => listLocations(ctx.brand, input)),
  get: brandProcedure
    .meta({ permission: 'signed-in' })
    .input(ById)
    .query(({ ctx, input }) => getLocation(ctx.brand, input)),
  timeline: brandProcedure
    .meta({ permission: 'scorecards.read' })
    .input(LocationTimelineInput)
    .query(({ ctx, input }) => locationTimeline(ctx.brand, input)),
  create: brandProcedure
    .meta({ permission: 'organization.manage' })
    .input(CreateLocationInput)
    .mutation(({ ctx, input }) => createLocation(ctx.brand, input)),
});
