import { ServiceError } from '@concord/domain/errors';
import { type Permission, roleGrants } from '@concord/domain/roles';
import type { Ctx } from '@concord/services/context';
import type { Account } from '@concord/services/session/account';
import { initTRPC } from '@trpc/server';
import { failureOf } from './failure.ts';

/** What the front door gives to each request. Nothing is looked up before a procedure asks for it, and then once. */
export interface ApiContext {
  readonly requestId: string;
  /** The signed-in person; null without a valid session. */
  readonly account: () => Promise<Account | null>;
  /**
   * What verbs are given, built from the member row at this very request.
   * @throws ServiceError NOT_SIGNED_IN, NO_BRAND
   */
  readonly brandContext: () => Promise<Ctx>;
  readonly logError: (error: unknown, fields: Readonly<Record<string, string>>) => void;
}

/** Who may call a procedure, as data: the test that walks the router reads it, and the guards below enforce it. */
export interface Meta {
  readonly permission: Permission | 'signed-in';
}

const t = initTRPC
  .context<ApiContext>()
  .meta<Meta>()
  .create({
    isDev: false,
    errorFormatter({ shape, error, ctx }) {
      const failure = failureOf(error);
      return {
        code: shape.code,
        message: failure.code,
        data: { ...failure, requestId: ctx?.requestId ?? null },
      };
    },
  });

export const router = t.router;

/** Errors that nobody expected are written down under the request id; the caller learns that id and nothing else. */
const logged = t.procedure.use(async ({ ctx, path, next }) => {
  const result = await next();
  if (!result.ok && failureOf(result.error).code === 'INTERNAL')
    ctx.logError(result.error.cause ?? result.error, { path });
  return result;
});

/** For a signed-in person, whatever their brand: `ctx.account`. Meta: `{ permission: 'signed-in' }`. */
export const signedInProcedure = logged.use(async ({ ctx, next }) => {
  const account = await ctx.account();
  if (!account) throw new ServiceError('NOT_SIGNED_IN');
  return next({ ctx: { account } });
});

/** For an active member of the active brand whose role has the permission of the procedure's meta: `ctx.brand`. */
export const brandProcedure = logged.use(async ({ ctx, meta, next }) => {
  const brand = await ctx.brandContext();
  const permission = meta?.permission;
  if (permission === undefined) throw new Error('a brand procedure must name its permission');
  if (permission !== 'signed-in' && !roleGrants(brand.actor.role, permission)) {
    throw new ServiceError('NOT_ALLOWED', { permission });
  }
  return next({ ctx: { brand } });
});
