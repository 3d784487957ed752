import { emotion, journeyPhase, persona, touchpoint } from '@concord/db/schema/framework';
import { department, region } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import type { GuidelineContent } from '@concord/domain/guideline';
import type { LocalizedText } from '@concord/domain/localized-text';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Actor } from '../context.ts';
import { regionsInReach } from '../organization/list-regions.ts';
import { columnsOf } from './guideline-content.ts';

/** A touchpoint, phase, persona or emotion by its name. */
export interface NamedTerm {
  readonly id: string;
  readonly name: LocalizedText;
}

/** Content with the names of what it is linked to, as far as these are still there. Regions outside the reach are only counted. */
export async function shownContent(tx: Tx, actor: Actor, content: GuidelineContent) {
  const departments = await departmentsOf(tx, actor, [content.departmentId, ...content.contributingIds]);
  const regions = await regionsOf(tx, actor, content.regionIds);
  return {
    ...columnsOf(content),
    department: departments.find(({ id }) => id === content.departmentId) ?? { ...NOBODY, id: content.departmentId },
    contributing: departments.filter(({ id }) => content.contributingIds.includes(id)),
    regions,
    otherRegions: content.regionIds.length - regions.length,
    touchpoints: await termsOf(tx, actor, touchpoint, content.touchpointIds),
    phases: await termsOf(tx, actor, journeyPhase, content.phaseIds),
    personas: await termsOf(tx, actor, persona, content.personaIds),
    emotions: await termsOf(tx, actor, emotion, content.emotionIds),
  };
}

const NOBODY = { key: '', name: '' };

async function departmentsOf(tx: Tx, actor: Actor, ids: readonly string[]) {
  return tx
    .select({ id: department.id, key: department.key, name: department.name })
    .from(department)
    .where(and(eq(department.orgId, actor.orgId), inArray(department.id, [...ids])))
    .orderBy(asc(department.name));
}

async function regionsOf(tx: Tx, actor: Actor, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx
    .select({ id: region.id, name: region.name })
    .from(region)
    .where(and(eq(region.orgId, actor.orgId), inArray(region.id, [...ids]), regionsInReach(actor)))
    .orderBy(asc(region.name));
}

async function termsOf(
  tx: Tx,
  actor: Actor,
  table: typeof touchpoint | typeof persona,
  ids: readonly string[],
): Promise<readonly NamedTerm[]> {
  if (ids.length === 0) return [];
  return tx
    .select({ id: table.id, name: table.name })
    .from(table as typeof touchpoint)
    .where(and(eq(table.orgId, actor.orgId), inArray(table.id, [...ids])))
    .orderBy(asc(table.position), asc(table.id));
}
