import { demoEmail, demoPeople } from '@concord/services/demo/brand-facts';
import { type DemoSize, makeDemo, USUAL_SIZE } from '@concord/services/demo/make-demo';
import { hasBrand } from '@concord/services/organization/find-brand';
import type { Role } from '@concord/domain/roles';
import type { JobCtx } from '@concord/services/context';
import type { Auth } from '../auth/create-auth.ts';
import { createAccount } from '../auth/create-account.ts';
import { deriveKey } from './secret.ts';

export interface DemoAccount {
  readonly name: string;
  readonly role: Role;
  readonly email: string;
  readonly password: string;
}

export interface DemoParts extends Omit<JobCtx, 'orgId'> {
  readonly auth: Auth;
  /** One password for all accounts of the demo brand, the installation's own. */
  readonly password: string;
}

/** Makes the usual demo brand when the installation has no brand yet. Returns the accounts it made; none on later starts. */
export async function ensureDemo(
  parts: DemoParts,
  onProgress: (done: number, total: number) => void,
): Promise<readonly DemoAccount[]> {
  return (await hasBrand(parts.db)) ? [] : addDemo(parts, USUAL_SIZE, onProgress);
}

/** Makes a demo brand, and the accounts of its people where they are missing: all demo brands have the same. */
export async function addDemo(
  { auth, password, ...work }: DemoParts,
  size: DemoSize,
  onProgress: (done: number, total: number) => void,
): Promise<readonly DemoAccount[]> {
  const accounts = demoAccounts(password);
  const userIds = new Map<string, string>();
  for (const [at, account] of accounts.entries()) {
    userIds.set(demoPeople[at]?.login ?? '', await createAccount(auth, account));
  }
  await makeDemo(
    { ...work, orgId: work.newId() },
    { userIds, ...size, photos: true, onProgress: (done) => onProgress(done, size.locations) },
  );
  return accounts;
}

export function demoAccounts(password: string): DemoAccount[] {
  return demoPeople.map(({ login, name, role }) => ({ name, role, email: demoEmail(login), password }));
}

/** The demo's password: three groups that can be typed from a screen, the same for this installation each time. */
export function demoPassword(secret: string): string {
  return deriveKey(secret, 'demo accounts')
    .slice(0, 15)
    .replace(/(.{5})(?=.)/g, '$1-');
}
