import { v7 } from 'uuid';
import { newAssignment } from '../walk-brand.ts';
import { everyone, planners, locationOf, type Listed } from './listed.ts';

export const assignmentsProcedures: Readonly<Record<string, Listed>> = {
  'assignments.list': {
    roles: everyone,
    input: (spot) => ({
      scope: 'mine',
      status: 'open',
      locationId: locationOf(spot),
      ...(spot.caller === 'location_manager' ? {} : { regionId: spot.brand.regions[spot.at] }),
    }),
    open: { scope: 'all', limit: 200 },
    strange: { locationId: 'OK' },
    place: ['regionId'],
  },
  'assignments.create': {
    roles: planners,
    input: (spot) => ({
      id: v7(),
      checklistId: spot.brand.stock.published.checklistId,
      locationId: locationOf(spot),
      assigneeId: spot.brand.members.auditor,
      dueOn: '2026-03-09',
    }),
    makes: { id: newAssignment },
    place: ['locationId'],
  },
  'assignments.createMany': {
    roles: planners,
    input: (spot) => ({
      checklistId: spot.brand.stock.published.checklistId,
      assigneeId: spot.brand.members.auditor,
      dueOn: '2026-03-09',
      items: [{ id: v7(), locationId: locationOf(spot) }],
    }),
    makes: { 'items.0.id': newAssignment },
    place: ['items.0.locationId'],
  },
  'assignments.cancel': {
    roles: planners,
    input: async (spot) => ({ id: await newAssignment(spot) }),
    place: ['id'],
  },
};
