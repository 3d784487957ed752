import { v7 } from 'uuid';
import { newMeasured, newTokens, tokenFiles } from '../new-tokens.ts';
import { newGuideline, type Spot } from '../walk-brand.ts';
import { departmentOf, everyone, type Listed, writers } from './listed.ts';

const version = async (spot: Spot) => ({ versionId: await newTokens(spot) });
const text = { en: 'The red' };

export const tokensProcedures: Readonly<Record<string, Listed>> = {
  'tokens.versions': { roles: everyone },
  'tokens.measures': { roles: everyone },
  'tokens.list': { roles: everyone, input: version, open: { limit: 200 } },
  'tokens.problems': { roles: everyone, input: version, open: { limit: 200 } },
  'tokens.export': { roles: everyone, input: version, open: {} },
  'tokens.get': { roles: everyone, input: async (spot) => ({ ...(await version(spot)), path: 'brand' }) },
  'tokens.compare': {
    roles: everyone,
    input: async (spot) => ({ from: await newTokens(spot), to: await newTokens(spot) }),
  },
  'tokens.preview': { roles: writers, input: ({ brand }) => tokenFiles(brand.mark) },
  'tokens.import': {
    roles: writers,
    input: ({ brand }) => ({ id: v7(), note: brand.mark, ...tokenFiles(brand.mark) }),
    makes: { id: newTokens },
  },
  'tokens.makeGuideline': {
    roles: writers,
    input: async (spot) => ({
      guideline: {
        id: v7(),
        key: `red-${v7()}`,
        chapter: 'colours',
        departmentId: departmentOf(spot),
        title: text,
        statement: text,
        rationale: null,
        pictureId: spot.brand.stock.photo,
      },
      ...(await version(spot)),
      path: 'brand',
      tolerance: {},
    }),
    makes: { 'guideline.id': (there) => newGuideline(there, 'draft') },
  },
  'tokens.takeOver': {
    roles: writers,
    input: async (spot) => ({ id: await newMeasured(spot), revision: 1 }),
  },
};
