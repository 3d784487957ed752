import type { Database } from '@concord/db/client';
import { account, session, user, verification } from '@concord/db/schema/auth';
import { firstBrandOf } from '@concord/services/session/choose-brand';
import { betterAuth } from 'better-auth/minimal';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { hashPassword, verifyPassword } from './password.ts';

export interface AuthOptions {
  /** Pool of the auth role. */
  readonly db: Database;
  readonly secret: string;
  /** True when people reach the server by https: cookies then never travel without it. */
  readonly secure: boolean;
}

const sessionSeconds = 14 * 24 * 3600;

/**
 * better-auth with email and password. Accounts are made by administrators, not by visitors. There is no cookie cache: each
 * request asks the session table. Tries are limited and origins checked by the routes, which alone call this.
 */
export function createAuth({ db, secret, secure }: AuthOptions) {
  return betterAuth({
    baseURL: 'http://localhost',
    basePath: '/api/auth',
    secret,
    database: drizzleAdapter(db.drizzle, { provider: 'pg', schema: { user, session, account, verification } }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 256,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: {
      expiresIn: sessionSeconds,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
      additionalFields: { activeOrgId: { type: 'string', required: false, input: false } },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (made) => ({ data: { ...made, activeOrgId: await firstBrandOf(db, made.userId) } }),
        },
      },
    },
    advanced: {
      cookiePrefix: 'concord',
      useSecureCookies: secure,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

export type Auth = ReturnType<typeof createAuth>;
