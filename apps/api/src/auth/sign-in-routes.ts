import { failureOf } from '@concord/api/failure';
import { ServiceError } from '@concord/domain/errors';
import { countTry, forgetTries } from '@concord/services/session/sign-in-tries';
import { APIError } from 'better-auth/api';
import type { FastifyInstance, FastifyReply } from 'fastify';
import * as z from 'zod/mini';
import type { Deps } from '../deps.ts';
import type { ContextOf } from '../http/context-of.ts';

const SignIn = z.strictObject({
  email: z.string().check(z.trim(), z.minLength(1), z.maxLength(254)),
  password: z.string().check(z.minLength(1), z.maxLength(256)),
});

/** Signing in and out. Sessions are better-auth's; of its routes no other is open, so that each one that is has a test. */
export async function signInRoutes(
  app: FastifyInstance,
  { deps, contextOf }: { deps: Deps; contextOf: ContextOf },
): Promise<void> {
  app.post('/api/auth/sign-in/email', async (request, reply) => {
    const body = z.parse(SignIn, request.body);
    const trying = { email: body.email, address: request.ip };
    await countTry(deps.authDb, trying, deps.now());
    const headers = new Headers({ 'user-agent': request.headers['user-agent'] ?? '' });
    const signedIn = await deps.auth.api
      .signInEmail({ body, headers, returnHeaders: true })
      .catch((error: unknown) => refuse(error));
    await forgetTries(deps.authDb, trying, deps.now());
    const { id, name, email } = signedIn.response.user;
    return passCookies(reply, signedIn.headers).send({ user: { id, name, email } });
  });

  app.post('/api/auth/sign-out', async (request, reply) => {
    const headers = new Headers({ cookie: request.headers.cookie ?? '' });
    const signedOut = await deps.auth.api.signOut({ headers, returnHeaders: true });
    return passCookies(reply, signedOut.headers).send({ success: true });
  });

  app.get('/api/auth/get-session', async (request, reply) => {
    const account = await contextOf(request).account();
    return reply.header('cache-control', 'no-store').send(account && { user: account.user });
  });
}

/** An address that is none, an unknown account and a wrong password are one and the same answer. */
function refuse(error: unknown): never {
  if (error instanceof APIError && failureOf(error).code === 'INTERNAL' && error.statusCode < 500) {
    throw new ServiceError('WRONG_CREDENTIALS');
  }
  throw error;
}

function passCookies(reply: FastifyReply, headers: Headers): FastifyReply {
  return reply.header('set-cookie', headers.getSetCookie()).header('cache-control', 'no-store');
}
