import type { ChecklistDefinition } from '@concord/checklist/definition';
import { scoredQuestions } from '@concord/checklist/question-shares';
import type { Tx } from '@concord/db/client';
import {
  consistencyOf,
  networkConsistency,
  type QuestionConsistency,
  type ShareCount,
} from '@concord/domain/agreement';
import type { Day } from '@concord/domain/ids';
import type { LocalizedText } from '@concord/domain/localized-text';
import type { ConsistencyInput } from '@concord/domain/scorecard-query';
import { type SQL, sql } from 'drizzle-orm';
import { requireRegion } from '../access/require-region.ts';
import { requirePermission } from '../access/require.ts';
import type { Actor, Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { networkDay } from '../scorecards/network-day.ts';
import { departmentsOf } from './departments-in-reach.ts';
import { openOn, placesOn } from './places-on.ts';

export interface ConsistentQuestion extends QuestionConsistency {
  readonly checklistId: string;
  readonly checklistTitle: LocalizedText;
  readonly question: string;
  readonly text: LocalizedText;
  /** The key of the guideline that it was made from. */
  readonly guideline: string | null;
  readonly department: { readonly id: string; readonly name: string };
  readonly weight: number;
}

/**
 * Compliance beside agreement, question by question, over the newest counted audits of the open places in reach; the least agreed on
 * first. The index is over the questions of the departments in reach. scoring.md §5.
 */
export async function consistency(ctx: Ctx, input: ConsistencyInput) {
  requirePermission(ctx.actor, 'scorecards.read');
  return inBrand(ctx, async (tx) => {
    if (input.regionId !== undefined) await requireRegion(ctx, tx, input.regionId);
    const asOf = input.asOf ?? (await networkDay(ctx, tx));
    const among = amongPlaces(ctx.actor, asOf, input.regionId);
    const questions = await questionsAmong(tx, ctx.actor, asOf, among);
    return {
      asOf,
      locations: await placesCounted(tx, ctx.actor, asOf, among),
      ...networkConsistency(questions),
      questions,
    };
  });
}

/** The WHERE part over `location`: the open places in reach, and in the region. */
export const amongPlaces = (actor: Actor, day: Day, regionId: string | undefined): SQL =>
  sql`${openOn(day)} and ${placesOn(actor, day, regionId)}`;

/** Every question of the departments in reach with its compliance and agreement over the places (`among`, over `location`), the least agreed on first. */
export async function questionsAmong(tx: Tx, actor: Actor, day: Day, among: SQL): Promise<ConsistentQuestion[]> {
  const counted = await countedVersions(tx, actor, day, among);
  const said = await exceptions(tx, actor, day, among);
  const departments = new Map((await departmentsOf(tx, actor)).map((row) => [row.key, row]));
  return [...Map.groupBy(counted.flatMap(questionsOf), (row) => `${row.checklistId}/${row.question}`).values()]
    .flatMap((rows) => {
      const [newest] = rows;
      const department = newest && departments.get(newest.departmentKey);
      if (!newest || !department) return [];
      const { departmentKey: _key, versionId: _id, audits: _audits, ...shown } = newest;
      const found = consistencyOf(rows.flatMap((row) => countsOf(row, said)));
      return [{ ...shown, department: { id: department.id, name: department.name }, ...found }];
    })
    .sort(byAgreement);
}

const byAgreement = (a: ConsistentQuestion, b: ConsistentQuestion) =>
  (a.agreement ?? 2) - (b.agreement ?? 2) || (a.compliance ?? 2) - (b.compliance ?? 2);

interface CountedVersion extends Record<string, unknown> {
  readonly versionId: string;
  readonly checklistId: string;
  readonly definition: ChecklistDefinition;
  readonly audits: number;
}

/** The audits that count on the day at the places: a FROM part, `c` the audit that counts. */
function countedOn(actor: Actor, day: Day, among: SQL) {
  return sql`counted_audit c
    join location on location.org_id = c.org_id and location.id = c.location_id
    join audit a on a.org_id = c.org_id and a.id = c.audit_id
    where c.org_id = ${actor.orgId} and c.from_day <= ${day}::date and c.until_day > ${day}::date
      and ${among}`;
}

/** How many locations have an audit that counts on the day; `among` says which are looked at, the actor's reach included. */
export async function placesCounted(tx: Tx, actor: Actor, day: Day, among: SQL): Promise<number> {
  const [row] = await tx.execute<{ n: number }>(sql`
    select count(distinct c.location_id)::int as n from ${countedOn(actor, day, among)}`);
  return row?.n ?? 0;
}

/** The newest version of each checklist first, so that a question is shown as it is asked today. */
function countedVersions(tx: Tx, actor: Actor, day: Day, among: SQL) {
  return tx.execute<CountedVersion>(sql`
    select v.id as "versionId", v.checklist_id as "checklistId", v.definition, n.audits
    from (select a.checklist_version_id as id, count(*)::int as audits from ${countedOn(actor, day, among)} group by 1) n
    join checklist_version v on v.org_id = ${actor.orgId} and v.id = n.id
    order by v.version desc`);
}

function questionsOf({ versionId, checklistId, definition, audits }: CountedVersion) {
  return scoredQuestions(definition).map(({ question, worth }) => ({
    versionId,
    checklistId,
    checklistTitle: definition.title,
    question: question.id,
    text: question.text,
    guideline: question.guideline ?? null,
    departmentKey: question.department,
    weight: worth,
    audits,
  }));
}

interface Exceptions {
  /** By version and question: how often each share below 1 was given, and how often the question did not count. */
  readonly missed: ReadonlyMap<string, readonly ShareCount[]>;
  readonly leftOut: ReadonlyMap<string, number>;
}

async function exceptions(tx: Tx, actor: Actor, day: Day, among: SQL): Promise<Exceptions> {
  const rows = await tx.execute<{ version: string; question: string; share: number | null; count: number }>(sql`
    with said as (
      select a.checklist_version_id as version, q.missed, q.shares, q.left_out
      from audit_shares q
      join (select a.id, a.checklist_version_id from ${countedOn(actor, day, among)}) a on a.id = q.audit_id
      where q.org_id = ${actor.orgId})
    select version, one.question, one.share, count(*)::int as count
    from said, unnest(said.missed, said.shares) as one(question, share) group by 1, 2, 3
    union all
    select version, one.question, null, count(*)::int from said, unnest(said.left_out) as one(question) group by 1, 2`);
  const missed = new Map<string, ShareCount[]>();
  const leftOut = new Map<string, number>();
  for (const { version, question, share, count } of rows) {
    const key = `${version}/${question}`;
    if (share === null) leftOut.set(key, count);
    else missed.set(key, [...(missed.get(key) ?? []), { share, count }]);
  }
  return { missed, leftOut };
}

/** Whoever is in neither list met the question in full. */
function countsOf(row: ReturnType<typeof questionsOf>[number], { missed, leftOut }: Exceptions): ShareCount[] {
  const key = `${row.versionId}/${row.question}`;
  const below = missed.get(key) ?? [];
  const full = row.audits - (leftOut.get(key) ?? 0) - below.reduce((sum, { count }) => sum + count, 0);
  return full > 0 ? [...below, { share: 1, count: full }] : [...below];
}
