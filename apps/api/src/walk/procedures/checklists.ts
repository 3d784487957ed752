import { publish, storeVisit } from '@concord/services/test/audit-fixture';
import { v7 } from 'uuid';
import type { Spot } from '../walk-brand.ts';
import { everyone, locationOf, network, writers, type Listed } from './listed.ts';

const checklistNamed = (key: string) => ({ ...storeVisit, key });
const newPublished = ({ brand }: Spot) => publish(brand, checklistNamed(`round-${v7()}`));
const newChecklist = async (spot: Spot): Promise<string> => (await newPublished(spot)).checklistId;

export const checklistsProcedures: Readonly<Record<string, Listed>> = {
  'checklists.list': { roles: everyone },
  'checklists.get': { roles: everyone, input: ({ brand }) => ({ id: brand.stock.published.checklistId }) },
  'checklists.version': { roles: everyone, input: ({ brand }) => ({ id: brand.stock.published.versionId }) },
  'checklists.exportJson': {
    roles: everyone,
    input: ({ brand }) => ({ id: brand.stock.published.checklistId, version: 1 }),
  },
  'checklists.trend': {
    roles: network,
    input: (spot) => ({ checklistId: spot.brand.stock.published.checklistId, locationId: locationOf(spot) }),
    place: ['locationId'],
  },
  'checklists.asIf': {
    roles: writers,
    input: ({ brand }) => ({
      checklistId: brand.stock.published.checklistId,
      versionId: brand.stock.published.versionId,
    }),
    stray: { versionId: [({ brand }) => brand.stock.otherVersion.versionId, 'NOT_FOUND'] },
  },
  'checklists.create': {
    roles: writers,
    input: () => ({ id: v7(), definition: checklistNamed(`round-${v7()}`) }),
    makes: { id: newChecklist },
    loose: ['definition'],
  },
  'checklists.saveDraft': {
    roles: writers,
    input: async (spot) => ({ id: await newChecklist(spot), definition: storeVisit, baseRevision: 1 }),
    loose: ['definition'],
  },
  'checklists.publish': {
    roles: writers,
    input: async (spot) => ({ id: await newChecklist(spot), baseRevision: 1, versionId: v7() }),
    makes: { versionId: async (there) => (await newPublished(there)).versionId },
    stray: { versionId: [({ brand }) => brand.stock.published.versionId, 'ID_TAKEN'] },
  },
};
