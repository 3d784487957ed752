import { v7 } from 'uuid';
import { missionRevision, newBehaviour, newGlossaryTerm, newPersona, newTerm } from '../walk-framework.ts';
import type { Spot } from '../walk-brand.ts';
import { everyone, type Listed, writers } from './listed.ts';

const text = { en: 'A text' };

function termProcedures(router: string, list: Parameters<typeof newTerm>[1], kind: string): Record<string, Listed> {
  const content = { kind, name: text, description: text };
  return {
    [`${router}.list`]: { roles: everyone },
    [`${router}.addUsual`]: { roles: writers },
    [`${router}.create`]: {
      roles: writers,
      input: () => ({ id: v7(), key: `t-${v7()}`, ...content }),
      makes: { id: (there) => newTerm(there, list) },
    },
    [`${router}.update`]: {
      roles: writers,
      input: async (spot) => ({ id: await newTerm(spot, list), revision: 1, ...content }),
    },
    [`${router}.remove`]: {
      roles: writers,
      input: async (spot) => ({ id: await newTerm(spot, list), revision: 1 }),
    },
    [`${router}.order`]: { roles: writers, input: async (spot) => ({ ids: [await newTerm(spot, list)] }) },
  };
}

const behaviourContent = async (spot: Spot) => ({
  channel: 'digital',
  title: text,
  text,
  guidelineIds: [spot.brand.stock.guideline],
  touchpointIds: [await newTerm(spot, 'touchpoint')],
});

const personaContent = async (spot: Spot) => ({
  name: text,
  summary: text,
  pictureId: spot.brand.stock.photo,
  values: text,
  motives: text,
  expectations: text,
  tradeOffs: text,
  wishes: [
    {
      id: v7(),
      kind: 'need',
      text,
      guidelineIds: [spot.brand.stock.guideline],
      touchpointIds: [await newTerm(spot, 'touchpoint')],
    },
  ],
});
const personaOf = async (spot: Spot) => (await newPersona(spot)).id;
const wishOf = async (spot: Spot) => (await newPersona(spot)).wishId;

export const frameworkProcedures: Readonly<Record<string, Listed>> = {
  ...termProcedures('touchpoints', 'touchpoint', 'own'),
  ...termProcedures('journeyPhases', 'journeyPhase', 'own'),
  ...termProcedures('emotions', 'emotion', 'pleasant'),
  'framework.get': { roles: everyone },
  'framework.save': {
    roles: writers,
    input: async (spot) => ({
      part: 'mission',
      revision: await missionRevision(spot),
      text,
      points: [{ id: v7(), title: text, text }],
    }),
    makes: { 'points.0.id': () => v7() },
  },
  'behaviours.list': { roles: everyone },
  'behaviours.create': {
    roles: writers,
    input: async (spot) => ({ id: v7(), ...(await behaviourContent(spot)) }),
    makes: { id: newBehaviour },
  },
  'behaviours.update': {
    roles: writers,
    input: async (spot) => ({ id: await newBehaviour(spot), revision: 1, ...(await behaviourContent(spot)) }),
  },
  'behaviours.remove': { roles: writers, input: async (spot) => ({ id: await newBehaviour(spot), revision: 1 }) },
  'behaviours.order': { roles: writers, input: async (spot) => ({ ids: [await newBehaviour(spot)] }) },
  'glossary.list': { roles: everyone, input: () => ({ search: 'term', language: 'en', limit: 200 }) },
  'glossary.create': {
    roles: writers,
    input: () => ({ id: v7(), term: text, meaning: text, avoid: text }),
    makes: { id: newGlossaryTerm },
  },
  'glossary.update': {
    roles: writers,
    input: async (spot) => ({ id: await newGlossaryTerm(spot), revision: 1, term: text, meaning: text, avoid: text }),
  },
  'glossary.remove': { roles: writers, input: async (spot) => ({ id: await newGlossaryTerm(spot), revision: 1 }) },
  'personas.list': { roles: everyone },
  'personas.get': { roles: everyone, input: async (spot) => ({ id: await personaOf(spot) }) },
  'personas.create': {
    roles: writers,
    input: async (spot) => ({ id: v7(), key: `p-${v7()}`, ...(await personaContent(spot)) }),
    makes: { id: personaOf, 'wishes.0.id': wishOf },
    stray: { 'wishes.0.id': [wishOf, 'ID_TAKEN'] },
  },
  'personas.update': {
    roles: writers,
    input: async (spot) => ({ id: await personaOf(spot), revision: 1, ...(await personaContent(spot)) }),
    makes: { 'wishes.0.id': wishOf },
    stray: { 'wishes.0.id': [wishOf, 'ID_TAKEN'] },
  },
  'personas.remove': { roles: writers, input: async (spot) => ({ id: await personaOf(spot), revision: 1 }) },
  'personas.order': { roles: writers, input: async (spot) => ({ ids: [await personaOf(spot)] }) },
};
