import type { OwnerDatabase } from '../storage/schema.ts';
import { today } from '../today/today.svelte.ts';
import { ask } from '../wire/call.ts';
import { ServerRefusal } from '../wire/failure.ts';

/** Asks the server to move a draft, and takes over how it stands then. '' when it did, else what is wrong in words. */
export async function sendMove(procedure: 'audits.carry' | 'audits.carryBack', input: object): Promise<string> {
  try {
    await ask('mutation', procedure, input);
    await today.refresh();
    return '';
  } catch (error) {
    const { failureText } = await import('../texts/failure-text.ts');
    return failureText(error instanceof ServerRefusal ? error.code : undefined);
  }
}

/** Whether something of an audit still waits on this device: what the server does not know it cannot carry. */
export async function isWaiting(db: OwnerDatabase, auditId: string): Promise<boolean> {
  return (await db.countFromIndex('outbox', 'byAudit', auditId)) > 0;
}
