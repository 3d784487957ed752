import { v7 } from 'uuid';
import type { Spot } from '../walk-brand.ts';
import { newKnowledge } from '../walk-framework.ts';
import { everyone, type Listed, listing, writers } from './listed.ts';

const text = { en: 'A text' };

const content = async (spot: Spot) => {
  const { personaId, phaseId, touchpointId } = await newKnowledge(spot);
  return {
    kind: 'competitor_comparison',
    title: text,
    summary: text,
    findings: text,
    source: 'Visits',
    fileUrl: 'https://example.org/report.pdf',
    learnedOn: '2026-02-01',
    expiresOn: '2026-12-31',
    ownerId: spot.brand.members.viewer,
    pictureIds: [spot.brand.stock.photo],
    personaIds: [personaId],
    phaseIds: [phaseId],
    touchpointIds: [touchpointId],
    guidelineIds: [spot.brand.stock.guideline],
  };
};
const idOf = async (spot: Spot) => (await newKnowledge(spot)).id;

export const knowledgeProcedures: Readonly<Record<string, Listed>> = {
  'knowledge.list': {
    roles: everyone,
    input: async (spot) => {
      const { id: _id, ...about } = await newKnowledge(spot);
      const { members, stock } = spot.brand;
      return { ...about, ownerId: members.admin, guidelineId: stock.guideline, kind: 'research', state: 'current' };
    },
    strange: {
      ownerId: 'EMPTY',
      guidelineId: 'EMPTY',
      personaId: 'EMPTY',
      phaseId: 'EMPTY',
      touchpointId: 'EMPTY',
    },
    ...listing,
  },
  'knowledge.get': { roles: everyone, input: async (spot) => ({ id: await idOf(spot) }) },
  'knowledge.create': {
    roles: writers,
    input: async (spot) => ({ id: v7(), ...(await content(spot)) }),
    makes: { id: idOf },
  },
  'knowledge.update': {
    roles: writers,
    input: async (spot) => ({ id: await idOf(spot), revision: 1, ...(await content(spot)) }),
  },
  'knowledge.remove': { roles: writers, input: async (spot) => ({ id: await idOf(spot), revision: 1 }) },
};
