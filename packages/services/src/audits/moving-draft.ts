import type { Answer } from '@concord/checklist/answers';
import type { ChecklistDefinition } from '@concord/checklist/definition';
import { audit, auditAnswer } from '@concord/db/schema/audits';
import { checklistVersion } from '@concord/db/schema/checklists';
import { auditMove } from '@concord/db/schema/reaudits';
import type { Tx } from '@concord/db/client';
import type { AnswerContent } from '@concord/domain/audit';
import { ServiceError } from '@concord/domain/errors';
import { and, desc, eq } from 'drizzle-orm';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { reauditsOf } from '../reaudits/standing-reaudit.ts';
import { columnsOf, contentOf } from './answer-content.ts';
import type { LeftAnswer, LeftBehind } from './left-answer.ts';
import { type AuditRow, lockOwnAudits } from './own-audit.ts';
import { questionsOf } from './question-of.ts';

const NO_CONTENT: AnswerContent = { value: null, notApplicable: false, note: '', photos: [] };

/** An answer as the engine reads it, with the revision it has. */
export type GivenAnswer = Answer & { readonly revision: number; readonly content: AnswerContent };

export interface VersionOfDraft {
  readonly id: string;
  readonly checklistId: string;
  readonly version: number;
  readonly definition: ChecklistDefinition;
}

export interface MovedDraft {
  readonly id: string;
  readonly moveId: string;
  readonly checklistVersionId: string;
  /** How many answers were left behind; each is kept with the audit. */
  readonly left: number;
}

export type MoveRow = typeof auditMove.$inferSelect;

/** The actor's own draft, locked. A re-audit stays on the version it stands on: STATE_FORBIDS {reaudit: true}. */
export async function lockDraft(ctx: Ctx, tx: Tx, id: string): Promise<AuditRow> {
  const row = (await lockOwnAudits(tx, ctx.actor, [id])).get(id);
  if (!row) throw new ServiceError('NOT_FOUND', { what: 'audit' });
  if (row.status !== 'draft') throw new ServiceError('STATE_FORBIDS', { status: row.status });
  if ((await reauditsOf(tx, row.orgId, [row.assignmentId])).size > 0) {
    throw new ServiceError('STATE_FORBIDS', { status: row.status, reaudit: true });
  }
  return row;
}

/** The move that was made under this id before; null: none. ID_TAKEN when it was another. */
export async function sameMove(
  ctx: Ctx,
  tx: Tx,
  wanted: { readonly id: string; readonly moveId: string; readonly matches: (move: MoveRow) => boolean },
): Promise<MovedDraft | null> {
  const [move] = await tx
    .select()
    .from(auditMove)
    .where(and(eq(auditMove.orgId, ctx.actor.orgId), eq(auditMove.id, wanted.moveId)));
  if (!move) return null;
  const { auditId, memberId } = move;
  if (auditId !== wanted.id || memberId !== ctx.actor.memberId || !wanted.matches(move)) {
    throw new ServiceError('ID_TAKEN', { id: move.id });
  }
  const { answers } = move.left as LeftBehind;
  return { id: auditId, moveId: move.id, checklistVersionId: move.toVersionId, left: answers.length };
}

export async function versionNamed(tx: Tx, orgId: string, id: string): Promise<VersionOfDraft> {
  const { checklistId, version, definition } = checklistVersion;
  const [row] = await tx
    .select({ id: checklistVersion.id, checklistId, version, definition })
    .from(checklistVersion)
    .where(and(eq(checklistVersion.orgId, orgId), eq(checklistVersion.id, id)));
  if (!row) throw new ServiceError('NOT_FOUND', { what: 'checklistVersion' });
  return { ...row, definition: row.definition as ChecklistDefinition };
}

export async function givenAnswers(tx: Tx, row: AuditRow): Promise<GivenAnswer[]> {
  const rows = await tx
    .select()
    .from(auditAnswer)
    .where(and(eq(auditAnswer.orgId, row.orgId), eq(auditAnswer.auditId, row.id)));
  return rows.map((answer) => {
    const content = contentOf(answer);
    const { question, instance, revision } = answer;
    return { question, instance, revision, content, ...content };
  });
}

export function leave(
  { question, instance, revision, content }: GivenAnswer,
  why: LeftAnswer['why'],
  older: ChecklistDefinition,
): LeftAnswer {
  return { question, instance, revision, content, why, asked: questionsOf(older)(question, instance) };
}

/** The last move of a draft; null: it is on the version it was begun on. */
export async function lastMove(tx: Tx, row: AuditRow): Promise<MoveRow | null> {
  const [move] = await tx
    .select()
    .from(auditMove)
    .where(and(eq(auditMove.orgId, row.orgId), eq(auditMove.auditId, row.id)))
    .orderBy(desc(auditMove.at), desc(auditMove.id))
    .limit(1);
  return move ?? null;
}

interface Move {
  readonly moveId: string;
  readonly to: VersionOfDraft;
  readonly behind: LeftBehind;
  readonly undoes: string | null;
}

/** Puts the draft on the other version. What is left behind is empty in the draft where the version still asks for it, and gone where not. */
export async function moveDraft(ctx: Ctx, tx: Tx, row: AuditRow, move: Move): Promise<MovedDraft> {
  const { moveId, to, behind, undoes } = move;
  const find = questionsOf(to.definition);
  for (const { question, instance, revision } of behind.answers) {
    const where = and(
      eq(auditAnswer.orgId, row.orgId),
      eq(auditAnswer.auditId, row.id),
      eq(auditAnswer.question, question),
      eq(auditAnswer.instance, instance),
    );
    if (find(question, instance) === null) await tx.delete(auditAnswer).where(where);
    else
      await tx
        .update(auditAnswer)
        .set({ ...columnsOf(NO_CONTENT), revision: revision + 1 })
        .where(where);
  }
  await tx
    .update(audit)
    .set({ checklistVersionId: to.id })
    .where(and(eq(audit.orgId, row.orgId), eq(audit.id, row.id)));
  const { orgId, memberId } = ctx.actor;
  const versions = { fromVersionId: row.checklistVersionId, toVersionId: to.id };
  await tx
    .insert(auditMove)
    .values({ orgId, id: moveId, auditId: row.id, ...versions, undoes, left: behind, memberId, at: ctx.now() });
  await record(ctx, tx, {
    verb: undoes === null ? 'audits.carry' : 'audits.carryBack',
    subject: { kind: 'audit', id: row.id },
    details: { moveId, ...versions, left: behind.answers.length },
  });
  return { id: row.id, moveId, checklistVersionId: to.id, left: behind.answers.length };
}
