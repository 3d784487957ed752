import { expect, it } from 'vitest';
import { hashPassword, verifyPassword } from './password.ts';

it('keeps passwords as argon2id with 19 MiB and two passes, each with a salt of its own', async () => {
  const [one, other] = [await hashPassword('the same password'), await hashPassword('the same password')];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(other);
  expect(await verifyPassword({ hash: one, password: 'the same password' })).toBe(true);
  expect(await verifyPassword({ hash: one, password: 'the same passwore' })).toBe(false);
});
