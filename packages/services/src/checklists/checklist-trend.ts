import { commonQuestions, type QuestionSum, worthOf } from '@concord/checklist/common-questions';
import type { ChecklistDefinition } from '@concord/checklist/definition';
import { audit } from '@concord/db/schema/audits';
import { checklist, checklistVersion } from '@concord/db/schema/checklists';
import type { Tx } from '@concord/db/client';
import { addDays } from '@concord/domain/day';
import { inputInvalid } from '@concord/domain/input-invalid';
import type { Day } from '@concord/domain/ids';
import type { LocalizedText } from '@concord/domain/localized-text';
import type { ChecklistTrendInput } from '@concord/domain/version-query';
import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { requireRegion } from '../access/require-region.ts';
import { requireInBrand } from '../access/require-in-brand.ts';
import { requirePermission } from '../access/require.ts';
import { auditsInReach } from '../audits/audits-in-reach.ts';
import type { Actor, Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { placesOn } from '../network/places-on.ts';
import { networkDay } from '../scorecards/network-day.ts';
import { scorecardPlace } from '../scorecards/scorecard-place.ts';

const SHOWN_DAYS = 730;

export interface ChecklistTrend {
  readonly from: Day;
  readonly to: Day;
  /** Those that audits of the span were made with, the oldest first. */
  readonly versions: readonly {
    readonly id: string;
    readonly version: number;
    readonly publishedAt: string;
    readonly audits: number;
  }[];
  /** Scored questions that all these versions judge alike. */
  readonly common: readonly { readonly question: string; readonly text: LocalizedText }[];
  /** Month by month. */
  readonly points: readonly {
    readonly month: Day;
    readonly audits: number;
    /** Mean of the stored scores, each by its own version; null without any. */
    readonly score: number | null;
    /** 0–1: what was met of the common questions, over all audits of the month; null where nothing of them counted. */
    readonly common: number | null;
  }[];
}

/**
 * How a checklist's results went over time although it changed: the stored scores, each by its own version, beside the part of the
 * questions that all versions judge alike. Throws NOT_ALLOWED, NOT_FOUND {what: 'checklist' | 'region' | 'location'}, INPUT_INVALID on `from` (SPAN_BACKWARDS).
 */
export async function checklistTrend(ctx: Ctx, input: ChecklistTrendInput): Promise<ChecklistTrend> {
  requirePermission(ctx.actor, 'scorecards.read');
  return inBrand(ctx, async (tx) => {
    await requireInBrand(tx, ctx.actor, checklist, input.checklistId, 'checklist');
    if (input.regionId !== undefined) await requireRegion(ctx, tx, input.regionId);
    if (input.locationId !== undefined) await scorecardPlace(tx, ctx.actor, input.locationId);
    const to = input.to ?? (await networkDay(ctx, tx));
    const from = input.from ?? addDays(to, -SHOWN_DAYS);
    if (from > to) throw inputInvalid('from', 'SPAN_BACKWARDS');
    const among = amongAudits(ctx.actor, input, { from, to });
    const months = await monthsOf(tx, among);
    const sums = await sumsOf(tx, ctx.actor, among);
    const versions = await versionsOf(tx, ctx.actor, months);
    const common = commonQuestions(versions.toReversed().map(({ definition }) => definition));
    return {
      from,
      to,
      versions: versions.map(({ definition: _definition, ...version }) => version),
      common: textsOf(versions.at(-1)?.definition, common),
      points: pointsOf(months, sums, versions, new Set(common)),
    };
  });
}

/** A FROM part: `audit` with its `location`. */
function amongAudits(
  actor: Actor,
  { checklistId, locationId, regionId }: ChecklistTrendInput,
  { from, to }: { readonly from: Day; readonly to: Day },
): SQL {
  return sql`audit
    join location on location.org_id = audit.org_id and location.id = audit.location_id
    where ${and(
      auditsInReach(actor),
      eq(audit.checklistId, checklistId),
      eq(audit.status, 'submitted'),
      // What a re-audit took over was counted with the audit that it stands on.
      sql`not exists (select 1 from reaudit r where r.org_id = audit.org_id and r.assignment_id = audit.assignment_id)`,
      sql`audit.performed_on between ${from}::date and ${to}::date`,
      locationId === undefined ? undefined : eq(audit.locationId, locationId),
      placesOn(actor, to, regionId),
    )}`;
}

const month = sql`to_char(audit.performed_on, 'YYYY-MM-01')`;

interface MonthRow extends Record<string, unknown> {
  readonly versionId: string;
  readonly month: Day;
  readonly audits: number;
  readonly scored: number;
  readonly score: number | null;
}

function monthsOf(tx: Tx, among: SQL): Promise<readonly MonthRow[]> {
  return tx.execute<MonthRow>(sql`
    select audit.checklist_version_id as "versionId", ${month} as month, count(*)::int as audits,
      count(audit.score)::int as scored, sum(audit.score) as score
    from ${among} group by 1, 2 order by 2, 1`);
}

interface SumRow extends Record<string, unknown>, QuestionSum {
  readonly versionId: string;
  readonly month: Day;
}

function sumsOf(tx: Tx, { orgId }: Actor, among: SQL): Promise<readonly SumRow[]> {
  return tx.execute<SumRow>(sql`
    with said as (
      select a.version_id, a.month, q.missed, q.shares, q.left_out
      from (select audit.id, audit.checklist_version_id as version_id, ${month} as month from ${among}) a
      join audit_shares q on q.org_id = ${orgId} and q.audit_id = a.id)
    select version_id as "versionId", month, question, sum(left_out)::int as "leftOut", sum(lost) as lost
    from (
      select version_id, month, one.question, 0 as left_out, 1 - one.share as lost
      from said, unnest(said.missed, said.shares) as one(question, share)
      union all
      select version_id, month, one.question, 1, 0 from said, unnest(said.left_out) as one(question)
    ) each group by 1, 2, 3`);
}

async function versionsOf(tx: Tx, { orgId }: Actor, months: readonly MonthRow[]) {
  const { id, version, publishedAt, definition } = checklistVersion;
  const rows = await tx
    .select({ id, version, publishedAt, definition })
    .from(checklistVersion)
    .where(and(eq(checklistVersion.orgId, orgId), inArray(id, [...new Set(months.map(({ versionId }) => versionId))])))
    .orderBy(asc(version));
  return rows.map((row) => ({
    ...row,
    definition: row.definition as ChecklistDefinition,
    publishedAt: row.publishedAt.toISOString(),
    audits: months.filter(({ versionId }) => versionId === row.id).reduce((sum, { audits }) => sum + audits, 0),
  }));
}

function textsOf(definition: ChecklistDefinition | undefined, ids: readonly string[]) {
  const texts = new Map(definition?.sections.flatMap(({ questions }) => questions.map(({ id, text }) => [id, text])));
  return ids.map((question) => ({ question, text: texts.get(question) ?? {} }));
}

function pointsOf(
  months: readonly MonthRow[],
  sums: readonly SumRow[],
  versions: Awaited<ReturnType<typeof versionsOf>>,
  common: ReadonlySet<string>,
): ChecklistTrend['points'] {
  const said = Map.groupBy(sums, ({ versionId, month: of }) => `${versionId}/${of}`);
  return [...Map.groupBy(months, (row) => row.month)].map(([of, rows]) => {
    const total = { audits: 0, scored: 0, score: 0, earned: 0, possible: 0 };
    for (const { versionId, audits, scored, score } of rows) {
      const version = versions.find(({ id }) => id === versionId);
      const questions = new Map((said.get(`${versionId}/${of}`) ?? []).map((sum) => [sum.question, sum]));
      const worth = version
        ? worthOf(version.definition, common, { audits, sums: questions })
        : { earned: 0, possible: 0 };
      total.audits += audits;
      total.scored += scored;
      total.score += score ?? 0;
      total.earned += worth.earned;
      total.possible += worth.possible;
    }
    return {
      month: of,
      audits: total.audits,
      score: total.scored > 0 ? total.score / total.scored : null,
      common: total.possible > 0 ? total.earned / total.possible : null,
    };
  });
}
