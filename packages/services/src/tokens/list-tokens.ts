import { resolveSet, type Resolved } from '@concord/checklist/tokens/resolve-set';
import { type TokenLook, tokenLook, valueText } from '@concord/checklist/tokens/token-look';
import type { Modifier } from '@concord/checklist/tokens/token-set';
import { type ListTokensInput, TOKEN_KINDS, type TokenKind } from '@concord/domain/token';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { encodeCursor } from '../page.ts';
import { pageStart } from './page-start.ts';
import { kindOf } from './kind-of.ts';
import { readSet } from './read-set.ts';

export interface TokenItem {
  readonly path: string;
  readonly type: string | null;
  readonly kind: TokenKind;
  /** The token that it names as a whole, if it does. */
  readonly alias: string | null;
  /** Its value in one line, aliases followed; '' where that failed. */
  readonly text: string;
  readonly look: TokenLook;
  readonly description: string | null;
  readonly deprecated: boolean;
  /** In how many other modes it says something of its own. */
  readonly modes: number;
}

export interface TokenList {
  /** Null while the brand has no token set. */
  readonly version: { readonly id: string; readonly number: number; readonly modifiers: readonly Modifier[] } | null;
  /** How many tokens of each kind the search finds. */
  readonly kinds: Readonly<Record<TokenKind, number>>;
  readonly items: readonly TokenItem[];
  readonly nextCursor: string | null;
}

/**
 * The tokens of a version in the order of its files, each as it looks in the chosen modes. `search` looks in path and description.
 * Throws NOT_ALLOWED, NOT_FOUND {what: 'tokenVersion'}, INPUT_INVALID.
 */
export async function listTokens(ctx: Ctx, input: ListTokensInput): Promise<TokenList> {
  requirePermission(ctx.actor, 'standards.read');
  const start = pageStart(input.cursor);
  const stored = await inBrand(ctx, (tx) => readSet(tx, ctx.actor.orgId, input.versionId));
  const resolved = stored ? [...resolveSet(stored.set, input.modes, () => undefined).values()] : [];
  const found = resolved.filter(matching(input.search)).map(itemOf);
  const shown = found.filter(({ kind }) => input.kind === undefined || kind === input.kind);
  const end = start + input.limit;
  const count = (kind: TokenKind) => found.filter((item) => item.kind === kind).length;
  return {
    version: stored && { id: stored.id, number: stored.number, modifiers: stored.set.modifiers },
    kinds: Object.fromEntries(TOKEN_KINDS.map((kind) => [kind, count(kind)])) as Record<TokenKind, number>,
    items: shown.slice(start, end),
    nextCursor: end < shown.length ? encodeCursor([end]) : null,
  };
}

function matching(search: string | undefined): (resolved: Resolved) => boolean {
  const words = (search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return ({ token }) => {
    const text = `${token.path} ${token.description ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
}

export function itemOf(resolved: Resolved): TokenItem {
  const { token, type = null, alias } = resolved;
  const look = tokenLook(resolved);
  return {
    path: token.path,
    type,
    kind: kindOf(type ?? undefined, look),
    alias,
    text: valueText(resolved).slice(0, 500),
    look,
    description: token.description?.slice(0, 500) ?? null,
    deprecated: token.deprecated !== undefined && token.deprecated !== false,
    modes: token.modes.length,
  };
}
