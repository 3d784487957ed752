import { v7 } from 'uuid';
import type { Spot } from '../walk-brand.ts';
import { newOpening, newPlaybook, newStages, newUnopened } from '../walk-openings.ts';
import { type Listed, listing, locationOf, network, planners, workers, writers } from './listed.ts';

const name = { en: 'A playbook' };
const idOf = async (spot: Spot) => (await newOpening(spot)).id;
const gateOf = async (spot: Spot) => (await newOpening(spot)).gateId;
const playbookOf = (spot: Spot) => ({ name, description: name, stages: newStages(spot) });
/** Ids inside a playbook are its own: they mean nothing outside of it. */
const inner = Object.fromEntries(
  ['stages.0.id', ...[0, 1, 2].map((at) => `stages.0.gates.${at}.id`)].map((path) => [path, () => v7()]),
);
const verifiers = workers.filter((role) => role !== 'location_manager');

export const openingsProcedures: Readonly<Record<string, Listed>> = {
  'playbooks.list': { roles: network },
  'playbooks.get': { roles: network, input: async (spot) => ({ id: await newPlaybook(spot) }) },
  'playbooks.create': {
    roles: writers,
    input: (spot) => ({ id: v7(), ...playbookOf(spot) }),
    makes: { id: newPlaybook, ...inner },
  },
  'playbooks.update': {
    roles: writers,
    input: async (spot) => ({ id: await newPlaybook(spot), revision: 1, ...playbookOf(spot) }),
    makes: inner,
  },
  'playbooks.remove': { roles: writers, input: async (spot) => ({ id: await newPlaybook(spot), revision: 1 }) },
  'openings.list': {
    roles: network,
    input: async (spot) => {
      await newOpening(spot);
      return spot.caller === 'location_manager' ? {} : { regionId: spot.brand.regions[spot.at] };
    },
    ...listing,
    place: ['regionId'],
  },
  'openings.get': {
    roles: network,
    input: async (spot) => ({ id: await idOf(spot) }),
    place: ['id'],
  },
  'openings.at': { roles: network, input: (spot) => ({ locationId: locationOf(spot) }), place: ['locationId'] },
  'openings.gates': { roles: network, input: () => ({ scope: 'mine' }), open: { scope: 'all' } },
  'openings.start': {
    roles: planners,
    input: async (spot) => ({
      ...{ id: v7(), locationId: await newUnopened(spot), playbookId: await newPlaybook(spot) },
      opensOn: '2026-07-01',
    }),
    makes: { id: idOf },
    place: ['locationId'],
  },
  'openings.move': {
    roles: planners,
    input: async (spot) => ({ id: await idOf(spot), revision: 1, opensOn: '2026-07-01' }),
    place: ['id'],
  },
  'openings.cancel': {
    roles: planners,
    input: async (spot) => ({ id: await idOf(spot), revision: 1, reason: 'The lease fell through' }),
    place: ['id'],
  },
  'openings.open': {
    roles: planners,
    input: async (spot) => ({ id: await idOf(spot), revision: 1, override: null }),
    place: ['id'],
    gives: 'OPENING_BLOCKED',
  },
  'openings.setGate': {
    roles: verifiers,
    input: async (spot) => ({
      ...{ id: await gateOf(spot), revision: 1, assigneeId: spot.brand.members.admin },
      dueOn: '2026-05-01',
    }),
    place: ['id'],
    department: ['id'],
  },
  'openings.finishGate': {
    roles: workers,
    input: async (spot) => ({ id: await gateOf(spot), revision: 1, done: true, note: 'Done' }),
    place: ['id'],
    department: ['id'],
  },
};
