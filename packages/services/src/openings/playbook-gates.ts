import type { Tx } from '@concord/db/client';
import { checklistVersion } from '@concord/db/schema/checklists';
import { department, member } from '@concord/db/schema/organization';
import { guideline } from '@concord/db/schema/standards';
import { ServiceError } from '@concord/domain/errors';
import { inputInvalid } from '@concord/domain/input-invalid';
import type { PlaybookStage } from '@concord/domain/opening';
import { and, eq, inArray } from 'drizzle-orm';
import { requireAllInBrand } from '../access/require-all-in-brand.ts';
import type { Actor } from '../context.ts';

/**
 * Refuses stages that could never be passed. Throws NOT_FOUND {what: 'department' | 'member' | 'checklist' | 'guideline'} for what is not of
 * the brand or not published, INPUT_INVALID on `stages` (ITEMS_REPEATED) where two have one id.
 */
export async function requirePassable(tx: Tx, actor: Actor, stages: readonly PlaybookStage[]): Promise<void> {
  const gates = stages.flatMap((stage) => stage.gates);
  const ids = [...stages, ...gates].map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw inputInvalid('stages', 'ITEMS_REPEATED');
  const departments = gates.map(({ departmentId }) => departmentId);
  await requireAllInBrand(tx, actor, department, departments, 'department');
  const members = gates.map(({ memberId }) => memberId).filter((id) => id !== null);
  await requireAllInBrand(tx, actor, member, members, 'member');
  const demands = gates.map(({ demand }) => demand);
  const checklists = demands.flatMap((demand) => (demand.kind === 'checklist' ? [demand.checklistId] : []));
  await requirePublishedChecklists(tx, actor, [...new Set(checklists)]);
  const guidelines = demands.flatMap((demand) => (demand.kind === 'guidelines' ? demand.guidelineIds : []));
  await requirePublishedGuidelines(tx, actor, [...new Set(guidelines)]);
}

async function requirePublishedChecklists(tx: Tx, { orgId }: Actor, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const found = await tx
    .selectDistinct({ id: checklistVersion.checklistId })
    .from(checklistVersion)
    .where(and(eq(checklistVersion.orgId, orgId), inArray(checklistVersion.checklistId, [...ids])));
  if (found.length < ids.length) throw new ServiceError('NOT_FOUND', { what: 'checklist' });
}

async function requirePublishedGuidelines(tx: Tx, { orgId }: Actor, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const found = await tx
    .select({ id: guideline.id })
    .from(guideline)
    .where(and(eq(guideline.orgId, orgId), inArray(guideline.id, [...ids]), eq(guideline.status, 'published')));
  if (found.length < ids.length) throw new ServiceError('NOT_FOUND', { what: 'guideline' });
}
