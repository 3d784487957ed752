import { createHash, randomBytes } from 'node:crypto';

/** JSON with keys in order, so that the same content always has the same bytes (PostgreSQL's jsonb reorders keys). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    const parts = entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
    return `{${parts.join(',')}}`;
  }
  return JSON.stringify(value);
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export function newSalt(): string {
  return randomBytes(16).toString('hex');
}

/** SHA-256, hex, over salt and canonical details: without the salt nobody can guess erased details from the hash. */
export function hashDetails(salt: string, details: Readonly<Record<string, unknown>>): string {
  return sha256(`${salt}\n${canonicalJson(details)}`);
}
