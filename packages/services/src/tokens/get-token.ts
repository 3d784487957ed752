import type { Tx } from '@concord/db/client';
import { guideline } from '@concord/db/schema/standards';
import { guidelineToken } from '@concord/db/schema/tokens';
import { resolveSet, type Resolved } from '@concord/checklist/tokens/resolve-set';
import { plainText } from '@concord/checklist/tokens/plain-text';
import { referencesIn } from '@concord/checklist/tokens/reference';
import { modeName, type TokenSet } from '@concord/checklist/tokens/token-set';
import { type TokenLook, tokenLook, valueText } from '@concord/checklist/tokens/token-look';
import { ServiceError } from '@concord/domain/errors';
import type { TokenAt } from '@concord/domain/token';
import { and, asc, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { visibleGuidelines } from '../standards/guideline-row.ts';
import { itemOf } from './list-tokens.ts';
import { measureOf } from './measure-of.ts';
import { requireSet } from './read-set.ts';

const MOST_USERS = 50;

export interface TokenInMode {
  readonly mode: string;
  readonly alias: string | null;
  readonly text: string;
  readonly look: TokenLook;
  /** Whether the token itself says something in this mode, or only what it names does. */
  readonly own: boolean;
}

/** One token: its value with the aliases on the way, in every mode, who uses it. Throws NOT_ALLOWED, NOT_FOUND {what: 'tokenVersion' | 'token'}. */
export async function getToken(ctx: Ctx, { versionId, path, modes }: TokenAt) {
  requirePermission(ctx.actor, 'standards.read');
  return inBrand(ctx, async (tx) => {
    const stored = await requireSet(tx, ctx.actor.orgId, versionId);
    const all = resolveSet(stored.set, modes, () => undefined);
    const resolved = all.get(path);
    if (!resolved) throw new ServiceError('NOT_FOUND', { what: 'token' });
    const { token, written } = resolved;
    const users = stored.set.tokens.filter(({ value }) => referencesIn(value).some((one) => one.path === path));
    return {
      ...itemOf(resolved),
      versionId: stored.id,
      number: stored.number,
      written: typeof written === 'string' ? written.slice(0, 2_000) : plainText(written).slice(0, 2_000),
      aliases: aliasesOf(resolved, all),
      deprecatedWhy: typeof token.deprecated === 'string' ? token.deprecated : null,
      extensions: token.extensions === undefined ? null : JSON.stringify(token.extensions, null, 2).slice(0, 20_000),
      inModes: inModes(
        stored.set,
        path,
        token.modes.map(({ mode }) => mode),
      ),
      usedBy: users.slice(0, MOST_USERS).map((user) => user.path),
      usedByCount: users.length,
      measurable: measureOf(resolved, { colour: 3, weight: 0, size: 0 }),
      guidelines: await guidelinesFrom(tx, ctx, path),
    };
  });
}

/** The chain of whole aliases from the token to where the value stands. */
function aliasesOf(resolved: Resolved, all: ReadonlyMap<string, Resolved>): readonly string[] {
  const chain: string[] = [];
  for (let at: Resolved | undefined = resolved; at?.alias && chain.length < 100; at = all.get(at.alias)) {
    if (chain.includes(at.alias)) break;
    chain.push(at.alias);
  }
  return chain;
}

function inModes(set: TokenSet, path: string, own: readonly string[]): readonly TokenInMode[] {
  return set.modifiers.flatMap(({ name, contexts }) =>
    contexts.map((context, index) => {
      const mode = modeName(name, context);
      const resolved = resolveSet(set, index === 0 ? [] : [mode], () => undefined).get(path);
      if (!resolved) throw new ServiceError('NOT_FOUND', { what: 'token' });
      return {
        mode,
        alias: resolved.alias,
        text: valueText(resolved).slice(0, 500),
        look: tokenLook(resolved),
        own: index === 0 || own.includes(mode),
      };
    }),
  );
}

async function guidelinesFrom(tx: Tx, ctx: Ctx, path: string) {
  return tx
    .select({ id: guideline.id, title: guideline.title, status: guideline.status })
    .from(guidelineToken)
    .innerJoin(guideline, and(eq(guideline.orgId, guidelineToken.orgId), eq(guideline.id, guidelineToken.guidelineId)))
    .where(and(visibleGuidelines(ctx.actor), eq(guidelineToken.orgId, ctx.actor.orgId), eq(guidelineToken.path, path)))
    .orderBy(asc(guideline.key))
    .limit(MOST_USERS);
}
