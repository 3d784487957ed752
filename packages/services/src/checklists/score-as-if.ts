import type { Answer } from '@concord/checklist/answers';
import type { ChecklistDefinition } from '@concord/checklist/definition';
import { missingForSubmit } from '@concord/checklist/missing-for-submit';
import { validateDefinition } from '@concord/checklist/validate';
import { audit, auditAnswer } from '@concord/db/schema/audits';
import { checklist, checklistVersion } from '@concord/db/schema/checklists';
import { location } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import { ServiceError } from '@concord/domain/errors';
import type { Day } from '@concord/domain/ids';
import type { AsIfInput } from '@concord/domain/version-query';
import { and, desc, eq, getTableColumns, inArray, isNotNull } from 'drizzle-orm';
import { requirePermission } from '../access/require.ts';
import { contentOf } from '../audits/answer-content.ts';
import { atLocation, auditsInReach } from '../audits/audits-in-reach.ts';
import { judgeBy } from '../audits/judge-by.ts';
import { locationAttributes } from '../audits/location-attributes.ts';
import type { Actor, Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { regionKeys } from '../organization/region-keys.ts';

/** One past audit, as it was scored and as it would be. */
export interface AsIfAudit {
  readonly id: string;
  readonly performedOn: Day | null;
  readonly location: { readonly id: string; readonly name: string };
  readonly version: number;
  readonly stored: { readonly score: number | null; readonly band: string | null };
  readonly asIf: { readonly score: number | null; readonly band: string | null };
  /** Questions that would have had to be answered and were not asked then. */
  readonly open: number;
}

/** Over the audits that have both scores. */
export interface AsIfSummary {
  readonly audits: number;
  /** Means; null without any. */
  readonly stored: number | null;
  readonly asIf: number | null;
  readonly rising: number;
  readonly falling: number;
  readonly unchanged: number;
}

/**
 * The newest submitted audits of a checklist with the scores that another version, or its draft, would give for the same answers. Nothing is
 * stored: an audit's score stays what it was. Throws NOT_ALLOWED, NOT_FOUND {what: 'checklist' | 'checklistVersion'},
 * CHECKLIST_INVALID {problems} for a draft that is not finished.
 */
export async function scoreAsIf(
  ctx: Ctx,
  { checklistId, versionId, limit }: AsIfInput,
): Promise<{ readonly summary: AsIfSummary; readonly items: readonly AsIfAudit[] }> {
  requirePermission(ctx.actor, 'checklists.write');
  requirePermission(ctx.actor, 'audits.read');
  return inBrand(ctx, async (tx) => {
    const definition = await definitionOf(tx, ctx.actor, checklistId, versionId);
    const rows = await newestAudits(tx, ctx.actor, checklistId, limit);
    const answers = await answersOf(
      tx,
      ctx.actor,
      rows.map((row) => row.audit.id),
    );
    const items = rows.map(({ audit: row, place, version }): AsIfAudit => {
      const own = answers.get(row.id) ?? [];
      const { score, band } = judgeBy(definition, own, place);
      return {
        id: row.id,
        performedOn: row.performedOn,
        location: { id: place.id, name: place.name },
        version,
        stored: { score: row.score, band: row.band },
        asIf: { score, band },
        open: missingForSubmit(definition, own, { location: locationAttributes(place) }).length,
      };
    });
    return { summary: summaryOf(items), items };
  });
}

function summaryOf(items: readonly AsIfAudit[]): AsIfSummary {
  const both = items.flatMap(({ stored, asIf }) =>
    stored.score === null || asIf.score === null ? [] : [{ was: stored.score, is: asIf.score }],
  );
  const audits = both.length;
  const mean = (sum: number) => (audits === 0 ? null : sum / audits);
  return {
    audits,
    stored: mean(both.reduce((sum, { was }) => sum + was, 0)),
    asIf: mean(both.reduce((sum, { is }) => sum + is, 0)),
    rising: both.filter(({ was, is }) => is > was).length,
    falling: both.filter(({ was, is }) => is < was).length,
    unchanged: both.filter(({ was, is }) => is === was).length,
  };
}

async function definitionOf(
  tx: Tx,
  { orgId }: Actor,
  checklistId: string,
  versionId: string | undefined,
): Promise<ChecklistDefinition> {
  const [row] = await tx
    .select({ draft: checklist.draft })
    .from(checklist)
    .where(and(eq(checklist.orgId, orgId), eq(checklist.id, checklistId)));
  if (!row) throw new ServiceError('NOT_FOUND', { what: 'checklist' });
  if (versionId === undefined) {
    const check = validateDefinition(row.draft);
    if (!check.ok) throw new ServiceError('CHECKLIST_INVALID', { problems: check.problems });
    return check.definition;
  }
  const { id, checklistId: of, definition } = checklistVersion;
  const [version] = await tx
    .select({ definition })
    .from(checklistVersion)
    .where(and(eq(checklistVersion.orgId, orgId), eq(id, versionId), eq(of, checklistId)));
  if (!version) throw new ServiceError('NOT_FOUND', { what: 'checklistVersion' });
  return version.definition as ChecklistDefinition;
}

function newestAudits(tx: Tx, actor: Actor, checklistId: string, limit: number) {
  return tx
    .select({ audit, place: { ...getTableColumns(location), regionKeys }, version: checklistVersion.version })
    .from(audit)
    .innerJoin(location, atLocation)
    .innerJoin(
      checklistVersion,
      and(eq(checklistVersion.orgId, audit.orgId), eq(checklistVersion.id, audit.checklistVersionId)),
    )
    .where(
      and(
        auditsInReach(actor),
        eq(audit.checklistId, checklistId),
        eq(audit.status, 'submitted'),
        isNotNull(audit.performedOn),
      ),
    )
    .orderBy(desc(audit.performedOn), desc(audit.id))
    .limit(limit);
}

async function answersOf(tx: Tx, { orgId }: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, Answer[]>> {
  const rows = await tx
    .select()
    .from(auditAnswer)
    .where(and(eq(auditAnswer.orgId, orgId), inArray(auditAnswer.auditId, [...ids])));
  const found = new Map<string, Answer[]>();
  for (const row of rows) {
    const own = found.get(row.auditId) ?? [];
    found.set(row.auditId, own);
    own.push({ question: row.question, instance: row.instance, ...contentOf(row) });
  }
  return found;
}
