import type { SearchAllInput } from '@concord/domain/search';
import { type Permission, roleGrants } from '@concord/domain/roles';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { findActions, type FoundAction } from './find-actions.ts';
import { findKnowledge, findPersonas, findTerms } from './find-framework.ts';
import { findLocations, type FoundLocation } from './find-locations.ts';
import { findDepartments, findRegions, type FoundName } from './find-parts.ts';
import { findChecklists, findGuidelines, type FoundTitle } from './find-standards.ts';
import { wantedOf } from './wanted.ts';

/** At most 8 of each kind, the best first; empty for a kind that the actor's role does not read. */
export interface FoundEverywhere {
  readonly locations: readonly FoundLocation[];
  readonly regions: readonly FoundName[];
  readonly departments: readonly FoundName[];
  readonly guidelines: readonly FoundTitle[];
  readonly checklists: readonly FoundTitle[];
  readonly personas: readonly FoundTitle[];
  readonly knowledge: readonly FoundTitle[];
  /** Of the glossary. */
  readonly terms: readonly FoundTitle[];
  readonly actions: readonly FoundAction[];
}

/** What lies in the actor's reach and holds every word that was typed, whatever the case; what begins with it comes first. */
export async function searchAll(ctx: Ctx, { text }: SearchAllInput): Promise<FoundEverywhere> {
  const { actor } = ctx;
  const wanted = wantedOf(text);
  const may = <Found>(permission: Permission, find: () => Promise<readonly Found[]>): Promise<readonly Found[]> =>
    roleGrants(actor.role, permission) ? find() : Promise.resolve([]);
  return inBrand(ctx, async (tx) => ({
    locations: await findLocations(tx, actor, wanted),
    regions: await findRegions(tx, actor, wanted),
    departments: await findDepartments(tx, actor, wanted),
    guidelines: await may('standards.read', () => findGuidelines(tx, actor, wanted)),
    checklists: await may('checklists.read', () => findChecklists(tx, actor, wanted)),
    personas: await may('standards.read', () => findPersonas(tx, actor, wanted)),
    knowledge: await may('standards.read', () => findKnowledge(tx, actor, wanted)),
    terms: await may('standards.read', () => findTerms(tx, actor, wanted)),
    actions: await may('actions.read', () => findActions(tx, ctx, wanted)),
  }));
}
