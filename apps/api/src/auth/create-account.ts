import type { Auth } from './create-auth.ts';
import { hashPassword } from './password.ts';

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Makes an account that can sign in, or finds the one of this address and leaves it as it is. Returns the user's id. */
export async function createAccount(auth: Auth, { name, email, password }: NewAccount): Promise<string> {
  const { internalAdapter } = await auth.$context;
  const known = await internalAdapter.findUserByEmail(email);
  if (known) return known.user.id;
  const user = await internalAdapter.createUser(
    { name, email: email.toLowerCase(), emailVerified: true },
    { method: 'email-password' },
  );
  await internalAdapter.linkAccount({
    userId: user.id,
    providerId: 'credential',
    accountId: user.id,
    password: await hashPassword(password),
  });
  return user.id;
}
