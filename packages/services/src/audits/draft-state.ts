import { auditAnswer, auditMutation } from '@concord/db/schema/audits';
import type { Tx } from '@concord/db/client';
import type { AnswerContent } from '@concord/domain/audit';
import { and, eq, inArray, max, sql } from 'drizzle-orm';
import { answerKey, contentOf } from './answer-content.ts';

export interface CurrentAnswer {
  readonly revision: number;
  readonly content: AnswerContent;
  /** The device of the last change that was applied. */
  readonly deviceId: string | null;
}

/** One audit as the changes of a delivery find it, and as each of them leaves it. */
export interface DraftState {
  lastSeq: number;
  readonly answers: Map<string, CurrentAnswer>;
}

/** Reads the drafts behind a delivery of one device; call it with the audits locked. */
export async function readDrafts(
  tx: Tx,
  orgId: string,
  deviceId: string,
  auditIds: readonly string[],
): Promise<Map<string, DraftState>> {
  const drafts = new Map<string, DraftState>(auditIds.map((id) => [id, { lastSeq: 0, answers: new Map() }]));
  if (auditIds.length === 0) return drafts;
  for (const row of await lastSeqs(tx, orgId, deviceId, auditIds)) {
    const draft = drafts.get(row.auditId);
    if (draft) draft.lastSeq = row.seq ?? 0;
  }
  const devices = await lastDevices(tx, orgId, auditIds);
  for (const row of await answersOf(tx, orgId, auditIds)) {
    const key = answerKey(row);
    const deviceOfAnswer = devices.get(`${row.auditId}/${key}`) ?? null;
    const answer = { revision: row.revision, content: contentOf(row), deviceId: deviceOfAnswer };
    drafts.get(row.auditId)?.answers.set(key, answer);
  }
  return drafts;
}

function lastSeqs(tx: Tx, orgId: string, deviceId: string, auditIds: readonly string[]) {
  const { auditId, seq } = auditMutation;
  return tx
    .select({ auditId, seq: max(seq) })
    .from(auditMutation)
    .where(and(eq(auditMutation.orgId, orgId), inArray(auditId, [...auditIds]), eq(auditMutation.deviceId, deviceId)))
    .groupBy(auditId);
}

function answersOf(tx: Tx, orgId: string, auditIds: readonly string[]) {
  return tx
    .select()
    .from(auditAnswer)
    .where(and(eq(auditAnswer.orgId, orgId), inArray(auditAnswer.auditId, [...auditIds])));
}

/**
 * The device behind each answer's last change, by audit and answer. A device that only repeated the standing value got its
 * revision too, later: the first with a revision made it.
 */
async function lastDevices(tx: Tx, orgId: string, auditIds: readonly string[]): Promise<Map<string, string>> {
  const { auditId, deviceId, payload, receivedAt, revision } = auditMutation;
  const question = sql<string>`${payload}->>'question'`;
  const instance = sql<number>`(${payload}->>'instance')::int`;
  const rows = await tx
    .selectDistinctOn([auditId, question, instance], { auditId, question, instance, deviceId })
    .from(auditMutation)
    .where(and(eq(auditMutation.orgId, orgId), inArray(auditId, [...auditIds]), eq(auditMutation.outcome, 'applied')))
    .orderBy(auditId, question, instance, sql`${revision} desc`, receivedAt);
  return new Map(rows.map((row) => [`${row.auditId}/${answerKey(row)}`, row.deviceId]));
}
