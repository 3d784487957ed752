import type { ApiContext } from '@concord/api/trpc';
import { ServiceError } from '@concord/domain/errors';
import type { Ctx } from '@concord/services/context';
import type { Account } from '@concord/services/session/account';
import { chooseBrand } from '@concord/services/session/choose-brand';
import { findSession } from '@concord/services/session/find-session';
import { resolveActor } from '@concord/services/session/resolve-actor';
import type { FastifyRequest } from 'fastify';
import { readSessionToken } from '../auth/session-cookie.ts';
import type { Deps } from '../deps.ts';
import { verbPartsOf } from '../verb-parts.ts';

/** Who asks and in which brand, looked up when a procedure or route wants to know, and once per request. */
export function requestContext(deps: Deps, cookieName: string, request: FastifyRequest): ApiContext {
  const account = once(() => readAccount(deps, cookieName, request.headers.cookie));
  const brandContext = once(async () => brandOf(deps, request.id, await account()));
  return {
    requestId: request.id,
    account,
    brandContext,
    logError: (error, fields) => request.log.error({ err: error, ...fields }, 'unexpected error'),
  };
}

async function readAccount(deps: Deps, cookieName: string, cookies: string | undefined): Promise<Account | null> {
  const token = readSessionToken(cookies, cookieName, deps.authKey);
  const found = token && (await findSession(deps.authDb, token, deps.now()));
  if (!found) return null;
  return {
    db: deps.db,
    now: deps.now,
    user: found.user,
    activeOrgId: found.activeOrgId,
    activate: (orgId) => chooseBrand(deps.authDb, found.sessionId, orgId),
  };
}

async function brandOf(deps: Deps, requestId: string, account: Account | null): Promise<Ctx> {
  if (!account) throw new ServiceError('NOT_SIGNED_IN');
  if (account.activeOrgId === null) throw new ServiceError('NO_BRAND');
  const actor = await resolveActor(deps.db, { userId: account.user.id, orgId: account.activeOrgId });
  return { ...verbPartsOf(deps), actor, requestId };
}

function once<Result>(look: () => Promise<Result>): () => Promise<Result> {
  let looked: Promise<Result> | undefined;
  return () => (looked ??= look());
}
