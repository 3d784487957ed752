import type { Role } from '@concord/domain/roles';
import { v7 } from 'uuid';
import { newGuideline, type Spot } from '../walk-brand.ts';
import { colleagueOf, newReview, newWrittenGuideline } from '../walk-guidelines.ts';
import { everyone, network, writers, departmentOf, listing, locationOf, type Listed } from './listed.ts';

const text = { en: 'A standard' };
const guidelineContent = (spot: Spot) => ({
  key: `standard-${v7()}`,
  chapter: 'sight',
  departmentId: departmentOf(spot),
  title: text,
  statement: text,
  rationale: text,
  pictureId: spot.brand.stock.photo,
  pictures: [{ id: v7(), side: 'do', photoId: spot.brand.stock.photo, caption: text }],
  contributingIds: [departmentOf(spot)],
  regionIds: [spot.brand.regions[spot.at]],
});

const acknowledgers: readonly Role[] = ['admin', 'region_manager', 'location_manager'];
const proposal = { changeNote: text, minor: false, acknowledgeBy: '2026-04-01' };

export const standardsProcedures: Readonly<Record<string, Listed>> = {
  'guidelines.list': {
    roles: everyone,
    input: (spot) => ({ departmentId: departmentOf(spot) }),
    strange: { departmentId: 'EMPTY' },
    ...listing,
  },
  'guidelines.get': { roles: everyone, input: ({ brand }) => ({ id: brand.stock.guideline }) },
  'guidelines.create': {
    roles: writers,
    input: (spot) => ({ id: v7(), ...guidelineContent(spot) }),
    makes: { id: (there) => newGuideline(there, 'draft'), 'pictures.0.id': () => v7() },
  },
  'guidelines.update': {
    roles: writers,
    input: async (spot) => ({ id: await newGuideline(spot, 'draft'), revision: 1, ...guidelineContent(spot) }),
    makes: { 'pictures.0.id': () => v7() },
  },
  'guidelines.publish': {
    roles: writers,
    input: async (spot) => ({ id: await newGuideline(spot, 'draft'), revision: 1, ...proposal }),
  },
  'guidelines.retire': {
    roles: writers,
    input: async (spot) => ({ id: await newGuideline(spot, 'published'), revision: 1 }),
  },
  'guidelines.versions': { roles: everyone, input: ({ brand }) => ({ id: brand.stock.guideline }) },
  'guidelines.version': { roles: everyone, input: ({ brand }) => ({ id: brand.stock.guideline, version: 1 }) },
  'guidelines.draft': { roles: writers, input: async (spot) => ({ id: await newWrittenGuideline(spot) }) },
  'guidelines.discardDraft': {
    roles: writers,
    input: async (spot) => ({ id: await newWrittenGuideline(spot), revision: 1 }),
  },
  'guidelines.forQuestions': { roles: everyone, input: () => ({ keys: ['greeting'] }) },
  'guidelines.delete': {
    roles: writers,
    input: async (spot) => ({ id: await newGuideline(spot, 'draft'), revision: 1 }),
  },
  'guidelines.submit': {
    roles: writers,
    input: async (spot) => ({
      id: await newGuideline(spot, 'draft'),
      revision: 1,
      reviewerId: colleagueOf(spot),
      ...proposal,
    }),
  },
  'guidelines.sendBack': {
    roles: writers,
    input: async (spot) => ({ id: await newReview(spot), revision: 1, reason: 'Say how warm' }),
  },
  'guidelines.approve': { roles: writers, input: async (spot) => ({ id: await newReview(spot), revision: 1 }) },
  'guidelines.setDates': {
    roles: writers,
    input: async (spot) => ({
      id: await newGuideline(spot, 'published'),
      revision: 1,
      reviewOn: '2027-01-01',
      acknowledgeBy: '2026-04-01',
    }),
  },
  'acknowledgements.mine': { roles: acknowledgers, input: () => ({ limit: 200 }) },
  'acknowledgements.give': {
    roles: acknowledgers,
    input: async (spot) => ({
      guidelineId: await newGuideline(spot, 'published'),
      version: 1,
      locationIds: [locationOf(spot)],
    }),
    place: ['locationIds.0'],
  },
  'acknowledgements.list': { roles: network, input: ({ brand }) => ({ id: brand.stock.guideline, limit: 200 }) },
  'acknowledgements.remind': { roles: writers, input: async (spot) => ({ id: await newGuideline(spot, 'published') }) },
  'rollouts.get': { roles: network, input: ({ brand }) => ({ id: brand.stock.guideline }) },
  'rollouts.save': {
    roles: writers,
    input: async (spot) => ({
      ...{ id: await newGuideline(spot, 'draft'), revision: 0, why: text, affected: text, training: null },
      messages: [{ id: v7(), personaId: null, channel: 'meeting', text, plannedOn: '2026-03-20' }],
      ...{ startsOn: '2026-03-10', completeBy: '2026-04-10' },
    }),
    makes: { 'messages.0.id': () => v7() },
  },
  'starterSets.list': { roles: writers },
  'starterSets.add': {
    roles: writers,
    input: (spot) => ({ departmentId: departmentOf(spot), items: [{ id: v7(), key: 'starter-sight-light' }] }),
    makes: { 'items.0.id': (there) => newGuideline(there, 'draft') },
  },
};
