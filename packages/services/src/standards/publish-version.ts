import { guidelinePhoto, guidelineVersion } from '@concord/db/schema/standards';
import type { Tx } from '@concord/db/client';
import type { GuidelineProposal, GuidelineStatus } from '@concord/domain/guideline';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { publishMeasure } from '../tokens/draft-measure.ts';
import { contentToPublish, photosIn, requireContent, writeContent } from './guideline-content.ts';
import { remindOfAcknowledging } from './guideline-dates.ts';
import { changeGuideline, type GuidelineRow } from './guideline-row.ts';

export interface PublishedGuideline {
  readonly id: string;
  readonly status: GuidelineStatus;
  readonly revision: number;
  readonly version: number;
}

interface Approved {
  readonly proposal: GuidelineProposal;
  /** Who wrote it, where the actor approved it; null without a review. */
  readonly submittedBy: string | null;
}

/**
 * Makes the next version of a locked guideline from its draft, brings it into effect, and asks the locations of its market to
 * acknowledge it, unless it is a small change. Throws NOT_FOUND {what} when something that the draft names is gone.
 */
export async function publishVersion(
  ctx: Ctx,
  tx: Tx,
  row: GuidelineRow,
  { proposal, submittedBy }: Approved,
): Promise<PublishedGuideline & { readonly versionId: string }> {
  const { orgId, memberId: publishedBy } = ctx.actor;
  const content = await contentToPublish(tx, row);
  await requireContent(tx, ctx.actor, content);
  const versionId = ctx.newId();
  const version = (row.publishedVersion ?? 0) + 1;
  const minor = proposal.minor && row.asksVersion !== null;
  const { changeNote } = proposal;
  const publishedAt = ctx.now();
  const measure = await publishMeasure(tx, row);
  await tx.insert(guidelineVersion).values({
    ...{ orgId, id: versionId, guidelineId: row.id, version, content, measure, changeNote, minor },
    ...{ publishedBy, publishedAt, submittedBy },
  });
  const photos = photosIn(content).map((photoId) => ({ orgId, guidelineId: row.id, photoId }));
  if (photos.length > 0) await tx.insert(guidelinePhoto).values(photos).onConflictDoNothing();
  await writeContent(tx, row, content, ctx.newId);
  const acknowledgeBy = minor ? (proposal.acknowledgeBy ?? row.acknowledgeBy) : proposal.acknowledgeBy;
  const revision = await changeGuideline(tx, row, {
    ...{ status: 'published', publishedAt, publishedVersion: version, acknowledgeBy },
    asksVersion: minor ? row.asksVersion : version,
    ...NO_DRAFT,
  });
  const details = { version, minor, changeNote, acknowledgeBy, submittedBy, revision };
  await record(ctx, tx, { verb: 'guidelines.publish', subject: { kind: 'guideline', id: row.id }, details });
  if (!minor) await ctx.jobs.send(tx, 'notify', { orgId, id: versionId, kind: 'guideline_published' });
  await remindOfAcknowledging(ctx, tx, row.id, acknowledgeBy);
  return { id: row.id, status: 'published', revision, version, versionId };
}

/** Columns of a guideline that nobody is writing. */
export const NO_DRAFT = {
  draft: null,
  proposal: null,
  reviewerId: null,
  submittedBy: null,
  submittedAt: null,
  sentBackReason: null,
  sentBackBy: null,
  sentBackAt: null,
} as const;
