import { v7 } from 'uuid';
import { newLocation, newRegion } from '../walk-brand.ts';
import { everyone, network, admins, locationOf, listing, type Listed } from './listed.ts';

export const locationsProcedures: Readonly<Record<string, Listed>> = {
  'locations.timeline': {
    roles: network,
    input: (spot) => ({ locationId: locationOf(spot) }),
    place: ['locationId'],
  },
  'locations.list': {
    roles: everyone,
    input: (spot) => ({ regionId: spot.brand.regions[spot.at] }),
    place: ['regionId'],
    strange: { regionId: 'EMPTY' },
    ...listing,
  },
  'locations.get': { roles: everyone, input: (spot) => ({ id: locationOf(spot) }), place: ['id'] },
  'locations.create': {
    roles: admins,
    input: (spot) => ({
      id: v7(),
      regionId: spot.brand.regions[spot.at],
      externalId: `X ${v7()}`,
      name: 'New place',
      timeZone: 'Europe/Berlin',
    }),
    makes: { id: newLocation },
  },
  'locations.history': { roles: everyone, input: (spot) => ({ id: locationOf(spot) }), place: ['id'] },
  'locations.facts': { roles: admins, input: (spot) => ({ id: locationOf(spot) }) },
  'locations.update': {
    roles: admins,
    input: async (spot) => ({
      id: await newLocation(spot),
      revision: 1,
      externalId: `X ${v7()}`,
      name: 'Renamed',
      timeZone: 'Europe/Berlin',
      channel: 'store',
    }),
  },
  'locations.move': {
    roles: admins,
    input: async (spot) => ({
      id: await newLocation(spot),
      regionId: spot.brand.regions[spot.at],
      from: '2026-03-01',
    }),
  },
  'locations.close': {
    roles: admins,
    input: async (spot) => ({ id: await newLocation(spot), closedOn: '2026-03-09' }),
  },
  'locations.reopen': { roles: admins, input: async (spot) => ({ id: await newLocation(spot) }) },
  'locations.merge': {
    roles: admins,
    input: async (spot) => ({ id: await newLocation(spot), into: await newLocation(spot) }),
  },
  'regions.list': { roles: everyone },
  'regions.create': {
    roles: admins,
    input: (spot) => ({ id: v7(), parentId: spot.brand.regions[spot.at], key: `r-${v7()}`, name: 'New region' }),
    makes: { id: newRegion },
  },
  'regions.rename': { roles: admins, input: async (spot) => ({ id: await newRegion(spot), name: 'Renamed' }) },
  'regions.move': {
    roles: admins,
    input: async (spot) => ({ id: await newRegion(spot), parentId: spot.brand.regions[spot.at] }),
  },
  'regions.previewMove': {
    roles: admins,
    input: async (spot) => ({ id: await newRegion(spot), parentId: spot.brand.regions[spot.at] }),
  },
  'regions.delete': { roles: admins, input: async (spot) => ({ id: await newRegion(spot) }) },
};
