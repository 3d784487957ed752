import type { Answer, AuditContext } from '@concord/checklist/answers';
import type { ChecklistDefinition } from '@concord/checklist/definition';
import { type Missing, missingForSubmit } from '@concord/checklist/missing-for-submit';
import type { Reaudit } from '@concord/checklist/reaudit';
import { auditMutation } from '@concord/db/schema/audits';
import { photo } from '@concord/db/schema/standards';
import type { Tx } from '@concord/db/client';
import type { SubmitAuditInput } from '@concord/domain/audit';
import { and, count, eq, inArray, lte } from 'drizzle-orm';
import { questionsOf } from './question-of.ts';

export interface MissingParts {
  /** How many changes of this device have not arrived. */
  readonly missingMutations: number;
  /** Ids of photos that answers or the signature name and that were not uploaded. */
  readonly missingPhotos: readonly string[];
  readonly missingAnswers: readonly Missing[];
}

interface Draft {
  readonly definition: ChecklistDefinition;
  readonly answers: readonly Answer[];
  readonly context: AuditContext;
  /** What it asks, where it is a re-audit. */
  readonly again: Reaudit | null;
}

/** What an audit still lacks before it may be closed. */
export async function missingParts(
  tx: Tx,
  orgId: string,
  input: SubmitAuditInput,
  draft: Draft,
): Promise<MissingParts> {
  const named = photosNamed(draft.definition, draft.answers, input.signature);
  return {
    missingMutations: input.mutationCount - (await arrived(tx, orgId, input)),
    missingPhotos: await notUploaded(tx, orgId, named),
    missingAnswers:
      draft.again?.missing(draft.answers) ?? missingForSubmit(draft.definition, draft.answers, draft.context),
  };
}

export function isWhole(parts: MissingParts): boolean {
  return parts.missingMutations <= 0 && parts.missingPhotos.length === 0 && parts.missingAnswers.length === 0;
}

/** Refused changes arrived too: they are kept, and no later one could take their place in the count. */
async function arrived(tx: Tx, orgId: string, { id, deviceId, mutationCount }: SubmitAuditInput): Promise<number> {
  const { auditId, seq } = auditMutation;
  const [row] = await tx
    .select({ arrived: count() })
    .from(auditMutation)
    .where(
      and(
        eq(auditMutation.orgId, orgId),
        eq(auditId, id),
        eq(auditMutation.deviceId, deviceId),
        lte(seq, mutationCount),
      ),
    );
  return row?.arrived ?? 0;
}

/** Ids of photos that answers or the signature name. */
export function photosNamed(
  definition: ChecklistDefinition,
  answers: readonly Answer[],
  signature: string | null,
): string[] {
  const find = questionsOf(definition);
  const named = new Set<string>(signature === null ? [] : [signature]);
  for (const { question, instance, value, photos } of answers) {
    for (const id of photos ?? []) named.add(id);
    const type = find(question, instance)?.type;
    if (type !== 'photo' && type !== 'signature') continue;
    for (const id of Array.isArray(value) ? value : [value]) if (typeof id === 'string' && id !== '') named.add(id);
  }
  return [...named];
}

export async function notUploaded(tx: Tx, orgId: string, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: photo.id })
    .from(photo)
    .where(and(eq(photo.orgId, orgId), inArray(photo.id, ids)));
  const there = new Set(rows.map((row) => row.id));
  return ids.filter((id) => !there.has(id));
}
