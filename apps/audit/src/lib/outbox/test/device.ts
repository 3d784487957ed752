import type { AnswerContent, AnswerValue } from '@concord/domain/audit';
import { v7 } from 'uuid';
import { startAudit } from '../../audit/start-audit.ts';
import type { TodayAssignment } from '../../wire/answers.ts';
import type { AuditRecord, PhotoRecord } from '../../storage/records.ts';
import { deviceIdOf, openOwner, type Owner } from '../../storage/open-owner.ts';
import type { OwnerDatabase } from '../../storage/schema.ts';
import type { Drainer } from '../drain.ts';
import type { Server } from '../receiver.ts';

export const NOW = '2026-03-02T10:00:00.000Z';

export function someone(): Owner {
  return { userId: v7(), orgId: v7() };
}

/** A device with one checklist version, ready to start audits. */
export async function deviceOf(owner: Owner, server: Server): Promise<Drainer> {
  const db = await openOwner(owner);
  return { db, server, owner, deviceId: await deviceIdOf(db), now: () => NOW };
}

export async function beginAudit(db: OwnerDatabase): Promise<AuditRecord> {
  const version = { id: v7(), checklistId: v7(), version: 1 };
  await db.put('versions', version);
  const place = { id: v7(), externalId: '1', name: 'Station', address: '', city: '', timeZone: 'UTC' };
  const attributes = {
    ...{ region: [], country: 'DE', channel: 'store', purpose: '', franchised: false, franchisee: null },
    ...{ city: '', postalCode: '', externalId: '1', openedOn: null },
  };
  const assignment: TodayAssignment = {
    id: v7(),
    dueOn: '2026-03-02',
    status: 'open',
    checklistVersionId: version.id,
    location: { ...place, attributes },
    auditId: null,
    reaudit: null,
  };
  return startAudit(db, assignment, NOW);
}

export function content(value: AnswerValue, photos: readonly string[] = []): AnswerContent {
  return { value, notApplicable: false, note: '', photos: [...photos] };
}

export async function photoOf(auditId: string, text: string): Promise<PhotoRecord> {
  const bytes = new TextEncoder().encode(text).buffer;
  const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
  return { id: v7(), auditId, bytes, type: 'image/jpeg', sha256 };
}
