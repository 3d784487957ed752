import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The session token of a Cookie header, if its signature is ours: `<token>.<base64 of HMAC-SHA256>`, the form better-auth
 * sets. Checked here, so that a forged cookie never reaches the database.
 */
export function readSessionToken(cookies: string | undefined, name: string, secret: string): string | null {
  const value = cookieNamed(cookies ?? '', name);
  const cut = value?.lastIndexOf('.') ?? -1;
  if (value === undefined || cut < 1) return null;
  const token = value.slice(0, cut);
  const expected = createHmac('sha256', secret).update(token).digest();
  const given = Buffer.from(value.slice(cut + 1), 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}

function cookieNamed(cookies: string, name: string): string | undefined {
  const pair = cookies
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`));
  try {
    return pair && decodeURIComponent(pair.slice(name.length + 1));
  } catch {
    return undefined;
  }
}
