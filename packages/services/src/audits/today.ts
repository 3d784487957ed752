import type { ChecklistDefinition } from '@concord/checklist/definition';
import { auditAnswer } from '@concord/db/schema/audits';
import { department } from '@concord/db/schema/organization';
import { guideline } from '@concord/db/schema/standards';
import type { Tx } from '@concord/db/client';
import { and, eq, inArray } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Actor, Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { todaysReaudits } from '../reaudits/todays-reaudits.ts';
import { contentOf } from './answer-content.ts';
import { guidelinesIn } from './guidelines-in.ts';
import { locationAttributes } from './location-attributes.ts';
import { movesOf } from './moves-of.ts';
import { openAssignments, openDrafts, previousFindings, versionsById } from './todays-work.ts';

/**
 * Everything the audit app needs to go offline, in one answer: the actor's assignments, their drafts with what the server
 * holds of them, the checklist versions both run on, and what the versions refer to.
 */
export async function today(ctx: Ctx) {
  requirePermission(ctx.actor, 'audits.perform');
  return inBrand(ctx, async (tx) => {
    const { actor } = ctx;
    const drafts = await openDrafts(tx, actor);
    const waiting = await openAssignments(tx, actor);
    const again = await todaysReaudits(tx, actor, [
      ...waiting.map((row) => row.assignment.id),
      ...drafts.map((row) => row.audit.assignmentId),
    ]);
    const assigned = waiting.flatMap((row) => {
      const draft = drafts.find((candidate) => candidate.audit.assignmentId === row.assignment.id)?.audit;
      const reaudit = again.get(row.assignment.id) ?? null;
      const versionId = draft?.checklistVersionId ?? reaudit?.checklistVersionId ?? row.newestVersionId;
      return versionId === null ? [] : [{ ...row, versionId, reaudit, auditId: draft?.id ?? null }];
    });
    const versionIds = [
      ...assigned.map((row) => row.versionId),
      ...drafts.flatMap((row) => [row.audit.checklistVersionId, row.newestVersionId]),
    ].filter((id) => id !== null);
    const versions = versionIds.length > 0 ? await versionsById(tx, actor, versionIds) : [];
    const definitions = versions.map((version) => version.definition as ChecklistDefinition);
    const places = [...assigned.map((row) => row.assignment), ...drafts.map((row) => row.audit)];
    return {
      assignments: assigned.map(({ assignment, location, versionId, reaudit, auditId }) => ({
        id: assignment.id,
        dueOn: assignment.dueOn,
        status: assignment.status,
        checklistVersionId: versionId,
        location: placeOf(location),
        auditId,
        reaudit,
      })),
      versions: versions.map((version, index) => ({ ...version, definition: definitions[index] })),
      guidelines: await guidelinesOf(tx, actor, guidelinesIn(definitions)),
      departments: await departmentsOf(tx, actor),
      drafts: await withAnswers(tx, actor, drafts, again),
      previousFindings: await previousFindings(tx, actor, distinctPlaces(places)),
      asOf: ctx.now().toISOString(),
    };
  });
}

type Draft = Awaited<ReturnType<typeof openDrafts>>[number];

function placeOf(place: Draft['location']) {
  const { id, externalId, name, address, city, timeZone } = place;
  return { id, externalId, name, address, city, timeZone, attributes: locationAttributes(place) };
}

interface Place {
  readonly locationId: string;
  readonly checklistId: string;
}

function distinctPlaces(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [`${place.locationId}/${place.checklistId}`, place])).values()];
}

type Reaudits = Awaited<ReturnType<typeof todaysReaudits>>;

async function withAnswers(tx: Tx, actor: Actor, drafts: readonly Draft[], again: Reaudits) {
  const ids = drafts.map((draft) => draft.audit.id);
  const where = and(eq(auditAnswer.orgId, actor.orgId), inArray(auditAnswer.auditId, ids));
  const rows = ids.length > 0 ? await tx.select().from(auditAnswer).where(where) : [];
  const byAudit = Map.groupBy(rows, (row) => row.auditId);
  const moves = await movesOf(tx, actor.orgId, ids);
  return drafts.map(({ audit, location, newestVersionId }) => ({
    id: audit.id,
    assignmentId: audit.assignmentId,
    checklistVersionId: audit.checklistVersionId,
    newestVersionId,
    reaudit: again.get(audit.assignmentId ?? '') ?? null,
    moves: moves.get(audit.id) ?? [],
    locationId: audit.locationId,
    location: placeOf(location),
    startedAt: audit.startedAt.toISOString(),
    answers: (byAudit.get(audit.id) ?? []).map((row) => ({
      question: row.question,
      instance: row.instance,
      revision: row.revision,
      content: contentOf(row),
    })),
  }));
}

async function guidelinesOf(tx: Tx, actor: Actor, keys: readonly string[]) {
  if (keys.length === 0) return [];
  const { key, title, statement, rationale, pictureId, pictures } = guideline;
  return tx
    .select({ key, title, statement, rationale, pictureId, pictures })
    .from(guideline)
    .where(and(eq(guideline.orgId, actor.orgId), inArray(key, [...keys])));
}

function departmentsOf(tx: Tx, actor: Actor) {
  return tx
    .select({ key: department.key, name: department.name })
    .from(department)
    .where(eq(department.orgId, actor.orgId))
    .orderBy(department.name);
}
