import type { ActionDetail } from '#lib/api/wire.ts';

/** Why the reader cannot verify work that waits for it; null where they can, or where nothing waits. */
export function verifyRefusal(
  action: Pick<ActionDetail, 'status' | 'allowedSteps' | 'events'>,
  memberId: string,
  mayVerify: boolean,
): 'own-work' | 'role' | null {
  if (action.status !== 'done' || action.allowedSteps.includes('verify')) return null;
  const finish = action.events.findLast(({ kind }) => kind === 'finish');
  if (finish?.member?.id === memberId) return 'own-work';
  return mayVerify ? null : 'role';
}
