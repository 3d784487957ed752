import type { Tx } from '@concord/db/client';
import { guidelineToken } from '@concord/db/schema/tokens';
import { ServiceError } from '@concord/domain/errors';
import type { GuidelineContent, GuidelineRevision } from '@concord/domain/guideline';
import type { LocalizedText } from '@concord/domain/localized-text';
import type { TokenMeasure } from '@concord/domain/token';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { contentToPublish, writeContent } from '../standards/guideline-content.ts';
import { changeGuideline, type GuidelineRow, lockGuideline, statusOf } from '../standards/guideline-row.ts';
import { freshMeasure } from './fresh-measure.ts';
import { requireSet } from './read-set.ts';

/**
 * Writes what the token of a guideline says in the newest set into a draft: its measure, with the same tolerances, and its name wherever
 * the texts say it. It comes into effect when the draft is published. What was in review is a plain draft again.
 * Throws NOT_ALLOWED, NOT_FOUND {what: 'guideline' | 'token' | …}, REVISION_STALE {current}, STATE_FORBIDS {status} (retired),
 * TOKEN_NOT_MEASURABLE {path} where the token is gone or says nothing that can be measured.
 */
export async function takeOverToken(ctx: Ctx, input: GuidelineRevision) {
  requirePermission(ctx.actor, 'standards.write');
  const { id } = input;
  return inBrand(ctx, async (tx) => {
    const row = await lockGuideline(tx, ctx.actor, input);
    if (row.status === 'retired') throw new ServiceError('STATE_FORBIDS', { status: statusOf(row) });
    const of = and(eq(guidelineToken.orgId, row.orgId), eq(guidelineToken.guidelineId, id));
    const [link] = await tx.select().from(guidelineToken).where(of);
    if (!link) throw new ServiceError('NOT_FOUND', { what: 'token' });
    const newest = await requireSet(tx, row.orgId, undefined);
    const measure = freshMeasure(link, newest.set);
    if (!measure) throw new ServiceError('TOKEN_NOT_MEASURABLE', { path: link.path });
    const content = renamed(await contentToPublish(tx, row), link.draftMeasure ?? link.measure, measure);
    const published = row.status === 'published';
    const taken = published ? { draftMeasure: measure, draftVersionId: newest.id } : { measure, versionId: newest.id };
    await tx.update(guidelineToken).set(taken).where(of);
    const revision = await writeDraft(ctx, tx, row, content);
    const details = { path: link.path, versionId: newest.id, measure, revision };
    await record(ctx, tx, { verb: 'tokens.takeOver', subject: { kind: 'guideline', id }, details });
    return { id, revision, measure };
  });
}

/** Beside a published version, also where the words stay the same: the measure is new. */
async function writeDraft(ctx: Ctx, tx: Tx, row: GuidelineRow, content: GuidelineContent): Promise<number> {
  const published = row.status === 'published';
  if (!published) await writeContent(tx, row, content, ctx.newId);
  const noReview = { reviewerId: null, submittedBy: null, submittedAt: null };
  return changeGuideline(tx, row, { ...noReview, draft: published ? content : null });
}

/** The texts with the new colour or family in the place of the one before, in any case. */
function renamed(content: GuidelineContent, before: TokenMeasure, now: TokenMeasure): GuidelineContent {
  const [old, next] = [nameOf(before), nameOf(now)];
  const change = (text: LocalizedText): LocalizedText =>
    Object.fromEntries(Object.entries(text).map(([tag, words]) => [tag, replaced(words, old, next)]));
  return {
    ...content,
    title: change(content.title),
    statement: change(content.statement),
    rationale: content.rationale && change(content.rationale),
  };
}

const nameOf = (measure: TokenMeasure): string => (measure.kind === 'colour' ? measure.hex : measure.family);

function replaced(words: string, old: string, next: string): string {
  const pattern = old.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
  return words.replaceAll(new RegExp(pattern, 'gi'), () => next);
}
