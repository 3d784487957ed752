import { auditAnswer, auditMutation } from '@concord/db/schema/audits';
import type { Tx } from '@concord/db/client';
import type { ChecklistDefinition } from '@concord/checklist/definition';
import type { Reaudit } from '@concord/checklist/reaudit';
import type { MutationOutcome } from '@concord/domain/audit';
import { Id } from '@concord/domain/ids';
import { and, eq, inArray, sql } from 'drizzle-orm';
import * as z from 'zod';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { reauditsOf, standingReaudit } from '../reaudits/standing-reaudit.ts';
import { answerKey, columnsOf } from './answer-content.ts';
import { applyMutation, orderRefusal, refused } from './apply-mutation.ts';
import { type DraftState, readDrafts } from './draft-state.ts';
import { locationAttributes } from './location-attributes.ts';
import { onTodaysVersion, versionsLeft } from './moved-mutation.ts';
import { type AuditRow, definitionsOf, lockOwnAudits } from './own-audit.ts';
import { placeOf } from './parts-of.ts';
import { type FindQuestion, questionsOf } from './question-of.ts';
import { type ReadMutation, readMutation } from './read-mutation.ts';
import { refusalOf } from './refusal-of.ts';

/**
 * A delivery of one device: AnswerMutation of domain/audit per item. The items are read one by one, so that a broken one is
 * refused by itself and never holds up the others.
 */
export const PushMutationsInput = z.strictObject({
  deviceId: Id,
  mutations: z
    .array(z.looseObject({ mutationId: z.string().max(100) }))
    .min(1)
    .max(500),
});
export type PushMutationsInput = z.infer<typeof PushMutationsInput>;

interface Delivery {
  readonly deviceId: string;
  readonly audits: ReadonlyMap<string, AuditRow>;
  readonly drafts: ReadonlyMap<string, DraftState>;
  readonly questions: ReadonlyMap<string, FindQuestion>;
  readonly definitions: ReadonlyMap<string, ChecklistDefinition>;
  /** What the audits among them ask that are re-audits. */
  readonly again: ReadonlyMap<string, Reaudit>;
  /** By audit the versions that it has left. */
  readonly left: ReadonlyMap<string, ReadonlySet<string>>;
  readonly seen: Map<string, SeenMutation>;
  readonly store: { item: ReadMutation; outcome: MutationOutcome }[];
}
interface SeenMutation {
  readonly hash: string;
  readonly outcome: MutationOutcome;
}

/**
 * Takes what a device collected, item by item in the order of `seq` per audit; the outcomes come back in the order sent.
 * One transaction: an outcome that the device hears of is kept. The same item again gives its first outcome (`duplicate`
 * where it was applied). Refused items whose place is right are kept too and use up their `seq`, so later ones go on. What was changed on
 * a version that the draft has left is taken where the question asks the same still, else refused with QUESTION_CHANGED and kept.
 */
export async function pushMutations(ctx: Ctx, input: PushMutationsInput): Promise<{ outcomes: MutationOutcome[] }> {
  requirePermission(ctx.actor, 'audits.perform');
  const read = input.mutations.map((item) => readMutation(input.deviceId, item));
  return inBrand(ctx, async (tx) => {
    const items = read.filter((item) => item !== null);
    const delivery = await openDelivery(ctx, tx, input.deviceId, items);
    const decided = new Map<ReadMutation, MutationOutcome>();
    for (const item of items.toSorted((a, b) => a.seq - b.seq)) decided.set(item, decide(delivery, item));
    await keep(ctx, tx, delivery);
    const outcomes = read.map((item, index) => {
      const outcome = item && decided.get(item);
      return outcome ?? refused(input.mutations[index]?.mutationId ?? '', 'ANSWER_INVALID');
    });
    return { outcomes };
  });
}

async function openDelivery(ctx: Ctx, tx: Tx, deviceId: string, items: readonly ReadMutation[]): Promise<Delivery> {
  const audits = await lockOwnAudits(tx, ctx.actor, [...new Set(items.map((item) => item.auditId))]);
  const drafts = await readDrafts(tx, ctx.actor.orgId, deviceId, [...audits.keys()]);
  const left = await versionsLeft(tx, ctx.actor.orgId, [...audits.keys()]);
  const versionIds = [...audits.values()].map((audit) => audit.checklistVersionId);
  const leftIds = [...left.values()].flatMap((ids) => [...ids]);
  const definitions = await definitionsOf(tx, ctx.actor, [...versionIds, ...leftIds]);
  const questions = new Map([...definitions].map(([id, definition]) => [id, questionsOf(definition)]));
  const seen = await seenMutations(tx, ctx.actor.orgId, items);
  const again = await reauditsAmong(tx, ctx.actor.orgId, [...audits.values()], definitions);
  return { deviceId, audits, drafts, questions, definitions, again, left, seen, store: [] };
}

async function reauditsAmong(
  tx: Tx,
  orgId: string,
  audits: readonly AuditRow[],
  definitions: ReadonlyMap<string, ChecklistDefinition>,
): Promise<Map<string, Reaudit>> {
  const asked = await reauditsOf(
    tx,
    orgId,
    audits.map((audit) => audit.assignmentId),
  );
  const again = new Map<string, Reaudit>();
  for (const audit of audits) {
    const definition = definitions.get(audit.checklistVersionId);
    if (audit.assignmentId === null || !asked.has(audit.assignmentId) || !definition) continue;
    const context = { location: locationAttributes(await placeOf(tx, audit)) };
    const standing = await standingReaudit(tx, audit, { definition, context });
    if (standing) again.set(audit.id, standing);
  }
  return again;
}

