import { v7 } from 'uuid';
import { newGuideline, type Spot } from '../walk-brand.ts';
import { everyone, writers, departmentOf, listing, type Listed } from './listed.ts';

const text = { en: 'A standard' };
const guidelineContent = (spot: Spot) => ({
  key: `standard-${v7()}`,
  chapter: 'sight',
  departmentId: departmentOf(spot),
  title: text,
  statement: text,
  rationale: text,
  pictureId: spot.brand.stock.photo,
});

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
    makes: { id: (there) => newGuideline(there, 'draft') },
  },
  'guidelines.update': {
    roles: writers,
    input: async (spot) => ({ id: await newGuideline(spot, 'draft'), revision: 1, ...guidelineContent(spot) }),
  },
  'guidelines.publish': {
    roles: writers,
    input: async (spot) => ({ id: await newGuideline(spot, 'draft'), revision: 1 }),
  },
  'guidelines.retire': {
    roles: writers,
    input: async (spot) => ({ id: await newGuideline(spot, 'published'), revision: 1 }),
  },
};
