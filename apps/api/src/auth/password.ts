import { type Algorithm, hash, verify } from '@node-rs/argon2';

/** The number of argon2id: the library's const enum cannot be read by a compiler that only strips types. */
const argon2id = 2 as Algorithm;

/** OWASP's floor: 19 MiB, two passes, one lane. */
const cost = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

export function verifyPassword({ hash: stored, password }: { hash: string; password: string }): Promise<boolean> {
  return verify(stored, password);
}
