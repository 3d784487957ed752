import { checklistVersion } from '@concord/db/schema/checklists';
import { member } from '@concord/db/schema/organization';
import { auditMove } from '@concord/db/schema/reaudits';
import type { Tx } from '@concord/db/client';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { LeftBehind } from './left-answer.ts';

/** The moves of drafts from version to version, by audit, oldest first, with all that each left behind. */
export async function movesOf(tx: Tx, orgId: string, auditIds: readonly string[]) {
  if (auditIds.length === 0) return new Map<string, never[]>();
  const [from, to] = [alias(checklistVersion, 'from_version'), alias(checklistVersion, 'to_version')];
  const rows = await tx
    .select({ move: auditMove, fromVersion: from.version, toVersion: to.version, by: member.name })
    .from(auditMove)
    .innerJoin(from, and(eq(from.orgId, auditMove.orgId), eq(from.id, auditMove.fromVersionId)))
    .innerJoin(to, and(eq(to.orgId, auditMove.orgId), eq(to.id, auditMove.toVersionId)))
    .innerJoin(member, and(eq(member.orgId, auditMove.orgId), eq(member.id, auditMove.memberId)))
    .where(and(eq(auditMove.orgId, orgId), inArray(auditMove.auditId, [...auditIds])))
    .orderBy(asc(auditMove.at), asc(auditMove.id));
  const moves = rows.map(({ move, fromVersion, toVersion, by }) => ({
    auditId: move.auditId,
    id: move.id,
    fromVersionId: move.fromVersionId,
    toVersionId: move.toVersionId,
    fromVersion,
    toVersion,
    undoes: move.undoes,
    by,
    at: move.at.toISOString(),
    left: (move.left as LeftBehind).answers,
  }));
  return Map.groupBy(moves, (move) => move.auditId);
}
