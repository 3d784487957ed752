import type { Tx } from '@concord/db/client';
import { member } from '@concord/db/schema/organization';
import { guideline } from '@concord/db/schema/standards';
import { ServiceError } from '@concord/domain/errors';
import type { ById } from '@concord/domain/organization';
import { roleGrants } from '@concord/domain/roles';
import { and, eq, inArray } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { checklistsWith } from './checklists-with.ts';
import { contentInEffect, contentToPublish } from './guideline-content.ts';
import { draftStateOf, type GuidelineRow, statusOf, visibleGuidelines } from './guideline-row.ts';
import { shownContent } from './shown-content.ts';

/**
 * One guideline as the brand sees it, with what uses it; for those who write, also the draft: what would be published next, and where
 * its review stands. Throws NOT_ALLOWED, NOT_FOUND {what: 'guideline'} (also for drafts the actor may not see).
 */
export async function getGuideline(ctx: Ctx, { id }: ById) {
  requirePermission(ctx.actor, 'standards.read');
  const { actor } = ctx;
  return inBrand(ctx, async (tx) => {
    const [row] = await tx
      .select()
      .from(guideline)
      .where(and(visibleGuidelines(actor), eq(guideline.id, id)));
    if (!row) throw new ServiceError('NOT_FOUND', { what: 'guideline' });
    const people = await peopleOf(tx, row);
    return {
      id: row.id,
      key: row.key,
      status: statusOf(row),
      revision: row.revision,
      version: row.publishedVersion,
      ...(await shownContent(tx, actor, await contentInEffect(tx, row))),
      createdBy: people(row.createdBy) ?? { id: row.createdBy, name: '' },
      createdAt: row.createdAt.toISOString(),
      publishedAt: row.publishedAt?.toISOString() ?? null,
      acknowledgeBy: row.acknowledgeBy,
      reviewOn: row.reviewOn,
      draft: roleGrants(actor.role, 'standards.write') ? await draftOf(tx, row, people) : null,
      usedIn: await checklistsWith(tx, actor.orgId, row.key),
    };
  });
}

type People = Awaited<ReturnType<typeof peopleOf>>;

async function peopleOf(tx: Tx, row: GuidelineRow) {
  const ids = [row.createdBy, row.reviewerId, row.submittedBy, row.sentBackBy].filter((id) => id !== null);
  const rows = await tx
    .select({ id: member.id, name: member.name })
    .from(member)
    .where(and(eq(member.orgId, row.orgId), inArray(member.id, ids)));
  return (id: string | null) => rows.find((person) => person.id === id) ?? null;
}

async function draftOf(tx: Tx, row: GuidelineRow, people: People) {
  const { sentBackReason, sentBackAt, submittedAt, proposal } = row;
  return {
    /** Null where nobody is writing: the content is then the published one. */
    state: draftStateOf(row),
    content: await contentToPublish(tx, row),
    reviewer: people(row.reviewerId),
    submittedBy: people(row.submittedBy),
    submittedAt: submittedAt?.toISOString() ?? null,
    proposal,
    sentBack:
      sentBackReason === null
        ? null
        : { reason: sentBackReason, by: people(row.sentBackBy), at: sentBackAt?.toISOString() ?? null },
  };
}
