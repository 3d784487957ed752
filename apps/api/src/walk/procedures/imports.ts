import { v7 } from 'uuid';
import { newImport, newLocationsImport, newMapping } from '../walk-brand.ts';
import { writers, admins, departmentOf, type Listed } from './listed.ts';

const mapping = { columns: { externalId: 'Number', name: 'Name' }, timeZone: 'Europe/Berlin' };
const locationSettings = { ...mapping, movedFrom: '2026-03-01' };

export const importsProcedures: Readonly<Record<string, Listed>> = {
  'imports.list': { roles: writers },
  'imports.get': { roles: writers, input: async (spot) => ({ id: await newImport(spot) }) },
  'imports.issues': { roles: writers, input: async (spot) => ({ id: await newImport(spot) }) },
  'imports.create': {
    roles: writers,
    input: (spot) => ({ id: v7(), kind: 'lives', departmentId: departmentOf(spot), timeZone: 'Europe/Berlin' }),
    makes: { id: newImport },
  },
  'imports.run': {
    roles: writers,
    input: async (spot) => ({ id: await newImport(spot) }),
    gives: 'IMPORT_NOT_LIVES',
  },
  'imports.columns': {
    roles: admins,
    input: async (spot) => ({ id: await newLocationsImport(spot) }),
    gives: 'IMPORT_FILE_MISSING',
  },
  'imports.preview': {
    roles: admins,
    input: async (spot) => ({ id: await newLocationsImport(spot), settings: locationSettings }),
    gives: 'IMPORT_FILE_MISSING',
  },
  'imports.reopen': { roles: admins, input: async (spot) => ({ id: await newLocationsImport(spot) }) },
  'imports.mappings': { roles: admins },
  'imports.saveMapping': {
    roles: admins,
    input: () => ({ id: v7(), name: `Partner ${v7()}`, mapping }),
    makes: { id: newMapping },
    stray: { id: [({ brand }) => brand.stock.importMapping, 'ID_TAKEN'] },
  },
  'imports.deleteMapping': { roles: admins, input: async (spot) => ({ id: await newMapping(spot) }) },
};
