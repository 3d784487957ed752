import { audit } from '@concord/db/schema/audits';
import { location } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/client';
import type { LocalizedText } from '@concord/domain/localized-text';
import { ServiceError } from '@concord/domain/errors';
import { CHANGE_CAUSES, type ChangePart, explainChange } from '@concord/domain/score-change';
import type { ScoreChangeInput } from '@concord/domain/scorecard-query';
import { and, inArray, sql } from 'drizzle-orm';
import { requireRegion } from '../access/require-region.ts';
import { requireDepartment, requirePermission } from '../access/require.ts';
import { atLocation, auditsInReach } from '../audits/audits-in-reach.ts';
import type { Actor, Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { type BrandFacts, loadBrand } from '../rollups/load-facts.ts';
import { uuids } from '../rollups/uuids.ts';
import { scorecardPlace } from '../scorecards/scorecard-place.ts';
import { changeFacts } from './change-sides.ts';
import type { Days, ScoreChange } from './change-view.ts';
import { type ChangeAsk, networkChange } from './network-change.ts';
import { openOn } from './places-on.ts';

/** Why a score moved between two days, split into its causes: of one location, of a region, or of all that the member reaches. */
export async function scoreChange(ctx: Ctx, input: ScoreChangeInput): Promise<ScoreChange> {
  requirePermission(ctx.actor, 'scorecards.read');
  const { from, to, locationId, regionId, departmentId, cause } = input;
  if (departmentId !== undefined) requireDepartment(ctx.actor, departmentId);
  return inBrand(ctx, async (tx) => {
    if (regionId !== undefined) await requireRegion(ctx, tx, regionId);
    const brand = await loadBrand(tx, ctx.actor.orgId);
    const department = departmentId === undefined ? undefined : { id: departmentId, key: keyOf(brand, departmentId) };
    const ask = { days: { from, to }, regionId, department, cause };
    if (locationId === undefined) return networkChange(tx, ctx.actor, brand, ask);
    await scorecardPlace(tx, ctx.actor, locationId);
    return locationChange(tx, ctx.actor, brand, ask, locationId);
  });
}

function keyOf({ keys }: BrandFacts, departmentId: string): string {
  const key = keys.get(departmentId);
  if (key === undefined) throw new ServiceError('NOT_FOUND', { what: 'department' });
  return key;
}

async function locationChange(
  tx: Tx,
  actor: Actor,
  brand: BrandFacts,
  { days, department }: ChangeAsk,
  id: string,
): Promise<ScoreChange> {
  const nothing = { ...days, change: null, causes: [], movers: [], moved: 0 };
  const open = await openBetween(tx, brand.orgId, id, days);
  const facts = (await changeFacts(tx, brand, [id], days)).get(id);
  if (!facts) return { ...nothing, before: null, after: null };
  const { before, after, parts } = explainChange(facts, department?.key);
  const [first, last] = [open.from ? before : null, open.to ? after : null];
  if (first === null || last === null) return { ...nothing, before: first, after: last };
  const titles = await titlesOf(tx, brand.orgId, parts);
  const reached = await auditsReached(tx, actor, parts);
  const named = (audit: string | null) => (audit !== null && reached.has(audit) ? audit : null);
  const shown = parts.map((part) => ({
    ...part,
    auditBefore: named(part.auditBefore),
    auditAfter: named(part.auditAfter),
    checklistTitle: titles.get(part.checklistId ?? '') ?? null,
  }));
  const causes = CHANGE_CAUSES.flatMap((cause) => {
    const own = shown.filter((part) => part.cause === cause);
    return own.length === 0 ? [] : [{ cause, change: own.reduce((sum, part) => sum + part.change, 0), parts: own }];
  });
  return { ...nothing, before: first, after: last, change: last - first, causes };
}

/** A day on which the location is not open has no score. */
async function openBetween(
  tx: Tx,
  orgId: string,
  id: string,
  { from, to }: Days,
): Promise<{ from: boolean; to: boolean }> {
  const [row] = await tx.execute<{ from: boolean; to: boolean }>(sql`
    select ${openOn(from)} as "from", ${openOn(to)} as "to" from location where org_id = ${orgId} and id = ${id}`);
  return row ?? { from: false, to: false };
}

/** Of the audits that parts lead to, those the actor may open. */
async function auditsReached(tx: Tx, actor: Actor, parts: readonly ChangePart[]): Promise<ReadonlySet<string>> {
  const ids = parts.flatMap(({ auditBefore, auditAfter }) => [auditBefore ?? [], auditAfter ?? []].flat());
  const rows = await tx
    .select({ id: audit.id })
    .from(audit)
    .innerJoin(location, atLocation)
    .where(and(auditsInReach(actor), inArray(audit.id, ids)));
  return new Set(rows.map((row) => row.id));
}

async function titlesOf(tx: Tx, orgId: string, parts: readonly ChangePart[]): Promise<Map<string, LocalizedText>> {
  const ids = parts.flatMap(({ checklistId }) => checklistId ?? []);
  const rows = await tx.execute<{ id: string; title: LocalizedText }>(sql`
    select distinct on (checklist_id) checklist_id as id, definition->'title' as title from checklist_version
    where org_id = ${orgId} and checklist_id = any(${uuids(ids)}) order by checklist_id, version desc`);
  return new Map(rows.map(({ id, title }) => [id, title]));
}
