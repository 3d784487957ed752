import type { Permission } from '@concord/domain/roles';
import { api } from '#lib/api/client.ts';
import type { ActiveBrand, Me } from '#lib/api/wire.ts';
import { forgetKeptForms } from '#lib/forms/kept-values.ts';

let me = $state.raw<Me | null>(null);

/** Who is signed in and in which brand. Reactive; `me` is null before the first answer and after signing out. */
export const session = {
  get me(): Me | null {
    return me;
  },
  get brand(): ActiveBrand | null {
    return me?.active ?? null;
  },
  /** The brand's languages; the first is its default. Never empty. */
  get languages(): readonly string[] {
    return me?.active?.languages ?? ['en'];
  },
  /** Whether the role grants it. Where it holds (regions, departments) is the server's to say. */
  may(permission: Permission): boolean {
    return me?.active?.permissions.includes(permission) ?? false;
  },
};

/** Asks the server who this is. Rejects like any call; 401 has led to the sign-in page by then. */
export async function loadSession(): Promise<Me> {
  const found = await api.session.me.query();
  const [only] = found.brands;
  // Nobody has to choose among one.
  me =
    found.active === null && only && found.brands.length === 1
      ? await api.session.switchBrand.mutate({ orgId: only.orgId })
      : found;
  return me;
}

/** Everything on screen belongs to the old brand, so the caller leaves for the start page. */
export async function switchBrand(orgId: string): Promise<void> {
  me = await api.session.switchBrand.mutate({ orgId });
}

/** The server no longer knows this browser. What was typed stays, for the same person only. */
export function forgetSession(): void {
  me = null;
}

/** Signs out on purpose: nothing of this person stays in the browser. */
export async function signOut(): Promise<void> {
  const response = await fetch('/api/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
    signal: AbortSignal.timeout(20_000),
  });
  if (!response.ok && response.status !== 401) throw new TypeError('sign-out refused');
  forgetKeptForms();
  me = null;
}
