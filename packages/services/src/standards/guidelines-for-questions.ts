import { department } from '@concord/db/schema/organization';
import { guideline, guidelineLink } from '@concord/db/schema/standards';
import { guidelineToken } from '@concord/db/schema/tokens';
import type { Tx } from '@concord/db/client';
import type { GuidelinePicture, GuidelineStatus, GuidelinesForQuestionsInput } from '@concord/domain/guideline';
import type { LocalizedText } from '@concord/domain/localized-text';
import type { TokenMeasure } from '@concord/domain/token';
import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { statusOf, visibleGuidelines } from './guideline-row.ts';

/** What a question made from a guideline begins with, and what one that was made before is compared with. */
export interface GuidelineForQuestions {
  readonly id: string;
  readonly key: string;
  readonly status: GuidelineStatus;
  /** The newest that was published; null before. */
  readonly version: number | null;
  readonly title: LocalizedText;
  readonly statement: LocalizedText;
  /** Keys of the department that owns it, and of those that contribute. */
  readonly department: string;
  readonly contributing: readonly string[];
  readonly pictureId: string | null;
  readonly pictures: readonly GuidelinePicture[];
  /** What it measures, where it was made from a design token. */
  readonly measure: TokenMeasure | null;
}

/** The guidelines of these keys, as far as the actor sees them. Throws NOT_ALLOWED. */
export async function guidelinesForQuestions(
  ctx: Ctx,
  { keys }: GuidelinesForQuestionsInput,
): Promise<readonly GuidelineForQuestions[]> {
  requirePermission(ctx.actor, 'standards.read');
  const { orgId } = ctx.actor;
  return inBrand(ctx, async (tx) => {
    const rows = await tx
      .select({ guideline, department: department.key, measure: guidelineToken.measure })
      .from(guideline)
      .innerJoin(department, and(eq(department.orgId, guideline.orgId), eq(department.id, guideline.departmentId)))
      .leftJoin(
        guidelineToken,
        and(eq(guidelineToken.orgId, guideline.orgId), eq(guidelineToken.guidelineId, guideline.id)),
      )
      .where(and(visibleGuidelines(ctx.actor), inArray(guideline.key, [...keys])))
      .orderBy(asc(guideline.key));
    const contributing = await contributingTo(
      tx,
      orgId,
      rows.map((row) => row.guideline.id),
    );
    return rows.map(({ guideline: row, department: owner, measure }) => {
      const { id, key, publishedVersion: version, title, statement, pictureId, pictures } = row;
      const others = contributing.flatMap((link) => (link.guidelineId === id ? [link.key] : []));
      const said = { title, statement, pictureId, pictures, measure };
      return { id, key, status: statusOf(row), version, ...said, department: owner, contributing: others };
    });
  });
}

async function contributingTo(tx: Tx, orgId: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx
    .select({ guidelineId: guidelineLink.guidelineId, key: department.key })
    .from(guidelineLink)
    .innerJoin(
      department,
      and(eq(department.orgId, guidelineLink.orgId), eq(department.id, guidelineLink.departmentId)),
    )
    .where(
      and(
        eq(guidelineLink.orgId, orgId),
        inArray(guidelineLink.guidelineId, [...ids]),
        isNotNull(guidelineLink.departmentId),
      ),
    )
    .orderBy(asc(department.key));
}
