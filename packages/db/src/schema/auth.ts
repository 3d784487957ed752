import { boolean, index, integer, bigint, pgSchema, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './tenancy.ts';

/** Schema of better-auth, with a role of its own. Exempt from row-level security: it knows no brand. */
export const auth = pgSchema('auth');

const stamps = {
  createdAt: moment('created_at').notNull().defaultNow(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
};

export const user = auth.table('user', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text('image'),
  ...stamps,
});

export const session = auth.table(
  'session',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    token: text('token').notNull().unique(),
    expiresAt: moment('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    /** The brand the person works in; whether they may is checked at each request. */
    activeOrgId: text('active_org_id'),
    ...stamps,
  },
  (t) => [index('session_by_user').on(t.userId)],
);

export const account = auth.table(
  'account',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: moment('access_token_expires_at'),
    refreshTokenExpiresAt: moment('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    ...stamps,
  },
  (t) => [index('account_by_user').on(t.userId)],
);

export const verification = auth.table(
  'verification',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: moment('expires_at').notNull(),
    ...stamps,
  },
  (t) => [index('verification_by_identifier').on(t.identifier)],
);

export const rateLimit = auth.table('rate_limit', {
  id: text('id').primaryKey(),
  key: text('key').notNull().unique(),
  count: integer('count').notNull(),
  lastRequest: bigint('last_request', { mode: 'number' }).notNull(),
});

/** Which brands a person may open, by id only: the way in before a brand is known. `member` remains the truth. */
export const brandDirectory = auth.table(
  'brand_directory',
  { userId: text('user_id').notNull(), orgId: uuid('org_id').notNull() },
  (t) => [primaryKey({ columns: [t.userId, t.orgId] })],
);
