import type { JobCtx } from '@concord/services/context';
import type { Auth } from '../auth/create-auth.ts';

export interface DemoAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export interface DemoParts extends Omit<JobCtx, 'orgId'> {
  readonly auth: Auth;
}

/** Makes the demo brand when the installation has no brand yet. Returns the accounts it made; none on later starts. */
export async function ensureDemo(_parts: DemoParts): Promise<readonly DemoAccount[]> {
  return [];
}
