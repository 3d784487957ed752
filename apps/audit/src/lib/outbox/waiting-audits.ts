import type { LocalizedText } from '@concord/domain/localized-text';
import type { OwnerDatabase } from '../storage/schema.ts';
import type { OutboxEntry } from './entry.ts';
import { readOutbox } from './read-outbox.ts';

export interface WaitingRefusal {
  readonly order: number;
  readonly kind: OutboxEntry['kind'] | 'unreadable';
  readonly code: string;
  /** The question it answers, where it answers one. */
  readonly question: LocalizedText | undefined;
}

export interface WaitingAudit {
  readonly id: string;
  readonly place: string;
  readonly startedAt: string;
  readonly signed: boolean;
  /** Entries that wait for the network only. */
  readonly waiting: number;
  readonly conflicts: number;
  readonly refused: readonly WaitingRefusal[];
}

/** What has not left this device, by audit, oldest first. */
export async function waitingAudits(db: OwnerDatabase): Promise<WaitingAudit[]> {
  const [{ entries, unreadable }, versions] = await Promise.all([readOutbox(db), db.getAll('versions')]);
  const questions = new Map(
    versions.flatMap((version) =>
      (version.definition?.sections ?? []).flatMap((section) =>
        section.questions.map((question) => [`${version.id} ${question.id}`, question.text] as const),
      ),
    ),
  );
  const ids = new Set([...entries, ...unreadable].map((entry) => entry.auditId));
  const audits = await Promise.all([...ids].map((id) => db.get('audits', id)));
  return audits.flatMap((audit) => {
    if (!audit) return [];
    const mine = entries.filter((entry) => entry.auditId === audit.id);
    const refused = mine.flatMap((entry) => (entry.refused ? [{ entry, code: entry.refused.code }] : []));
    const broken = unreadable.filter((entry) => entry.auditId === audit.id);
    const conflicts = mine.filter((entry) => entry.kind === 'mutation' && entry.conflict !== null).length;
    return {
      id: audit.id,
      place: audit.place.name,
      startedAt: audit.startedAt,
      signed: audit.state !== 'draft',
      waiting: mine.length - refused.length - conflicts,
      conflicts,
      refused: [
        ...refused.map(({ entry, code }) => ({
          order: entry.order,
          kind: entry.kind,
          code,
          question: 'question' in entry ? questions.get(`${audit.checklistVersionId} ${entry.question}`) : undefined,
        })),
        ...broken.map(({ order }) => ({ order, kind: 'unreadable' as const, code: 'INTERNAL', question: undefined })),
      ],
    };
  });
}
