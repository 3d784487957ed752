import { network, locationOf, departmentOf, type Listed } from './listed.ts';

export const networkProcedures: Readonly<Record<string, Listed>> = {
  'network.summary': {
    roles: network,
    input: (spot) => (spot.caller === 'location_manager' ? {} : { regionId: spot.brand.regions[spot.at] }),
    open: {},
    place: ['regionId'],
  },
  'network.trend': {
    roles: network,
    input: (spot) => ({
      departmentId: departmentOf(spot),
      ...(spot.caller === 'location_manager' ? {} : { regionId: spot.brand.regions[spot.at] }),
    }),
    open: {},
    place: ['regionId'],
    department: ['departmentId'],
  },
  'network.attention': {
    roles: network,
    input: (spot) => (spot.caller === 'location_manager' ? {} : { regionId: spot.brand.regions[spot.at] }),
    open: {},
    place: ['regionId'],
  },
  'network.openCritical': {
    roles: network,
    input: (spot) => ({ locationId: locationOf(spot) }),
    place: ['locationId'],
  },
  'network.heatmap': {
    roles: network,
    input: (spot) => ({
      sortDepartmentId: departmentOf(spot),
      ...(spot.caller === 'location_manager' ? {} : { regionId: spot.brand.regions[spot.at] }),
    }),
    open: {},
    place: ['regionId'],
    department: ['sortDepartmentId'],
  },
  'network.leagueTable': {
    roles: network,
    // A member bound to a single location reaches no region, not even the one it lies in.
    input: (spot) => ({
      ids: [locationOf(spot)],
      departmentId: departmentOf(spot),
      ...(spot.caller === 'location_manager' ? {} : { regionId: spot.brand.regions[spot.at] }),
    }),
    open: {},
    says: ({ rows }: { readonly rows: readonly unknown[] }) => (rows.length === 0 ? 'EMPTY' : 'OK'),
    strange: { 'ids.0': 'EMPTY' },
    place: ['regionId', 'ids.0'],
    department: ['departmentId'],
  },
  'network.compare': {
    roles: network,
    input: (spot) => ({ ids: [locationOf(spot)] }),
    place: ['ids.0'],
  },
  'network.facets': { roles: network },
  'network.map': {
    roles: network,
    input: (spot) => ({
      departmentId: departmentOf(spot),
      ...(spot.caller === 'location_manager' ? {} : { regionId: spot.brand.regions[spot.at] }),
    }),
    open: {},
    place: ['regionId'],
    department: ['departmentId'],
  },
  'network.recurring': {
    roles: network,
    input: (spot) => ({
      locationId: locationOf(spot),
      departmentId: departmentOf(spot),
      checklistId: spot.brand.stock.published.checklistId,
    }),
    open: {},
    place: ['locationId'],
    department: ['departmentId'],
  },
  'network.tree': { roles: network, input: () => ({}) },
  'network.missedAnswers': {
    roles: network,
    input: (spot) => ({
      checklistId: spot.brand.stock.published.checklistId,
      question: 'greeting',
      ...(spot.caller === 'location_manager' ? {} : { regionId: spot.brand.regions[spot.at] }),
    }),
    place: ['regionId'],
  },
  'scorecards.location': {
    roles: network,
    input: (spot) => ({ locationId: locationOf(spot) }),
    place: ['locationId'],
  },
  'scorecards.compliance': {
    roles: network,
    input: (spot) => ({ locationId: locationOf(spot), departmentId: departmentOf(spot) }),
    place: ['locationId'],
    department: ['departmentId'],
  },
  'scorecards.change': {
    roles: network,
    input: (spot) => ({
      from: '2026-01-01',
      to: '2026-03-01',
      locationId: locationOf(spot),
      departmentId: departmentOf(spot),
    }),
    place: ['locationId'],
    department: ['departmentId'],
  },
  'scorecards.channels': {
    roles: network,
    input: (spot) => (spot.caller === 'location_manager' ? {} : { regionId: spot.brand.regions[spot.at] }),
    open: {},
    place: ['regionId'],
  },
  'scorecards.consistency': {
    roles: network,
    input: (spot) => (spot.caller === 'location_manager' ? {} : { regionId: spot.brand.regions[spot.at] }),
    open: {},
    place: ['regionId'],
  },
};
