import type { MutationOutcome, PushMutationsInput, StartAuditInput, SubmitAuditInput } from '@concord/domain/audit';
import { ask, putPhoto } from '../wire/call.ts';
import type { Me, SubmitAnswer } from '../wire/answers.ts';
import type { Owner } from '../storage/open-owner.ts';

/** What the drainer needs of the server. Every call may be repeated: the server answers a repetition as it did the first. */
export interface Server {
  /** Whose session the browser holds now; nothing is sent under another person's name. */
  who(): Promise<Owner | null>;
  start(input: StartAuditInput): Promise<unknown>;
  putPhoto(id: string, bytes: ArrayBuffer, type: string, sha256: string): Promise<void>;
  push(input: PushMutationsInput): Promise<{ readonly outcomes: readonly MutationOutcome[] }>;
  submit(input: SubmitAuditInput): Promise<SubmitAnswer>;
}

export const server: Server = {
  async who() {
    const me = await ask<Me>('query', 'session.me');
    return me.active ? { userId: me.user.id, orgId: me.active.orgId } : null;
  },
  start: (input) => ask('mutation', 'audits.start', input),
  putPhoto,
  push: (input) => ask('mutation', 'audits.pushMutations', input),
  submit: (input) => ask('mutation', 'audits.submit', input),
};
