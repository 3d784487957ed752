import { frameworkPart } from '@concord/db/schema/framework';
import { member } from '@concord/db/schema/organization';
import { FRAMEWORK_PARTS, type FrameworkPartName, type FrameworkPoint } from '@concord/domain/framework';
import type { LocalizedText } from '@concord/domain/localized-text';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';

export interface FrameworkPage {
  readonly part: FrameworkPartName;
  readonly text: LocalizedText | null;
  readonly points: readonly FrameworkPoint[];
  /** 0 while nobody wrote it. */
  readonly revision: number;
  readonly changedBy: string | null;
  readonly changedAt: string | null;
}

/**
 * Every page of the framework in its usual order, the unwritten ones too. All of it is for everybody who reads standards: who works for
 * the brand should know what it is for. Throws NOT_ALLOWED.
 */
export async function getFramework(ctx: Ctx): Promise<readonly FrameworkPage[]> {
  requirePermission(ctx.actor, 'standards.read');
  const { part, text, points, revision, changedAt } = frameworkPart;
  const rows = await inBrand(ctx, (tx) =>
    tx
      .select({ part, text, points, revision, changedAt, changedBy: member.name })
      .from(frameworkPart)
      .innerJoin(member, and(eq(member.orgId, frameworkPart.orgId), eq(member.id, frameworkPart.changedBy)))
      .where(eq(frameworkPart.orgId, ctx.actor.orgId)),
  );
  return FRAMEWORK_PARTS.map((name) => {
    const row = rows.find((written) => written.part === name);
    if (!row) return { part: name, text: null, points: [], revision: 0, changedBy: null, changedAt: null };
    return { ...row, part: name, changedAt: row.changedAt.toISOString() };
  });
}
