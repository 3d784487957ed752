import { v7 } from 'uuid';
import { newAction, type Spot } from '../walk-brand.ts';
import { network, workers, locationOf, departmentOf, listing, type Listed } from './listed.ts';

const actionOf = async (spot: Spot): Promise<string> => (await newAction(spot)).id;

export const actionsProcedures: Readonly<Record<string, Listed>> = {
  'actions.list': {
    roles: network,
    input: (spot) => ({
      departmentId: departmentOf(spot),
      locationId: locationOf(spot),
      limit: 200,
      ...(spot.caller === 'location_manager' ? {} : { regionId: spot.brand.regions[spot.at] }),
    }),
    place: ['regionId', 'locationId'],
    department: ['departmentId'],
    strange: { departmentId: 'EMPTY', locationId: 'EMPTY' },
    ...listing,
  },
  'actions.get': {
    roles: network,
    input: async (spot) => ({ id: await actionOf(spot) }),
    place: ['id'],
    department: ['id'],
  },
  'actions.create': {
    roles: workers,
    input: (spot) => ({
      id: v7(),
      locationId: locationOf(spot),
      departmentId: departmentOf(spot),
      title: 'Mend the door',
      priority: 'high',
      dueOn: '2026-03-09',
      assigneeId: spot.brand.members.admin,
    }),
    makes: { id: actionOf },
    place: ['locationId'],
    department: ['departmentId'],
  },
  'actions.assign': {
    roles: workers,
    input: async (spot) => ({ id: await actionOf(spot), assigneeId: spot.brand.members.admin }),
    place: ['id'],
    department: ['id'],
  },
  'actions.setDue': {
    roles: workers,
    input: async (spot) => ({ id: await actionOf(spot), dueOn: '2026-04-01' }),
    place: ['id'],
    department: ['id'],
  },
  'actions.comment': {
    roles: workers,
    input: async (spot) => ({ id: await actionOf(spot), eventId: v7(), body: 'Done soon' }),
    makes: { eventId: async (there) => (await newAction(there)).eventId },
    place: ['id'],
    department: ['id'],
    stray: { eventId: [({ brand }) => brand.stock.event, 'ID_TAKEN'] },
  },
  'actions.addEvidence': {
    roles: workers,
    input: async (spot) => ({
      id: await actionOf(spot),
      eventId: v7(),
      photoId: spot.brand.stock.photo,
      body: 'See here',
    }),
    makes: { eventId: async (there) => (await newAction(there)).eventId },
    place: ['id'],
    department: ['id'],
    stray: { eventId: [({ brand }) => brand.stock.event, 'ID_TAKEN'] },
  },
  'actions.step': {
    roles: workers,
    input: async (spot) => ({ id: await actionOf(spot), step: 'start', revision: 1, comment: 'At it' }),
    place: ['id'],
    department: ['id'],
  },
};
