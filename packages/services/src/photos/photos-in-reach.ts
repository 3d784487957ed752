import { action, actionEvent } from '@concord/db/schema/actions';
import { audit, auditAnswer, auditMutation } from '@concord/db/schema/audits';
import { checklistPhoto } from '@concord/db/schema/checklists';
import { auditMove } from '@concord/db/schema/reaudits';
import { personaPicture } from '@concord/db/schema/framework-links';
import { knowledgePicture } from '@concord/db/schema/knowledge';
import { location } from '@concord/db/schema/organization';
import { photo } from '@concord/db/schema/standards';
import type { Tx } from '@concord/db/client';
import { ServiceError } from '@concord/domain/errors';
import { roleGrants } from '@concord/domain/roles';
import { and, eq, exists, or, type SQL, sql } from 'drizzle-orm';
import { actionsInReach, atLocation as atActionsLocation } from '../actions/reachable-action.ts';
import { atLocation, auditsInReach } from '../audits/audits-in-reach.ts';
import type { Actor } from '../context.ts';
import { photosOfGuidelines } from './guideline-photos.ts';

/**
 * The WHERE part over `photo` that keeps what the actor may see: own uploads, pictures of standards, of checklists, of personas and of
 * customer knowledge, and those of audits and actions in reach. Undefined where the actor reaches all of the brand. A picture of an audit was uploaded by its auditor, which is how the
 * audit is found without reading the answers of all.
 */
export function photosInReach(tx: Tx, actor: Actor): SQL | undefined {
  const { role, access } = actor;
  const all = access.regions === 'all' && access.locations === 'all' && access.departments === 'all';
  if (all && role !== 'auditor') return undefined;
  return or(
    eq(photo.uploadedBy, actor.memberId),
    roleGrants(role, 'standards.read') ? or(exists(ofPersonas(tx, actor)), exists(ofKnowledge(tx, actor))) : undefined,
    photosOfGuidelines(tx, actor),
    roleGrants(role, 'checklists.read') ? exists(ofChecklists(tx, actor)) : undefined,
    roleGrants(role, 'actions.read') ? exists(ofActions(tx, actor)) : undefined,
    exists(ofAudits(tx, actor)),
  );
}

/**
 * For a verb that shows a picture to others: it cannot be one that the actor does not see. Null names none and passes.
 * Throws NOT_FOUND {what: 'photo'}.
 */
export async function requirePhoto(tx: Tx, actor: Actor, id: string | null): Promise<void> {
  if (id !== null && !(await seesPhoto(tx, actor, id))) throw new ServiceError('NOT_FOUND', { what: 'photo' });
}

/** Whether the actor sees a picture of the brand. */
export async function seesPhoto(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const where = and(eq(photo.orgId, actor.orgId), eq(photo.id, id), photosInReach(tx, actor));
  return (await tx.$count(photo, where)) > 0;
}

const one = { one: sql`1` };

function ofPersonas(tx: Tx, { orgId }: Actor) {
  return tx
    .select(one)
    .from(personaPicture)
    .where(and(eq(personaPicture.orgId, orgId), eq(personaPicture.photoId, photo.id)));
}

function ofKnowledge(tx: Tx, { orgId }: Actor) {
  return tx
    .select(one)
    .from(knowledgePicture)
    .where(and(eq(knowledgePicture.orgId, orgId), eq(knowledgePicture.photoId, photo.id)));
}

/** Of what was published; of drafts only for those who write them. */
function ofChecklists(tx: Tx, { orgId, role }: Actor) {
  const shown = roleGrants(role, 'checklists.write') ? undefined : eq(checklistPhoto.published, true);
  return tx
    .select(one)
    .from(checklistPhoto)
    .where(and(eq(checklistPhoto.orgId, orgId), eq(checklistPhoto.photoId, photo.id), shown));
}

function ofActions(tx: Tx, actor: Actor) {
  return tx
    .select(one)
    .from(actionEvent)
    .innerJoin(action, and(eq(action.orgId, actionEvent.orgId), eq(action.id, actionEvent.actionId)))
    .innerJoin(location, atActionsLocation)
    .where(and(actionsInReach(actor), eq(actionEvent.photoId, photo.id)));
}

/** Signatures, photos of answers (beside them, or as their value), and those of answers that lost a conflict or stayed behind in a move. */
function ofAudits(tx: Tx, actor: Actor) {
  const ofAnswer = and(
    eq(auditAnswer.orgId, audit.orgId),
    eq(auditAnswer.auditId, audit.id),
    or(sql`${photo.id} = any(${auditAnswer.photos})`, sql`${auditAnswer.value} @> to_jsonb(${photo.id}::text)`),
  );
  const ofConflict = and(
    eq(auditMutation.orgId, audit.orgId),
    eq(auditMutation.auditId, audit.id),
    or(eq(auditMutation.outcome, 'conflict'), eq(auditMutation.code, 'QUESTION_CHANGED')),
    sql`strpos(${auditMutation.payload}::text, ${photo.id}::text) > 0`,
  );
  const ofMove = and(
    eq(auditMove.orgId, audit.orgId),
    eq(auditMove.auditId, audit.id),
    sql`strpos(${auditMove.left}::text, ${photo.id}::text) > 0`,
  );
  return tx
    .select(one)
    .from(audit)
    .innerJoin(location, atLocation)
    .where(
      and(
        auditsInReach(actor),
        eq(audit.auditorId, photo.uploadedBy),
        or(
          eq(audit.signatureId, photo.id),
          exists(tx.select(one).from(auditAnswer).where(ofAnswer)),
          exists(tx.select(one).from(auditMutation).where(ofConflict)),
          exists(tx.select(one).from(auditMove).where(ofMove)),
        ),
      ),
    );
}
