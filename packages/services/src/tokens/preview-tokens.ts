import { compareSets, type TokenChange } from '@concord/checklist/tokens/compare-sets';
import type { ImportedFile } from '@concord/checklist/tokens/import-tokens';
import { EMPTY_SET, type Modifier } from '@concord/checklist/tokens/token-set';
import type { PreviewTokensInput } from '@concord/domain/token';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { type ChangeCounts, countChanges } from './count-changes.ts';
import { type TokenProblemItem, withSeverity } from './problem-severity.ts';
import { readTokenFiles } from './read-files.ts';
import { readSet } from './read-set.ts';

const SHOWN = 200;

export interface TokensPreview {
  readonly files: readonly ImportedFile[];
  readonly modifiers: readonly Modifier[];
  readonly tokens: number;
  readonly aliases: number;
  readonly unresolved: number;
  readonly errors: number;
  readonly notices: number;
  /** The first ones, errors before notices. */
  readonly problems: readonly TokenProblemItem[];
  /** What would change against the newest version; `against` is its number, null when this would be the first. */
  readonly against: number | null;
  readonly counts: ChangeCounts;
  readonly changes: readonly TokenChange[];
}

/** What an import of these files would bring, without storing anything. Throws NOT_ALLOWED. */
export async function previewTokens(ctx: Ctx, input: PreviewTokensInput): Promise<TokensPreview> {
  requirePermission(ctx.actor, 'standards.write');
  const read = readTokenFiles(input);
  const newest = await inBrand(ctx, (tx) => readSet(tx, ctx.actor.orgId, undefined));
  const changes = compareSets(newest?.set ?? EMPTY_SET, read.set);
  return {
    files: read.files,
    modifiers: read.set.modifiers,
    tokens: read.set.tokens.length,
    ...read.aliases,
    errors: read.errors,
    notices: read.notices,
    problems: read.problems.slice(0, SHOWN).map(withSeverity),
    against: newest?.number ?? null,
    counts: countChanges(changes),
    changes: newest ? changes.slice(0, SHOWN) : [],
  };
}
