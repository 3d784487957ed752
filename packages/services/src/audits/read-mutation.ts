import { AnswerMutation } from '@concord/domain/audit';
import { Id } from '@concord/domain/ids';
import * as z from 'zod';
import { canonicalJson, sha256 } from '../audit-log/hash-details.ts';
import { isNestedDeeper, isStorable } from './storable-text.ts';

/** What must be right for a change to have a place at all; the rest is judged item by item. */
const MutationPlace = z.object({ mutationId: Id, auditId: Id, seq: z.int().min(1).max(2_147_483_647) });

export interface ReadMutation {
  readonly mutationId: string;
  readonly auditId: string;
  readonly seq: number;
  readonly hash: string;
  /** What is kept of it: the change itself, or its text where it is not one. */
  readonly payload: unknown;
  /** Null where the item has a place but is no valid change. */
  readonly mutation: AnswerMutation | null;
}

const DEEPEST = 32;

/** Reads one item of a delivery; null where not even its place can be read. */
export function readMutation(deviceId: string, item: unknown): ReadMutation | null {
  if (isNestedDeeper(item, DEEPEST)) return null;
  const place = MutationPlace.safeParse(item);
  if (!place.success) return null;
  const parsed = AnswerMutation.safeParse(item);
  return {
    ...place.data,
    hash: sha256(canonicalJson({ deviceId, item })),
    payload: parsed.success && isStorable(item) ? parsed.data : { unreadable: JSON.stringify(item) },
    mutation: parsed.success ? parsed.data : null,
  };
}
