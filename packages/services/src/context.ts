import type { Database, Tx } from '@concord/db/client';
import type { Access, Role } from '@concord/domain/roles';

/** Who asks, in which brand, checked against the member row at this very request. */
export interface Actor {
  readonly userId: string;
  readonly memberId: string;
  readonly orgId: string;
  readonly role: Role;
  readonly access: Access;
}

/** Queues a job in the caller's own transaction: it exists exactly if the transaction commits, and is done at once or not before a moment. Payloads are ids only. */
export interface JobQueue {
  send(tx: Tx, queue: JobName, payload: JobPayload, startAfter?: Date): Promise<void>;
}
export const JOB_NAMES = ['seal-audit-log', 'notify', 'run-import', 'clear-import'] as const;
export type JobName = (typeof JOB_NAMES)[number];
export interface JobPayload {
  readonly orgId: string;
  readonly id?: string;
  readonly kind?: string;
}

/** The picture itself, or its small preview, made from it and kept beside it. */
export type PhotoSize = 'full' | 'thumb';

/** Bytes by brand and SHA-256 of the full picture; writing the same bytes twice is one file. */
export interface PhotoStore {
  write(orgId: string, sha256: string, size: PhotoSize, bytes: Uint8Array): Promise<void>;
  /** Throws PHOTO_MISSING when the file is not there. */
  read(orgId: string, sha256: string, size: PhotoSize): Promise<Uint8Array>;
}

/** What every verb is given. Nothing in it has a default: who builds it says everything. */
export interface Ctx {
  readonly db: Database;
  readonly actor: Actor;
  readonly now: () => Date;
  /** When a line of the audit log is written: `now`, except where a verb acts for another moment (the demo's history). */
  readonly writtenAt: () => Date;
  readonly newId: () => string;
  readonly jobs: JobQueue;
  readonly photos: PhotoStore;
  /** The folder that holds the uploaded files of one import. */
  readonly importFolder: (orgId: string, importId: string) => string;
  /** Bytes of uploaded files that wait for their import, at most, in one brand. */
  readonly importSpace: number;
  readonly requestId: string;
}

/** How often a job was tried, this time included. */
export interface JobTries {
  readonly done: number;
  readonly last: boolean;
}

/** What the handler of a job is given: a brand, and no person. What it writes names no member. */
export interface JobCtx extends Omit<Ctx, 'actor'> {
  readonly orgId: string;
}
