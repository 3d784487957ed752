import { Id } from '@concord/domain/ids';
import * as z from 'zod/mini';
import type { Account } from './account.ts';
import { me, type Me } from './me.ts';
import { resolveActor } from './resolve-actor.ts';

export const SwitchBrandInput = z.strictObject({ orgId: Id });
export type SwitchBrandInput = z.infer<typeof SwitchBrandInput>;

/**
 * Makes another of the person's brands the active one of this session.
 * @throws ServiceError NO_BRAND when the person is no active member of it.
 */
export async function switchBrand(account: Account, { orgId }: SwitchBrandInput): Promise<Me> {
  await resolveActor(account.db, { userId: account.user.id, orgId });
  await account.activate(orgId);
  return me({ ...account, activeOrgId: orgId });
}
