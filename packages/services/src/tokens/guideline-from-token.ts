import type { Tx } from '@concord/db/client';
import { guidelineToken } from '@concord/db/schema/tokens';
import { resolveSet } from '@concord/checklist/tokens/resolve-set';
import { ServiceError } from '@concord/domain/errors';
import type { GuidelineFromTokenInput, TokenMeasure } from '@concord/domain/token';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { canonicalJson } from '../audit-log/hash-details.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { createGuideline } from '../standards/create-guideline.ts';
import { measureOf } from './measure-of.ts';
import { requireSet } from './read-set.ts';

/**
 * Makes a draft guideline that measures what a token says, and keeps the link. A resend finishes what a broken one began.
 * Throws NOT_ALLOWED, NOT_FOUND {what: 'tokenVersion' | 'token' | …}, TOKEN_NOT_MEASURABLE {path}, ID_TAKEN, KEY_TAKEN.
 */
export async function guidelineFromToken(ctx: Ctx, input: GuidelineFromTokenInput) {
  requirePermission(ctx.actor, 'standards.write');
  const { guideline, versionId, path, modes } = input;
  const measure = await inBrand(ctx, (tx) => measureAt(tx, ctx, input));
  const chapter = measure.kind === 'colour' ? 'colours' : 'fonts';
  const made = await createGuideline(ctx, { ...guideline, chapter });
  const { orgId, memberId: createdBy } = ctx.actor;
  const link = { versionId, path, modes, measure };
  await inBrand(ctx, async (tx) => {
    const row = { orgId, guidelineId: guideline.id, ...link, createdBy, createdAt: ctx.now() };
    const added = await tx
      .insert(guidelineToken)
      .values(row)
      .onConflictDoNothing()
      .returning({ id: guidelineToken.guidelineId });
    if (added.length === 0) return requireSame(tx, orgId, guideline.id, link);
    await record(ctx, tx, {
      verb: 'tokens.guideline',
      subject: { kind: 'guideline', id: guideline.id },
      details: link,
    });
  });
  return { id: made.id, measure };
}

async function measureAt(
  tx: Tx,
  ctx: Ctx,
  { versionId, path, modes, tolerance }: GuidelineFromTokenInput,
): Promise<TokenMeasure> {
  const { set } = await requireSet(tx, ctx.actor.orgId, versionId);
  const resolved = resolveSet(set, modes, () => undefined).get(path);
  if (!resolved) throw new ServiceError('NOT_FOUND', { what: 'token' });
  const measure = measureOf(resolved, tolerance);
  if (!measure) throw new ServiceError('TOKEN_NOT_MEASURABLE', { path });
  return measure;
}

async function requireSame(tx: Tx, orgId: string, guidelineId: string, link: object): Promise<void> {
  const [stored] = await tx
    .select({
      versionId: guidelineToken.versionId,
      path: guidelineToken.path,
      modes: guidelineToken.modes,
      measure: guidelineToken.measure,
    })
    .from(guidelineToken)
    .where(and(eq(guidelineToken.orgId, orgId), eq(guidelineToken.guidelineId, guidelineId)));
  if (canonicalJson(stored ?? {}) !== canonicalJson(link)) throw new ServiceError('ID_TAKEN');
}
