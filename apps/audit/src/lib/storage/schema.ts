import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { NewEntry, OutboxEntry } from '../outbox/entry.ts';
import type { TodayBundle, VersionItem } from '../wire/answers.ts';
import type { AnswerRecord, AuditRecord, PhotoRecord } from './records.ts';

/** Everything of one person in one brand. The database's name carries both, so another person opens another database. */
export interface OwnerSchema extends DBSchema {
  meta: { key: 'deviceId'; value: string };
  bundle: { key: 'today'; value: TodayBundle };
  versions: { key: string; value: VersionItem };
  audits: { key: string; value: AuditRecord };
  answers: { key: [string, string, number]; value: AnswerRecord; indexes: { byAudit: string } };
  outbox: {
    key: number;
    value: OutboxEntry | NewEntry;
    indexes: { byAudit: string; byAnswer: [string, string, number] };
  };
  photos: { key: string; value: PhotoRecord; indexes: { byAudit: string } };
}

export type OwnerDatabase = IDBPDatabase<OwnerSchema>;
export type OwnerStore = StoreNames<OwnerSchema>;
type Upgrade = (db: OwnerDatabase, tx: IDBPTransaction<OwnerSchema, OwnerStore[], 'versionchange'>) => void;

/** One step per released version, in order. A step is never changed after release: devices in the field have run it. */
export const MIGRATIONS: readonly Upgrade[] = [
  (db) => {
    db.createObjectStore('meta');
    db.createObjectStore('bundle');
    db.createObjectStore('versions', { keyPath: 'id' });
    db.createObjectStore('audits', { keyPath: 'id' });
    const answers = db.createObjectStore('answers', { keyPath: ['auditId', 'question', 'instance'] });
    answers.createIndex('byAudit', 'auditId');
    const outbox = db.createObjectStore('outbox', { keyPath: 'order', autoIncrement: true });
    outbox.createIndex('byAudit', 'auditId');
    outbox.createIndex('byAnswer', ['auditId', 'question', 'instance']);
    const photos = db.createObjectStore('photos', { keyPath: 'id' });
    photos.createIndex('byAudit', 'auditId');
  },
];
