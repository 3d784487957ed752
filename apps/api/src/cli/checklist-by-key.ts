import type { Ctx } from '@concord/services/context';
import { listChecklists } from '@concord/services/checklists/list-checklists';
import { UsageError } from './command.ts';

/** The brand's checklist of this key. Throws UsageError. */
export async function checklistByKey(ctx: Ctx, key: string) {
  const all = await listChecklists(ctx);
  const found = all.find((one) => one.key === key);
  if (found) return found;
  const known = all.map((one) => one.key).join(', ') || 'none yet';
  throw new UsageError(`there is no checklist "${key}". Known: ${known}.`);
}
