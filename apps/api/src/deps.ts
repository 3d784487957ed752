import type { Database } from '@concord/db/client';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Auth } from './auth/create-auth.ts';
import type { VerbParts } from './verb-parts.ts';

/** The portal's own server, as its build exports it. */
export type PortalHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

export interface Migrations {
  readonly applied: number;
  readonly latest: number;
}

/** Everything the HTTP server works with; tests put a server together from the same parts. */
export interface Deps extends VerbParts {
  readonly log: Logger;
  readonly version: string;
  readonly auth: Auth;
  /** Pool of the auth role; `db` is that of the app role. */
  readonly authDb: Database;
  /** The key that session cookies are signed with. */
  readonly authKey: string;
  /** People reach the server by https, directly or through a proxy. */
  readonly secure: boolean;
  /** Believe X-Forwarded-*. */
  readonly trustProxy: boolean;
  readonly publicOrigin: string | undefined;
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  readonly migrations: Migrations;
  readonly jobsRunning: () => boolean;
  /** Null when it was not built. */
  readonly portal: PortalHandler | null;
  /** Folder of the built audit app; null when it was not built. */
  readonly auditFolder: string | null;
}
