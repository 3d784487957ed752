import type { AnswerContent, Position } from '@concord/domain/audit';
import type { DraftMove, ReauditItem, SubmitAnswer } from '../wire/answers.ts';

/** The place of an audit as the bundle brought it; kept with the audit, so that a later bundle cannot take it away. */
export interface PlaceRecord {
  readonly id: string;
  readonly externalId: string;
  readonly name: string;
  readonly address: string;
  readonly city: string;
  readonly timeZone: string;
  readonly attributes: Readonly<Record<string, string | number | boolean | string[] | null>>;
}

export interface Signing {
  readonly signedName: string;
  readonly signature: string | null;
  readonly finishedAt: string;
  readonly position: Position | null;
}

/** What the server answered to the submit. */
export interface Receipt extends Pick<SubmitAnswer, 'score' | 'band' | 'findings' | 'actions'> {
  readonly at: string;
}

/** One audit on this device. `draft` can be changed, `signed` waits to be sent, `sent` was acknowledged as a whole. */
export interface AuditRecord {
  readonly id: string;
  readonly assignmentId: string | null;
  readonly checklistId: string;
  readonly checklistVersionId: string;
  readonly place: PlaceRecord;
  readonly dueOn: string | null;
  readonly startedAt: string;
  readonly state: 'draft' | 'signed' | 'sent';
  /** Changes made on this device so far; the newest change has this `seq`. */
  readonly lastSeq: number;
  /** Where the auditor was, to resume there. */
  readonly cursor: { readonly question: string; readonly instance: number } | null;
  readonly signing: Signing | null;
  readonly receipt: Receipt | null;
  /** What it asks again, and the audit that this is taken from; null for a whole audit. Records of earlier days have none of these three. */
  readonly reaudit?: ReauditItem | null;
  /** The newest published version of its checklist. */
  readonly newestVersionId?: string | null;
  /** From which version to which it went, and what stayed behind each time. */
  readonly moves?: readonly DraftMove[];
}

type AuditOrigin = Pick<
  AuditRecord,
  'id' | 'assignmentId' | 'checklistId' | 'checklistVersionId' | 'place' | 'dueOn' | 'startedAt' | 'reaudit'
>;

/** A draft in which nothing has been done on this device. */
export function newAudit(origin: AuditOrigin): AuditRecord {
  return { ...origin, state: 'draft', lastSeq: 0, cursor: null, signing: null, receipt: null };
}

/** The answer as it stands on this device. `revision` is the server's newest that this device has seen, 0 for none. */
export interface AnswerRecord {
  readonly auditId: string;
  readonly question: string;
  readonly instance: number;
  readonly revision: number;
  readonly content: AnswerContent;
}

/** Bytes as an ArrayBuffer: some browsers lose Blobs that are stored in IndexedDB. */
export interface PhotoRecord {
  readonly id: string;
  readonly auditId: string;
  readonly bytes: ArrayBuffer;
  readonly type: string;
  readonly sha256: string;
}