async function seenMutations(
  tx: Tx,
  orgId: string,
  items: readonly ReadMutation[],
): Promise<Map<string, SeenMutation>> {
  const ids = items.map((item) => item.mutationId);
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(auditMutation)
    .where(and(eq(auditMutation.orgId, orgId), inArray(auditMutation.mutationId, ids)));
  return new Map(
    rows.map(({ mutationId, payloadHash, outcome, code, revision }) => {
      const first = { mutationId, outcome: outcome as MutationOutcome['outcome'], code, revision };
      return [mutationId, { hash: payloadHash, outcome: first }];
    }),
  );
}

function decide(delivery: Delivery, item: ReadMutation): MutationOutcome {
  const audit = delivery.audits.get(item.auditId);
  const draft = delivery.drafts.get(item.auditId);
  const find = audit && delivery.questions.get(audit.checklistVersionId);
  if (!audit || !draft || !find) return refused(item.mutationId, 'NOT_FOUND');
  const seen = delivery.seen.get(item.mutationId);
  if (seen) return seen.hash === item.hash ? again(draft, item, seen) : refused(item.mutationId, 'MUTATION_DIFFERS');
  const misplaced = orderRefusal(draft, item);
  if (misplaced) return refused(item.mutationId, misplaced);
  const outcome = judge(delivery, draft, { audit, find, item });
  draft.lastSeq = item.seq;
  delivery.seen.set(item.mutationId, { hash: item.hash, outcome });
  delivery.store.push({ item, outcome });
  return outcome;
}

function judge(
  delivery: Delivery,
  draft: DraftState,
  { audit, find, item }: { audit: AuditRow; find: FindQuestion; item: ReadMutation },
): MutationOutcome {
  if (!item.mutation) return refused(item.mutationId, audit.status === 'draft' ? 'ANSWER_INVALID' : 'AUDIT_CLOSED');
  const stale = delivery.left.get(audit.id)?.has(item.mutation.checklistVersionId) === true;
  const moved = stale && item.mutation.checklistVersionId !== audit.checklistVersionId;
  const mutation = moved ? onTodaysVersion(item.mutation, audit, delivery.definitions) : item.mutation;
  if (!mutation) return refused(item.mutationId, audit.status === 'draft' ? 'QUESTION_CHANGED' : 'AUDIT_CLOSED');
  const code = refusalOf(audit, find, mutation);
  if (code) return refused(item.mutationId, code);
  if (delivery.again.get(audit.id)?.asks(mutation) === false) return refused(item.mutationId, 'QUESTION_NOT_ASKED');
  return applyMutation(draft, delivery.deviceId, mutation);
}

function again(draft: DraftState, item: ReadMutation, seen: SeenMutation): MutationOutcome {
  const { outcome } = seen;
  if (outcome.outcome === 'applied') return { ...outcome, outcome: 'duplicate' };
  if (outcome.outcome !== 'conflict' || !item.mutation) return outcome;
  const current = draft.answers.get(answerKey(item.mutation));
  return current ? { ...outcome, current: { revision: current.revision, content: current.content } } : outcome;
}

/** Writes the new mutations and the answers they changed, and one line of the audit log per delivery. */
async function keep(ctx: Ctx, tx: Tx, delivery: Delivery): Promise<void> {
  const { store, deviceId } = delivery;
  if (store.length === 0) return;
  const { orgId, memberId } = ctx.actor;
  await tx.insert(auditMutation).values(
    store.map(({ item, outcome }) => ({
      orgId,
      mutationId: item.mutationId,
      auditId: item.auditId,
      deviceId,
      memberId,
      seq: item.seq,
      payloadHash: item.hash,
      payload: item.payload,
      outcome: outcome.outcome,
      code: outcome.code,
      revision: outcome.revision,
      receivedAt: sql`clock_timestamp()`,
    })),
  );
  await keepAnswers(tx, orgId, store);
  const auditIds = [...new Set(store.map(({ item }) => item.auditId))];
  await record(ctx, tx, {
    verb: 'audits.pushMutations',
    subject: { kind: 'audit', id: auditIds[0] ?? null },
    details: { deviceId, auditIds, mutationIds: store.map(({ item }) => item.mutationId) },
  });
}

async function keepAnswers(tx: Tx, orgId: string, store: Delivery['store']): Promise<void> {
  const latest = new Map<string, typeof auditAnswer.$inferInsert>();
  for (const { item, outcome } of store) {
    if (outcome.outcome !== 'applied' || !item.mutation || outcome.revision === null) continue;
    const { auditId, question, instance, content } = item.mutation;
    const row = { orgId, auditId, question, instance, ...columnsOf(content), revision: outcome.revision };
    latest.set(`${auditId}/${answerKey(row)}`, row);
  }
  if (latest.size === 0) return;
  await tx
    .insert(auditAnswer)
    .values([...latest.values()])
    .onConflictDoUpdate({
      target: [auditAnswer.orgId, auditAnswer.auditId, auditAnswer.question, auditAnswer.instance],
      set: {
        value: sql`excluded.value`,
        notApplicable: sql`excluded.not_applicable`,
        note: sql`excluded.note`,
        photos: sql`excluded.photos`,
        sample: sql`excluded.sample`,
        revision: sql`excluded.revision`,
      },
    });
}
