import { exportTokens as writeTokens } from '@concord/checklist/tokens/export-tokens';
import type { TokenVersion } from '@concord/domain/token';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { requireSet } from './read-set.ts';

/** A version as a file of the Design Tokens format. Throws NOT_ALLOWED, NOT_FOUND {what: 'tokenVersion'}. */
export async function exportTokens(ctx: Ctx, { versionId }: TokenVersion) {
  requirePermission(ctx.actor, 'standards.read');
  const { number, set } = await inBrand(ctx, (tx) => requireSet(tx, ctx.actor.orgId, versionId));
  const ending = set.modifiers.length > 0 ? 'resolver.json' : 'tokens.json';
  return { name: `brand-v${number}.${ending}`, text: writeTokens(set) };
}
