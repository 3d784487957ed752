import { checklistVersion } from '@concord/db/schema/checklists';
import { ServiceError } from '@concord/domain/errors';
import type { ById } from '@concord/domain/organization';
import { and, eq } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';

export interface VersionDetail {
  readonly id: string;
  readonly checklistId: string;
  readonly version: number;
  /** A ChecklistDefinition with its defaults filled. */
  readonly definition: unknown;
  readonly publishedAt: string;
}

/** One published version, as it was and stays. Throws NOT_ALLOWED, NOT_FOUND {what: 'checklistVersion'}. */
export async function getVersion(ctx: Ctx, { id }: ById): Promise<VersionDetail> {
  requirePermission(ctx.actor, 'checklists.read');
  const [row] = await inBrand(ctx, (tx) =>
    tx
      .select()
      .from(checklistVersion)
      .where(and(eq(checklistVersion.orgId, ctx.actor.orgId), eq(checklistVersion.id, id))),
  );
  if (!row) throw new ServiceError('NOT_FOUND', { what: 'checklistVersion' });
  const { checklistId, version, definition, publishedAt } = row;
  return { id, checklistId, version, definition, publishedAt: publishedAt.toISOString() };
}
