import type { AnswerContent, AnswerMutation, MutationOutcome, SubmitAuditInput } from '@concord/domain/audit';
import { ServerRefusal } from '../../wire/failure.ts';
import type { Owner } from '../../storage/open-owner.ts';
import type { Server } from '../receiver.ts';

interface Held {
  readonly seen: Map<string, { readonly json: string; readonly outcome: MutationOutcome }>;
  readonly lastSeq: Map<string, number>;
  readonly answers: Map<string, { revision: number; content: AnswerContent; device: string }>;
  submitted: number;
}

/** The contract of the sync procedures in memory: what the real verbs promise, small enough to be read at one sitting. */
export class ReferenceServer implements Server {
  readonly audits = new Map<string, Held>();
  readonly photos = new Map<string, string>();
  readonly log: string[] = [];
  owner: Owner | null;
  /** Mutations that are refused, by question. */
  readonly poison = new Map<string, 'ANSWER_INVALID' | 'throws'>();

  constructor(owner: Owner) {
    this.owner = owner;
  }

  async who(): Promise<Owner | null> {
    if (!this.owner) throw new ServerRefusal('NOT_SIGNED_IN');
    return this.owner;
  }

  async start(input: { id: string }): Promise<void> {
    this.log.push(`start ${input.id}`);
    if (this.audits.has(input.id)) return;
    this.audits.set(input.id, { seen: new Map(), lastSeq: new Map(), answers: new Map(), submitted: 0 });
  }

  async putPhoto(id: string, bytes: ArrayBuffer, _type: string, sha256: string): Promise<void> {
    this.log.push(`photo ${id}`);
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
    if (digest !== sha256) throw new ServerRefusal('PHOTO_HASH_MISMATCH');
    const known = this.photos.get(id);
    if (known !== undefined && known !== sha256) throw new ServerRefusal('ID_TAKEN');
    this.photos.set(id, sha256);
  }

  async push({ deviceId, mutations }: { deviceId: string; mutations: readonly AnswerMutation[] }) {
    this.log.push(`push ${mutations.map((mutation) => `${mutation.auditId}#${mutation.seq}`).join(' ')}`);
    if (mutations.some((mutation) => this.poison.get(mutation.question) === 'throws')) {
      throw new ServerRefusal('INPUT_INVALID');
    }
    return { outcomes: mutations.map((mutation) => this.take(deviceId, mutation)) };
  }

  private take(device: string, mutation: AnswerMutation): MutationOutcome {
    const { mutationId, auditId, seq } = mutation;
    const refuse = (code: string): MutationOutcome => ({ mutationId, outcome: 'refused', revision: null, code });
    const audit = this.audits.get(auditId);
    if (!audit) return refuse('NOT_FOUND');
    const json = JSON.stringify(mutation);
    const seen = audit.seen.get(mutationId);
    if (seen) {
      if (seen.json !== json) return refuse('MUTATION_DIFFERS');
      return seen.outcome.outcome === 'applied' ? { ...seen.outcome, outcome: 'duplicate' } : seen.outcome;
    }
    const last = audit.lastSeq.get(device) ?? 0;
    if (seq !== last + 1) return refuse(seq > last ? 'MUTATION_OUT_OF_ORDER' : 'MUTATION_DIFFERS');
    const outcome = audit.submitted > 0 ? refuse('AUDIT_CLOSED') : this.judge(audit, device, mutation);
    audit.lastSeq.set(device, seq);
    audit.seen.set(mutationId, { json, outcome });
    return outcome;
  }

  private judge(audit: Held, device: string, mutation: AnswerMutation): MutationOutcome {
    const { mutationId, question, instance, content, baseRevision } = mutation;
    const code = this.poison.get(question);
    if (code !== undefined) return { mutationId, outcome: 'refused', revision: null, code };
    const key = `${question} ${instance}`;
    const current = audit.answers.get(key);
    if (current && baseRevision < current.revision && current.device !== device) {
      return { mutationId, outcome: 'conflict', revision: current.revision, code: 'ANSWER_CONFLICT', current };
    }
    const revision = (current?.revision ?? 0) + 1;
    audit.answers.set(key, { revision, content, device });
    return { mutationId, outcome: 'applied', revision, code: null };
  }

  async submit(input: SubmitAuditInput) {
    this.log.push(`submit ${input.id}`);
    const audit = this.audits.get(input.id);
    if (!audit) throw new ServerRefusal('NOT_FOUND');
    const receipt = { id: input.id, score: 100, band: null, findings: 0, actions: 0 };
    if (audit.submitted > 0) return { ...receipt, alreadySubmitted: true };
    const named = [...audit.answers.values()].flatMap((answer) => answer.content.photos);
    const missingPhotos = [...named, ...(input.signature ? [input.signature] : [])].filter(
      (id) => !this.photos.has(id),
    );
    const missingMutations = input.mutationCount - (audit.lastSeq.get(input.deviceId) ?? 0);
    if (missingMutations > 0 || missingPhotos.length > 0) {
      throw new ServerRefusal('AUDIT_INCOMPLETE', { missingMutations, missingPhotos, missingAnswers: [] });
    }
    audit.submitted += 1;
    return { ...receipt, alreadySubmitted: false };
  }
}
