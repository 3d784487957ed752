import { tokenVersion } from '@concord/db/schema/tokens';
import { ServiceError } from '@concord/domain/errors';
import type { ImportTokensInput } from '@concord/domain/token';
import { and, eq, max, sql } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { canonicalJson } from '../audit-log/hash-details.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { readTokenFiles, requireTokens } from './read-files.ts';

export interface ImportedVersion {
  readonly id: string;
  readonly number: number;
  readonly tokens: number;
  readonly errors: number;
}

/**
 * Stores files as the next version of the brand's token set. Problems do not stop it: they are kept with the version, by path.
 * Throws NOT_ALLOWED, TOKENS_UNREADABLE {code, file} when nothing of the files can be stored, ID_TAKEN.
 */
export async function importTokens(ctx: Ctx, input: ImportTokensInput): Promise<ImportedVersion> {
  requirePermission(ctx.actor, 'standards.write');
  const { id, note } = input;
  const { orgId, memberId: createdBy } = ctx.actor;
  const read = readTokenFiles(input);
  requireTokens(read);
  const { set: content, files, problems, errors, notices, aliases } = read;
  return inBrand(ctx, async (tx) => {
    // One import at a time, so that numbers have no gap and no double.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('token_version ' || ${orgId}::text, 0))`);
    const [stored] = await tx
      .select({ number: tokenVersion.number, note: tokenVersion.note, content: tokenVersion.content })
      .from(tokenVersion)
      .where(and(eq(tokenVersion.orgId, orgId), eq(tokenVersion.id, id)));
    if (stored) {
      const same = stored.note === note && canonicalJson(stored.content) === canonicalJson(content);
      if (!same) throw new ServiceError('ID_TAKEN');
      return { id, number: stored.number, tokens: content.tokens.length, errors };
    }
    const [newest] = await tx
      .select({ number: max(tokenVersion.number) })
      .from(tokenVersion)
      .where(eq(tokenVersion.orgId, orgId));
    const number = (newest?.number ?? 0) + 1;
    const figures = { tokens: content.tokens.length, ...aliases, errors, notices };
    await tx
      .insert(tokenVersion)
      .values({ orgId, id, number, note, content, files, problems, ...figures, createdBy, createdAt: ctx.now() });
    const details = { number, note, files: files.map(({ name }) => name), ...figures };
    await record(ctx, tx, { verb: 'tokens.import', subject: { kind: 'tokenVersion', id }, details });
    return { id, number, tokens: figures.tokens, errors };
  });
}
